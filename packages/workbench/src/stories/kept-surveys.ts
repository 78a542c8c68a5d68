import { createClient, type MetricRow, type SurveyDefinition } from "@afterword/sdk";
import { expect } from "vitest";
import { tokenIn } from "./program.ts";
import { serve, type Served } from "./served.ts";

/** A survey as somebody makes it at the console. */
export const pulse = (over: Partial<SurveyDefinition> = {}): SurveyDefinition => ({
  id: "pulse",
  kind: "relational",
  privacy: "identified",
  k: 1,
  title: { en: "How we work", fr: "Comment nous travaillons" },
  questions: [
    {
      name: "mood",
      kind: "csat",
      key: "mood",
      required: true,
      scale: { min: 1, max: 5 },
      text: { en: "How was the week?", fr: "Comment était la semaine ?" },
    },
    { name: "why", kind: "comment", key: "why", required: false, text: { en: "Why?" } },
  ],
  ...over,
});

const wave = {
  id: "autumn",
  survey: "pulse",
  every: "once",
  anchor: "2099-02-03T09:00",
  timeZone: "Africa/Khartoum",
  audience: { everyone: true },
  window: { hours: "00:00-24:00", days: "any" },
} as const;

/** The client of a runner, with a key that may do everything. */
export const clientOf = (aw: Served) => createClient({ url: `${aw.base}/feedback`, apiKey: aw.key });

/** Waits for what another process makes known: about a second. */
async function within<T>(ms: number, look: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > until) throw new Error(`It did not happen within ${String(ms)} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * One runner publishes a survey, another one on the same database makes a wave with it; somebody answers, and both tell the
 * same figure: they are given back. Then it is retired, and returned.
 */
export async function publishHereAskThere(database: string): Promise<readonly (readonly MetricRow[])[]> {
  const here = await serve(database);
  const there = await serve(database);
  try {
    const [mine, theirs] = [clientOf(here), clientOf(there)];
    expect((await theirs.surveys.list()).items.map(({ id }) => id)).toEqual(["effort", "ticket-csat"]);
    await expect(theirs.waves.create(wave, { dryRun: true })).rejects.toThrow(/no survey "pulse"/);
    await mine.surveys.saveDraft("pulse", { revision: 0, definition: pulse() });
    const published = await mine.surveys.publish("pulse", { revision: 1 });
    expect(published).toMatchObject({ version: 1, published: true, errors: [], changes: [], grade: null });
    // At once where it was published, within about a second elsewhere.
    expect((await mine.project.get()).surveys.map(({ id }) => id)).toContain("pulse");
    await within(1_500, async () =>
      (await theirs.project.get()).surveys.some(({ id }) => id === "pulse") ? true : null,
    );
    await theirs.people.put({ id: "amina", email: "amina@example.org", locale: "fr" });
    expect(await theirs.waves.create(wave)).toMatchObject({ survey: "pulse", state: "scheduled" });
    await theirs.waves.launch("autumn");
    await there.call("POST", "/dev/clock", { advance: "30m" });
    const mails = (await there.call("GET", "/dev/mail.json?to=amina@example.org")).json as unknown as {
      text: string;
    }[];
    const token = tokenIn(mails[0]?.text ?? "");
    const page = await here.call("GET", `/r/${token}`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining("Comment était la semaine")]);
    const answers = { mood: 4, why: "It went well" };
    expect((await here.call("POST", `/r/${token}`, { answers, submissionId: "s1" })).status).toBe(201);
    const told = await Promise.all(
      [mine, theirs].map((one) => one.figures.rows("csat", { survey: "pulse", question: "mood" })),
    );
    const file = await here.call("GET", "/v1/exports/responses?survey=pulse&format=csv");
    expect(file.text).toContain("It went well");
    await expectRetired(here, there);
    return told;
  } finally {
    await there.stop();
    await here.stop();
  }
}

async function expectRetired(here: Served, there: Served): Promise<void> {
  const [mine, theirs] = [clientOf(here), clientOf(there)];
  expect(await mine.surveys.retire("pulse")).toEqual({ survey: "pulse", state: "retired" });
  await within(
    1_500,
    async () =>
      (await theirs.surveys.list()).items.find(({ id, state }) => id === "pulse" && state === "retired") ?? null,
  );
  await expect(theirs.waves.create({ ...wave, id: "winter", anchor: "2099-03-03T09:00" })).rejects.toThrow(/retired/);
  expect(await theirs.figures.rows("csat", { survey: "pulse", question: "mood" })).toMatchObject([{ n: 1 }]);
  expect(await mine.surveys.return("pulse")).toEqual({ survey: "pulse", state: "running" });
  await within(1_500, () =>
    theirs.waves.create({ ...wave, id: "winter", anchor: "2099-03-03T09:00" }).catch(() => null),
  );
}
