import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } from "@afterword/sdk";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

const visit = (type: string) => defineEvent(type, z.object({ id: z.string() }), { subject: "id" });
const [ended, left] = [visit("visit.ended"), visit("visit.left")];
const questionsOf = (text: string) => ({
  csat: q.csat(text),
  nps: q.nps("Would you recommend it?").optional(),
  why: q.comment("Why?").optional(),
  better: q.text("What would be better?").optional(),
});
/** A project whose figures need several people; its first question can be worded anew. */
function projectWith(text = "How satisfied?") {
  const quiet = defineSurvey("quiet", questionsOf(text), { privacy: "confidential" });
  const secret = defineSurvey("secret", questionsOf(text), { privacy: "anonymous", k: 3 });
  const yearly = defineSurvey("yearly", questionsOf(text), { privacy: "confidential", kind: "relational" });
  return defineProject({
    surveys: [quiet, secret, yearly],
    rules: [
      when(ended).ask(quiet).by("email").after("0s").atMost(1, "1h"),
      when(left).ask(secret).by("email").after("0s").atMost(1, "1h"),
    ],
    waves: [
      defineWave("annual", yearly, {
        every: "once",
        anchor: "2035-01-08T09:00",
        timeZone: "UTC",
        audience: everyone,
        open: "20d",
        window: { hours: "00:00-24:00", days: "any" },
        remind: ["4d"],
        k: 6,
      }),
    ],
  });
}

let served: Served;
const begin = async (database?: string, text?: string) => (served = await serve(database, projectWith(text)));
afterEach(() => served.stop());

const advance = (by: string) => served.call("POST", "/dev/clock", { advance: by });
const mailsTo = async (address: string) =>
  (await served.call("GET", `/dev/mail.json?to=${address}`)).json as unknown as { text: string; html: string }[];
const linkIn = (mail: { text: string } | undefined) => /\/r\/([0-9A-Za-z]{27})/.exec(mail?.text ?? "")?.[1] ?? "";
const tokenOf = async (person: string) => linkIn((await mailsTo(`${person}@example.org`))[0]);
/** Visits of all of them end at once. */
async function visitsBy(people: readonly string[], type = "visit.ended"): Promise<void> {
  for (const id of people) {
    const event = { id: `e-${id}`, type, person: { id, email: `${id}@example.org` }, data: { id: `V-${id}` } };
    expect((await served.call("POST", "/v1/events", event)).status).toBe(200);
  }
  await advance("1m");
}
let sent = 0;
const answer = async (person: string, answers: object, more: object = {}) =>
  served.call("POST", `/r/${await tokenOf(person)}`, { answers, submissionId: `s${String(++sent)}`, ...more });
const twelve = Array.from({ length: 12 }, (_, at) => `p${String(at).padStart(2, "0")}`);
const words = async (survey: string) =>
  (await served.call("GET", `/v1/responses?survey=${survey}&limit=500`)).json["items"] as {
    id: string;
    answers: Record<string, string>;
  }[];
const rate = async (survey: string) =>
  (
    (await served.call("GET", `/v1/metrics/response-rate?survey=${survey}`)).json["rows"] as {
      n: number;
      value: number;
    }[]
  ).map(({ n, value }) => [n, value]);

