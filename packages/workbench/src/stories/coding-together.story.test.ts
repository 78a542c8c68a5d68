import type { Agreement, CodingState, CommentLabelItem, CommentSample } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { z } from "zod";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";

// Two people code comments, each on their own; then it is told how well they agree, and how right the estimates are.

const box = defineSurvey("box", { said: q.comment("What would you like to tell us?") }, { kind: "feedback" });
const seen = defineEvent("visit.ended", z.object({ id: z.string() }), { subject: "id" });
const quiet = defineSurvey(
  "quiet",
  { csat: q.csat("How satisfied are you?"), why: q.comment("Why?") },
  { privacy: "confidential" },
);
const project = defineProject({ surveys: [box, quiet], rules: [when(seen).ask(quiet).by("link")] });

let aw: Served;
let ana: SignedIn;
let ben: SignedIn;
let cleo: SignedIn;
const path = "/v1/comments/sample?language=en&quarter=2026-Q2";

beforeAll(async () => {
  aw = await serve("file::memory:", project);
  [ana, ben, cleo] = [
    await makeOwner(aw),
    await makeMember(aw, "ben", [{ role: "officer" }]),
    await makeMember(aw, "cleo", [{ role: "officer" }]),
  ];
  for (let at = 0; at < 60; at++) {
    const isGood = at % 2 === 0;
    const said = isGood
      ? `Very quick and friendly help, thank you! Case ${String(at)}, write to p${String(at)}@example.org.`
      : `The portal crashed and nobody told me, case ${String(at)}.`;
    const body = { survey: "box", answers: { said }, channel: "phone", answeredAt: "2026-05-04T09:00:00Z" };
    expect((await aw.call("POST", "/v1/responses", { id: `r${String(at)}`, ...body })).status).toBe(201);
  }
  await aw.call("POST", "/dev/clock", { advance: "2s" });
}, 120_000);
afterAll(() => aw.stop());

const sampleOf = async (who: SignedIn, at = path) => {
  const { status, json } = await who.browser.call("GET", at, undefined, { "afterword-mode": "test" });
  return { status, json, sample: json as unknown as CommentSample };
};
const say = (who: SignedIn, label: object) =>
  who.browser.call("PUT", "/v1/comments/labels", label, { "afterword-mode": "test" });
const labelOf = ({ response, question, text }: CommentSample["items"][number]) => {
  const isGood = text.startsWith("Very");
  return { response, question, themes: isGood ? ["staff"] : ["system"], sentiment: isGood ? "positive" : "negative" };
};

test("the same fifty are drawn for everybody, of a quarter that is over", async () => {
  const { sample } = await sampleOf(ana);
  expect([sample.state, sample.items.length, sample.themes.includes("staff")]).toEqual(["open", 50, true]);
  expect((await sampleOf(ben)).sample.items.map(({ response }) => response)).toEqual(
    sample.items.map(({ response }) => response),
  );
  expect((await sampleOf(ana, path.replace("Q2", "Q1"))).sample).toMatchObject({ state: "open", items: [] });
  const running = await sampleOf(ana, path.replace("2026-Q2", "2099-Q4"));
  expect([running.status, running.json["errors"]]).toMatchObject([422, [{ path: "quarter", code: "not_over" }]]);
});

