import { checkRollups } from "@afterword/fieldwork";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { expect } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), line: z.string() }), {
  subject: "id",
  segments: ["line"],
});
const desk = defineSurvey("desk", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").optional(),
});
const quiet = defineSurvey(
  "quiet",
  { nps: q.nps("Would you recommend us?"), why: q.comment("Why?").optional() },
  { privacy: "confidential", kind: "relational" },
);
const secret = defineSurvey("secret", { agree: q.agree("I am heard.") }, { privacy: "anonymous", kind: "relational" });
const form = defineSurvey("form", { stars: q.rating({ min: 1, max: 5 }, "Stars?") }, { kind: "feedback" });
const words = defineSurvey("words", { said: q.comment("Say something.") }, { kind: "feedback" });

/** Surveys of every privacy, one without a score, and units with the values of a segment. */
const project = defineProject({
  surveys: [desk, quiet, secret, form, words],
  rules: [when(closed).ask(desk).by("link").after("0s")],
  segments: ["site"],
});

/** What all answers of a survey come to. */
const figure = async (aw: Served, metric: string, query: string) =>
  (await aw.call("GET", `/v1/metrics/${metric}?${query}`)).json["rows"] as Record<string, unknown>[];

/** How many rows of each table the test side has. */
async function countAll(aw: Served) {
  const scope = { unit: rootUnit, mode: "test" as const };
  return aw.parts.store.read(scope, async ({ rollups, people, responses }) => ({
    people: (await people.page({ after: null, limit: 500 })).map(({ id }) => id),
    responses: (await responses.list({ survey: null, after: null, limit: 5_000 })).map(({ id }) => id),
    series: (await Promise.all(["desk", "quiet", "secret", "form"].map((one) => rollups.listSeries(one)))).flat()
      .length,
  }));
}

const recount = async (aw: Served) =>
  (await checkRollups(aw.parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "test" }))).differing;

/** Fills the test side beside one real answer, looks at what is told, and takes the made-up away again; gives what was noted. */
export async function fillAndRemove(database: string): Promise<string[]> {
  const aw = await serve(database, project);
  try {
    const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
    for (const [id, line] of Object.entries({ visa: "Visas", travel: "Travel", ict: "ICT", pool: "Motor pool" }))
      await aw.call("POST", "/v1/units", { id, name: line, segments: { line: [line] } }, live);
    await aw.call("POST", "/v1/people", { id: "amina", email: "amina@example.org" });
    const own = { survey: "desk", answers: { csat: 1 }, channel: "phone", person: "amina" };
    expect((await aw.call("POST", "/v1/responses", own)).status).toBe(201);
    const before = await countAll(aw);
    const own1 = await figure(aw, "csat", "survey=desk&question=csat");

    expect((await aw.call("POST", "/v1/sample", undefined, live)).status).toBe(422);
    const total = 1 + 4 * 12;
    const begun = { state: "filling", surveys: ["desk", "quiet", "secret", "form"], done: 0, total };
    expect((await aw.call("POST", "/v1/sample")).json).toEqual(begun);
    // Pressed twice, it is done once.
    expect((await aw.call("POST", "/v1/sample")).json).toEqual(begun);
    await aw.parts.worker.drain();
    const filled = { ...begun, state: "filled", done: total };
    expect((await aw.call("GET", "/v1/sample")).json).toEqual(filled);
    expect((await aw.call("POST", "/v1/sample")).json).toEqual(filled);
    await aw.parts.worker.drain();

    const there = await countAll(aw);
    expect([there.people.length, there.responses.length]).toEqual([151, 1_601]);
    expect(there.responses.filter((id) => !id.startsWith("sample-"))).toEqual(before.responses);
    expect(await recount(aw)).toEqual([]);
    const lines = await figure(aw, "csat", "survey=desk&question=csat&by=line");
    const nOf = new Map(lines.map(({ group, n }) => [(group as { line?: string }).line, n]));
    expect([nOf.get("Motor pool"), lines.length]).toEqual([3, 5]);
    // One line gets better and another worse, beyond luck.
    const half = (line: string, range: string) =>
      figure(aw, "csat", `survey=desk&question=csat&where[line]=${line}&${range}`);
    const at = new Date(Date.now() - 180 * 86_400_000).toISOString();
    const ends = async (line: string) => {
      const [[first], [second]] = [await half(line, `to=${at}`), await half(line, `from=${at}`)];
      return Number(second?.["value"]) - Number(first?.["value"]);
    };
    expect([(await ends("Visas")) > 15, (await ends("Travel")) < -15]).toEqual([true, true]);
    // Where few may not be told, few are not.
    const withheld = (await figure(aw, "nps", "survey=quiet&question=nps&by=line")).find(
      ({ group }) => (group as { line?: string }).line === "Motor pool",
    );
    expect(withheld).toMatchObject({ n: null, withheld: { reason: "below_k" } });
    const [rate] = await figure(aw, "response-rate", "survey=desk");
    expect(rate).toMatchObject({ n: 880 });
    expect(Number(rate?.["value"])).toBeGreaterThan(30);
    // Nothing of it is live.
    expect(
      (await aw.call("GET", "/v1/metrics/csat?survey=desk&question=csat", undefined, live)).json["rows"],
    ).toMatchObject([{ n: 0, value: null }]);

    expect((await aw.call("DELETE", "/v1/sample")).json).toMatchObject({ state: "removing", done: 0, total });
    await aw.parts.worker.drain();
    expect((await aw.call("GET", "/v1/sample")).json).toEqual({ state: "none", surveys: [], done: 0, total: 0 });
    expect(await countAll(aw)).toEqual(before);
    expect(await recount(aw)).toEqual([]);
    expect(await figure(aw, "csat", "survey=desk&question=csat")).toEqual(own1);
    expect((await aw.call("GET", "/v1/invitations")).json["items"]).toEqual([]);
    const noted = (await aw.call("GET", "/v1/audit")).json["items"] as { action: string }[];
    return noted.map(({ action }) => action).filter((one) => one.startsWith("sample"));
  } finally {
    await aw.stop();
  }
}