test("of a confidential survey each answer in words stands by itself, also of who alone saw another version", async () => {
  const database = `file:${join(mkdtempSync(join(tmpdir(), "afterword-story-")), "words.db")}`;
  await begin(database);
  await visitsBy(twelve);
  for (const [at, person] of twelve.entries())
    await answer(person, {
      csat: 3,
      nps: at % 11,
      why: `Why ${person}`,
      ...(at < 4 ? { better: `Better ${person}` } : {}),
    });
  await served.stop();
  await begin(database, "How satisfied are you?");
  await visitsBy(["alice"]);
  await answer("alice", { csat: 1, nps: 0, why: "Why alice" });
  await advance("75d");

  const items = await words("quiet");
  // Four wrote what would be better: too few to be listed.
  const expected = [...twelve, "alice"].map((person) => ({ why: `Why ${person}` }));
  const byText = (all: readonly Record<string, string>[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(byText(items.map(({ answers }) => answers))).toEqual(byText(expected));
  for (const item of items) expect(item).toMatchObject({ version: null, status: null, person: null, segments: {} });
  const { json } = await served.call("GET", "/v1/invitations?survey=quiet&limit=100");
  const invitations = json["items"] as { id: string; version: number | null }[];
  expect([invitations.length, new Set(invitations.map(({ version }) => version))]).toEqual([13, new Set([null])]);
  const one = await served.call("GET", `/v1/invitations/${invitations[0]?.id ?? ""}`);
  expect(one.json["version"]).toBeNull();
});

test("both words of one person have ids that nothing joins", async () => {
  await begin();
  await visitsBy(twelve);
  for (const person of twelve) await answer(person, { csat: 3, why: `Why ${person}`, better: `Better ${person}` });
  await advance("75d");
  const items = await words("quiet");
  expect(items.map(({ answers }) => Object.keys(answers).length)).toEqual(items.map(() => 1));
  expect(new Set(items.map(({ id }) => id)).size).toBe(24);
  const own = (name: string) =>
    items.filter(({ answers }) => answers[name] !== undefined).map(({ answers }) => answers[name]?.slice(-3));
  // In the order of ids that are keyed hashes: the two lists don't go side by side.
  expect(own("why")).not.toEqual(own("better"));
});

test("an erasure doesn't say whether the person answered, and takes of the list what they wrote alone", async () => {
  await begin();
  await visitsBy([...twelve, "bob"]);
  for (const person of twelve) await answer(person, { csat: 3, why: `Why ${person}` });
  await advance("75d");
  const before = await words("quiet");
  const replies = [];
  for (const person of ["p03", "bob"])
    replies.push((await served.call("DELETE", `/v1/people/${person}`)).json["responses"]);
  expect(replies).toEqual([0, 0]);
  const after = await words("quiet");
  expect(after).toEqual(before.filter(({ answers }) => answers["why"] !== "Why p03"));
});

test("a closed response rate stays as it is when somebody who answered anonymously is erased", async () => {
  await begin();
  await visitsBy([...twelve, "bob"], "visit.left");
  for (const person of twelve.slice(0, 9)) await answer(person, { csat: 3 });
  await advance("75d");
  const before = await rate("secret");
  expect(before).toEqual([[13, expect.closeTo(69.2, 1)]]);
  expect((await served.call("DELETE", "/v1/people/p03")).json["responses"]).toBe(0);
  expect((await served.call("DELETE", "/v1/people/bob")).status).toBe(200);
  expect(await rate("secret")).toEqual(before);
});

/** Everybody whom the wave asks has got their mail. */
async function launch(): Promise<void> {
  const people = twelve.map((id) => ({ id, email: `${id}@example.org` }));
  expect((await served.call("POST", "/v1/people", people)).status).toBe(200);
  expect((await served.call("POST", "/v1/waves/annual/launch")).status).toBeLessThan(300);
  await advance("1h");
}

test("mails and pages of a wave name its k", async () => {
  await begin();
  await launch();
  const [mail] = await mailsTo("p00@example.org");
  expect([mail?.text, mail?.html]).toEqual(Array(2).fill(expect.stringContaining("groups of 6 people or more")));
  const page = await served.call("GET", `/r/${await tokenOf("p00")}`);
  expect(page.text).toContain("groups of 6 people or more");
});

test("no reminder goes to another address than the invitation; whoever keeps theirs goes on where they stopped", async () => {
  await begin();
  await launch();
  for (const person of ["p00", "p01"])
    expect((await answer(person, { csat: 1, why: `Half ${person}` }, { complete: false })).status).toBe(201);
  await served.call("POST", "/v1/people", { id: "p00", email: "other@example.org" });
  await served.call("POST", "/v1/people", { id: "p01", email: "P01@example.org" });
  // Nor to one that has not answered yet: its link would open what is answered later.
  await served.call("POST", "/v1/people", { id: "p02", email: "third@example.org" });
  await advance("5d");
  expect([await mailsTo("other@example.org"), await mailsTo("third@example.org")]).toEqual([[], []]);
  expect((await mailsTo("p03@example.org")).length).toBe(2);
  const reminder = (await mailsTo("P01@example.org"))[0];
  const page = await served.call("GET", `/r/${linkIn(reminder)}`);
  expect(page.text).toContain("Half p01");
});
