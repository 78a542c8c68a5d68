import {
  defineProject,
  defineSurvey,
  q,
  type CodedComment,
  type CodingState,
  type CommentSample,
} from "@afterword/sdk";
import type { ResponseItem } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";

// What people code, and the scores that stand beside comments, decide how comments without a score are read.

const box = defineSurvey("box", { said: q.comment("What would you like to tell us?") }, { kind: "feedback" });
const care = defineSurvey("care", { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").optional() });

// Words that no list has: only scores and people say what they mean.
const praise = ["zaffle", "brindo", "quorvy", "mellup", "tandir", "vospa", "nerim", "holtu", "sibbak", "fendra"];
const blame = ["gruntok", "skelbi", "drovac", "plimsa", "yurtox", "wexil", "kramuf", "obrist", "jelpon", "tusgar"];
const say = (words: readonly string[], at: number) =>
  [at, at * 3 + 1, Math.floor(at / 10) * 7 + 2, Math.floor(at / 3)].map((one) => words[one % words.length]).join(" ");

let aw: Served;
let coders: readonly [SignedIn, SignedIn];
let count = 0;

const tell = async (survey: string, answers: object, answeredAt: string, locale = "en") => {
  const body = { id: `r${String(count++)}`, survey, answers, channel: "phone", answeredAt, locale };
  const reply = await aw.call("POST", "/v1/responses", body);
  expect(reply.status, reply.text).toBe(201);
};
const advance = (by: string) => aw.call("POST", "/dev/clock", { advance: by });
const stateOf = async (language: string) => {
  const { languages } = (await aw.call("GET", "/v1/comments/coding")).json as CodingState;
  return languages.find((one) => one.language === language);
};
const coded = async (search: string): Promise<CodedComment[]> => {
  const { json } = await aw.call("GET", `/v1/responses?survey=box&search=${encodeURIComponent(search)}`);
  return (json["items"] as ResponseItem[]).flatMap(({ comments = [] }) => comments);
};

/** Both code all comments of a sample, alike. */
async function codeAll(
  language: string,
  of: (text: string) => "positive" | "negative",
  quarter = "2026-Q2",
): Promise<void> {
  const path = `/v1/comments/sample?language=${language}&quarter=${quarter}`;
  for (const { browser } of coders) {
    const mode = { "afterword-mode": "test" };
    const { items } = (await browser.call("GET", path, undefined, mode)).json as unknown as CommentSample;
    expect(items.length).toBeGreaterThanOrEqual(20);
    for (const { response, question, text } of items) {
      const label = { response, question, themes: [], sentiment: of(text) };
      expect((await browser.call("PUT", "/v1/comments/labels", label, mode)).status).toBe(200);
    }
  }
}

beforeAll(async () => {
  aw = await serve("file::memory:", defineProject({ surveys: [box, care], rules: [] }));
  coders = [await makeOwner(aw), await makeMember(aw, "ben", [{ role: "officer" }])];
}, 60_000);
afterAll(() => aw.stop());

test("a language is estimated once that is right on what people coded, and no more when it is wrong", async () => {
  for (let at = 0; at < 24; at++)
    await tell("box", { said: `Service très rapide, dossier ${String(at)}.` }, "2026-05-04T09:00:00Z", "fr");
  await advance("2s");
  const ready = { isEstimated: false, isReady: true, by: "lexicon", labelled: null, learnt: null };
  expect(await stateOf("fr")).toEqual({ language: "fr", ...ready });
  const isNone = ({ sentiment, source }: CodedComment) => sentiment === null && source === null;
  expect((await coded("rapide")).every(isNone)).toBe(true);
  await codeAll("fr", () => "positive");
  await advance("2s");
  await advance("2s");
  expect(await stateOf("fr")).toMatchObject({ isEstimated: true, labelled: { right: 24, reversed: 0, abstained: 0 } });
  expect((await coded("rapide")).map(({ sentiment, source }) => [sentiment, source])).toEqual(
    Array.from({ length: 24 }, () => ["positive", "estimated"]),
  );
  expect(await stateOf("en")).toMatchObject({ isEstimated: false, labelled: null });
  // In the quarter before it was meant as irony, which only people see.
  for (let at = 0; at < 24; at++)
    await tell("box", { said: `Service très efficace, bravo, dossier ${String(at)}.` }, "2026-02-04T09:00:00Z", "fr");
  await advance("2s");
  await codeAll("fr", () => "negative", "2026-Q1");
  await advance("2s");
  await advance("2s");
  expect(await stateOf("fr")).toMatchObject({
    ...{ isEstimated: false, by: "lexicon", labelled: { right: 24, reversed: 24, abstained: 0 } },
    learnt: { outcome: "too_few", positive: 24, negative: 24 },
  });
  const after = await coded("rapide");
  expect([after.length, after.every(({ sentiment, source }) => sentiment === null && source === null)]).toEqual([
    24,
    true,
  ]);
});

test("scores and labels teach a model that replaces the ready-made words where it is better", async () => {
  for (let at = 0; at < 210; at++)
    for (const [csat, words] of [
      [5, praise],
      [1, blame],
    ] as const)
      await tell("care", { csat, why: say(words, at) }, "2026-02-04T09:00:00Z");
  for (let at = 0; at < 24; at++)
    await tell("box", { said: say(at % 2 === 0 ? praise : blame, 7 * at + 3) }, "2026-05-04T09:00:00Z");
  await advance("2s");
  expect((await coded("zaffle")).every(({ sentiment }) => sentiment === null)).toBe(true);
  const isPraise = (text: string) => praise.some((word) => text.includes(word));
  await codeAll("en", (text) => (isPraise(text) ? "positive" : "negative"));
  await advance("2s");
  await advance("2s");
  const state = await stateOf("en");
  expect(state).toMatchObject({ isEstimated: true, by: "learnt", learnt: { outcome: "better" } });
  expect(state?.learnt).toMatchObject({ positive: 222, negative: 222 });
  expect(state?.labelled).toMatchObject({ reversed: 0 });
  expect(state?.labelled?.right).toBeGreaterThanOrEqual(20);
  expect((await coded("zaffle")).map(({ sentiment, source }) => [sentiment, source])).toContainEqual([
    "positive",
    "estimated",
  ]);
  await tell("box", { said: "gruntok skelbi drovac wexil" }, "2026-08-04T09:00:00Z");
  await advance("2s");
  expect(await coded("gruntok skelbi drovac wexil")).toMatchObject([{ sentiment: "negative", source: "estimated" }]);
  const [en] = (await aw.afterword.comments.agreement()).languages.filter(({ language }) => language === "en");
  expect(en?.sentiment.accuracy).toMatchObject({ n: state?.labelled?.right, value: 100, reversed: 0 });
});

test("what fewer than three people write is in no model, and another unit and mode has its own", async () => {
  const { store } = aw.parts;
  const weights = await store.read({ unit: "org", mode: "test" }, (rows) => rows.estimators.findWeights("en"));
  expect(Object.keys(weights ?? {})).toEqual(expect.arrayContaining(["brindo", "gruntok"]));
  await tell("care", { csat: 1, why: "gruntok said Wolfgang Unverwechselbar" }, "2026-02-05T09:00:00Z");
  await advance("2s");
  const begun = await aw.call("POST", "/v1/comments/learning");
  expect([begun.status, (begun.json as CodingState).languages.length]).toEqual([200, 6]);
  await advance("2s");
  const after = await store.read({ unit: "org", mode: "test" }, (rows) => rows.estimators.findWeights("en"));
  expect(await stateOf("en")).toMatchObject({ learnt: { negative: 223 } });
  expect(JSON.stringify(after)).not.toMatch(/wolfgang|unverw/);
  expect(await store.read({ unit: "org", mode: "live" }, (rows) => rows.estimators.list())).toEqual([]);
  const key = await aw.call("POST", "/v1/keys", { name: "Reader", scopes: ["results:read"] });
  const authorization = `Bearer ${String(key.json["key"])}`;
  expect((await aw.call("POST", "/v1/comments/learning", undefined, { authorization })).status).toBe(403);
});
