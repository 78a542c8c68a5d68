import { checkRollups, lastRetention, retainNow } from "@afterword/fieldwork";
import { defineProject } from "@afterword/sdk";
import { expect } from "vitest";
import { openRaw, type Row } from "./raw.ts";
import project, { csat, effort } from "./project.ts";
import type { Served } from "./served.ts";

/** The stories' project with a limit for each field. */
export const limited = defineProject({
  surveys: [csat, effort],
  rules: project.rules,
  retention: { comments: "3mo", identities: "6mo", events: "9mo", mails: "4mo", people: "12mo" },
});

/** What the tables say of somebody, a word for each that is still there. */
function told(tables: ReadonlyMap<string, readonly Row[]>, id: string): string[] {
  const has = (table: string, text: string) => JSON.stringify(tables.get(table)).includes(text);
  const words: [string, boolean][] = [
    ["comment", has("response_versions", "the blue printer")],
    ["address of a mail", (tables.get("messages") ?? []).some((row) => row["sent_to"] !== null)],
    ["whose answer", has("responses", id)],
    ["whom it asked", has("invitations", id)],
    ["subject of an answer", has("responses", "INC-1")],
    ["whose event", has("events", id)],
    ["data of an event", has("events", "7.25")],
    ["person", has("people", id)],
  ];
  return words.flatMap(([word, isThere]) => (isThere ? [word] : []));
}

/** Lets more than a year pass, month by month, after an answer: each field goes in its time, and no figure moves. */
export async function letTimePass(aw: Served, database: string): Promise<void> {
  const raw = await openRaw(database);
  const id = "zq-7731";
  const person = { id, email: "zephyrine@example.org", name: "Zephyrine" };
  await aw.close("INC-1", { person, data: { hours: 7.25 } });
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const mails = (await aw.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
  const answers = { csat: 2, wrong: ["slow"], why: "the blue printer" };
  expect((await aw.call("POST", `/r/${token}`, { answers, submissionId: "one" })).status).toBe(201);
  for (const at of [1, 2, 3]) await aw.invite(`other-${String(at)}`);

  const figures = async () => ({
    csat: (await aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team")).json["rows"],
    rate: (await aw.call("GET", "/v1/metrics/response-rate?survey=ticket-csat")).json["rows"],
  });
  const scope = { unit: "org", mode: "test" } as const;
  const ctx = () => aw.parts.contextOf(scope, { kind: "host", id: "story" });
  const before = await figures();
  const everything = ["comment", "address of a mail", "whose answer", "whom it asked", "subject of an answer"];
  const ofEvent = ["whose event", "data of an event"];
  expect(told(await raw.everything(), id)).toEqual([...everything, ...ofEvent, "person"]);

  const passed = async (days: number) => {
    await aw.call("POST", "/dev/clock", { advance: `${String(days)}d` });
    expect(await figures()).toEqual(before);
    expect((await checkRollups(ctx())).differing).toEqual([]);
    return told(await raw.everything(), id);
  };
  expect(await passed(80)).toEqual([...everything, ...ofEvent, "person"]);
  const would = await retainNow(ctx(), { isDry: true });
  expect(would).toMatchObject({ comments: 0, identities: 0, mails: 0, events: 0, people: 0 });
  expect(await passed(15)).toEqual([...everything.slice(1), ...ofEvent, "person"]);
  expect((await lastRetention(ctx()))?.counts).toBeDefined();
  expect(await passed(35)).toEqual([...everything.slice(2), ...ofEvent, "person"]);
  expect(await passed(90)).toEqual([...ofEvent, "person"]);
  expect(await passed(60)).toEqual(["person"]);
  expect((await retainNow(ctx(), { isDry: true })).people).toBe(0);
  expect(await passed(120)).toEqual([]);
  // What she scored and chose is still there.
  const [answered] = (await aw.call("GET", "/v1/responses")).json["items"] as object[];
  expect(answered).toMatchObject({ answers: { csat: 2, wrong: ["slow"] }, subject: null, segments: { team: "ICT" } });
  await raw.close();
}

/** A pass that is cut short goes on where it was, on another worker, and ends as if nothing had been. */
export async function goOnElsewhere(aw: Served, database: string): Promise<void> {
  for (let at = 0; at < 3; at++) await aw.invite(`p${String(at)}`);
  const raw = await openRaw(database);
  const waiting = async () =>
    (await raw.all("select key, state, payload from timers where kind = 'retain' and mode = 'test' order by key")) as {
      key: string;
      state: string;
      payload: string;
    }[];
  // A night may have passed while they were invited.
  const timer = (await waiting()).find(({ state }) => state === "pending");
  expect(timer).toBeDefined();
  // As a worker leaves it that was killed in the middle.
  const going = {
    now: aw.parts.clock.now() + 400 * 86_400_000,
    month: "2026-01",
    since: {},
    stage: 3,
    after: null,
    counts: { comments: 5 },
    nonce: "abc",
  };
  await raw.all(
    `update timers set payload = '${JSON.stringify(going)}' where kind = 'retain' and key = '${timer?.key ?? ""}' and mode = 'test'`,
  );
  await aw.call("POST", "/dev/clock", { advance: "400d" });
  const nights = await waiting();
  const done = nights.find(({ key }) => key === timer?.key);
  expect(done).toMatchObject({ state: "done" });
  expect(JSON.parse(done?.payload ?? "")).toMatchObject({ counts: { comments: 5, identities: 3 } });
  expect(done?.payload).not.toContain("abc");
  expect(nights.at(-1)).toMatchObject({ state: "pending" });
  const { text } = await aw.parts.meters.read();
  for (const removed of ['{mode="test",field="comments"} 5', '{mode="test",field="identities"} 3'])
    expect(text).toContain(`afterword_retention_removed${removed}\n`);
  const ended = Number(/^afterword_retention_ended_seconds\{mode="test"\} (\S+)$/m.exec(text)?.[1]);
  expect(Math.abs(ended - aw.parts.clock.now() / 1_000)).toBeLessThan(60);
  await raw.close();
}