test("nobody sees what somebody else says before both have coded all, and a third can't code what two have", async () => {
  const { items } = (await sampleOf(ana)).sample;
  const [first] = items;
  const undrawn = { ...labelOf(first!), response: "res_nobody" };
  expect((await say(ana, undrawn)).status).toBe(404);
  const odd = await say(ana, { ...labelOf(first!), themes: ["staff", "food"] });
  expect([odd.status, odd.json["errors"]]).toMatchObject([422, [{ path: "themes[1]", code: "unknown" }]]);
  expect((await say(ana, { ...labelOf(first!), sentiment: "unclear" })).status).toBe(200);
  expect((await say(ana, labelOf(first!))).status).toBe(200);
  for (const item of items) expect((await say(ana, labelOf(item))).status).toBe(200);
  const seen = (await sampleOf(ben)).sample;
  expect(seen.items.every(({ own, labels, isOpen }) => own === null && labels.length === 0 && isOpen)).toBe(true);
  const agreement = async () => (await aw.call("GET", "/v1/comments/agreement")).json as unknown as Agreement;
  const labels = async () =>
    (await aw.call("GET", "/v1/comments/labels")).json as unknown as { items: CommentLabelItem[] };
  expect([await agreement(), await labels()]).toEqual([{ least: 20, languages: [] }, { items: [] }]);
  // Ben disagrees on the first alone.
  for (const [at, item] of items.entries())
    expect((await say(ben, at === 0 ? { ...labelOf(item), sentiment: "neutral" } : labelOf(item))).status).toBe(200);
  expect((await say(cleo, labelOf(first!))).json).toMatchObject({ code: "comment_labelled" });
  expect((await say(ana, labelOf(first!))).json).toMatchObject({ code: "comment_labelled" });
  const done = (await sampleOf(cleo)).sample;
  expect([done.state, done.items.every(({ labels: both }) => both.length === 2)]).toEqual(["done", true]);
  const [en] = (await agreement()).languages;
  expect(en).toMatchObject({ language: "en", comments: 50, isTooFew: false });
  expect(en?.sentiment.agreement).toBe(98);
  expect(en?.sentiment.value).toBeGreaterThan(0.9);
  expect(en?.sentiment.accuracy).toMatchObject({ n: 49, value: 100, reversed: 0, abstained: 0 });
  expect(en?.themes.find(({ theme }) => theme === "staff")).toMatchObject({
    value: 1,
    accuracy: { n: 50, value: 100 },
  });
  expect((await labels()).items).toHaveLength(100);
  const file = await aw.call("GET", "/v1/exports/labels?format=csv");
  const lines = file.text.trim().split("\r\n");
  expect([lines.length, lines[0]]).toEqual([
    101,
    "quarter,language,survey,response,question,coder,sentiment,themes,labelledAt",
  ]);
  expect((await aw.call("GET", "/v1/exports/labels?format=json")).json).toEqual(await labels());
  // What both coded is what estimates are checked on.
  await aw.call("POST", "/dev/clock", { advance: "2s" });
  const { languages } = (await aw.call("GET", "/v1/comments/coding")).json as CodingState;
  expect(languages.find(({ language }) => language === "en")).toMatchObject({
    ...{ isEstimated: true, by: "lexicon", labelled: { right: 49, reversed: 0, abstained: 0 } },
    learnt: { outcome: "too_few" },
  });
  const inProcess = await aw.afterword.comments.agreement();
  expect(inProcess).toEqual(await agreement());
});

test("who changes what they wrote, or is erased, takes the labels with them", async () => {
  const { items } = (await sampleOf(ana)).sample;
  const { response } = items[0]!;
  await aw.parts.store.write({ unit: "org", mode: "test" }, (rows) =>
    rows.erasure.reduceVersions(response, () => ({})),
  );
  const after = (await sampleOf(ana)).sample;
  expect([after.items.length, after.items.some((one) => one.response === response)]).toEqual([50, false]);
  expect(after.state).toBe("open");
  expect(after.items.flatMap(({ labels }) => labels)).toEqual([]);
});

test("words of surveys that need several people are drawn for nobody, nor is what leads to somebody shown to all", async () => {
  const { items } = (await sampleOf(ben)).sample;
  expect(items.some(({ text }) => text.includes("@example.org"))).toBe(true);
  const key = await aw.call("POST", "/v1/keys", { name: "Reader", scopes: ["comments:read"] });
  const authorization = `Bearer ${String(key.json["key"])}`;
  const reader = await aw.call("GET", path, undefined, { authorization });
  expect([reader.status, reader.text.includes("@example.org"), reader.text.includes("Very quick")]).toEqual([
    200,
    false,
    true,
  ]);
  const label = await aw.call("PUT", "/v1/comments/labels", labelOf(items[0]!), { authorization });
  expect([label.status, label.json["code"]]).toEqual([403, "forbidden"]);
  const event = { id: "e1", type: "visit.ended", person: { id: "p1" }, data: { id: "v1" } };
  const { json } = await aw.call("POST", "/v1/events", event);
  await aw.parts.worker.drain();
  const [asked] = json["results"] as { decisions: { invitationId: string }[] }[];
  const token = aw.afterword.token(asked?.decisions[0]?.invitationId ?? "");
  const answers = { csat: 2, why: "The portal crashed, and it is a secret." };
  expect((await aw.call("POST", `/r/${token}`, { answers, submissionId: "a" })).status).toBe(201);
  const open = { survey: "box", answers: { said: "The portal crashed, and all may know." }, channel: "phone" };
  expect((await aw.call("POST", "/v1/responses", open)).status).toBe(201);
  const year = new Date(Date.parse(String((await aw.call("POST", "/dev/clock", { advance: "2s" })).json["now"])));
  await aw.call("POST", "/dev/clock", { advance: "92d" });
  const quarter = `${String(year.getUTCFullYear())}-Q${String(Math.floor(year.getUTCMonth() / 3) + 1)}`;
  const later = await aw.call("GET", `/v1/comments/sample?language=en&quarter=${quarter}`);
  expect((later.json["items"] as { text: string }[]).map(({ text }) => text)).toEqual([open.answers.said]);
});
