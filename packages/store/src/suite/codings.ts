import { expect } from "vitest";
import type { NewCoding } from "../codings.ts";
import { invite, live, measure, response, responseVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** What a comment of the tests is coded as. */
export const coding = (response: string, over: Partial<NewCoding> = {}): NewCoding => ({
  response,
  question: "why",
  survey: "csat",
  submittedAt: now,
  language: "en",
  themes: ["staff", "system"],
  sentiment: "negative",
  source: "score",
  confidence: null,
  codebook: 0,
  words: ["portal", "slow"],
  ...over,
});

/** What is used in a language in the tests. */
export const estimator = {
  language: "en",
  isOn: true,
  way: "learnt",
  outcome: "better",
  positive: 200,
  negative: 210,
  labelled: { right: 40, reversed: 1, abstained: 2 },
  weights: { slow: -1.5, "~slow": -0.25 },
  learntAt: now,
} as const;

const imported = (externalId: string) =>
  ({ externalId, origin: "import", invitation: null, source: null, event: null }) as const;

/** What is told of a coding again: the words only find it. */
const told = ({ words: _, ...row }: NewCoding) => row;

const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 0 } as const;

/** What comments are about and what they say. */
export function codings(test: StoreTest): void {
  test("what a language is estimated by is kept in place of what was, in each mode by itself", ({ store }) =>
    store.write(live, async ({ estimators }) => {
      await estimators.put({ ...estimator, way: "lexicon", weights: null, labelled: null, isOn: false });
      expect([await estimators.list(), await estimators.findWeights("en")]).toMatchObject([
        [{ way: "lexicon", labelled: null, isOn: false }],
        null,
      ]);
      await estimators.put(estimator);
      const { weights, ...row } = estimator;
      expect([await estimators.list(), await estimators.findWeights("en")]).toEqual([[row], weights]);
      expect(await estimators.findWeights("fr")).toBeNull();
    }));

  test("scored comments of a language are listed newest first, with who wrote them", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      for (const id of ["r1", "r2", "r3"]) {
        await rows.responses.add(response(id, imported(id)));
        await rows.responses.addVersion(responseVersion(id));
      }
      await rows.codings.replace(
        ["r1", "r2", "r3"],
        [coding("r1"), coding("r2", { sentiment: "neutral" }), coding("r3", { sentiment: "positive" })],
      );
      const of = { language: "en", limit: 9, except: [] };
      const listed = async (how: object = {}) =>
        (await rows.codings.listScored({ ...of, ...how })).map((one) => [one.response, one.sentiment]);
      expect(await listed()).toEqual([
        ["r3", "positive"],
        ["r1", "negative"],
      ]);
      expect([
        await listed({ limit: 1 }),
        await listed({ language: "fr" }),
        await listed({ except: ["csat"] }),
      ]).toEqual([[["r3", "positive"]], [], []]);
      expect(await rows.codings.listNewest({ limit: 2, except: [] })).toEqual(["r3", "r2"]);
      expect(await rows.codings.listNewest({ limit: 2, except: ["csat"] })).toEqual([]);
    }));

  test("a comment is coded once, and anew in its place; figures are split by it", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      for (const id of ["r1", "r2"]) {
        await rows.responses.add(response(id, imported(id)));
        await rows.responses.addVersion(responseVersion(id));
        await rows.measures.add([measure(id, { value: id === "r1" ? 2 : 5 })]);
      }
      const estimated = coding("r1", {
        question: "what",
        sentiment: "positive",
        source: "estimated",
        confidence: 0.75,
      });
      await rows.codings.replace(["r1"], [coding("r1"), estimated]);
      await rows.codings.replace(["r2"], [coding("r2", { themes: [], sentiment: null, source: null })]);
      const all = await rows.codings.listOf(["r1", "r2"]);
      expect(all.filter(({ response }) => response === "r1")).toEqual(
        expect.arrayContaining([told(coding("r1")), told(estimated)]),
      );
      expect(all.find(({ response }) => response === "r2")?.themes).toEqual([]);
      const of = measure("r1");
      const byTheme = await rows.columns.countAnswers(of, { ...cut, by: ["comment:theme"] }, false);
      const counts = byTheme.values.map(({ group1, counted }) => [group1, counted[0]?.value, counted[0]?.n]);
      expect(counts.sort()).toEqual(
        [
          [null, 5, 1],
          ["staff", 2, 1],
          ["system", 2, 1],
        ].sort(),
      );
      const onSystem = { ...cut, where: { "comment:theme": "system", "comment:sentiment": "positive" } };
      expect((await rows.columns.countAnswers(of, onSystem, false)).responses[0]?.n).toBe(1);
      expect(await rows.rollups.covers(onSystem)).toBe(false);
      await rows.codings.replace(["r1"], [coding("r1", { themes: ["staff"], codebook: 3 })]);
      expect(await rows.codings.listOf(["r1"])).toEqual([told(coding("r1", { themes: ["staff"], codebook: 3 }))]);
    }));

  test("of a time, with whose they are; and gone with the words", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      await rows.responses.add(response("r1", imported("r1")));
      await rows.responses.addVersion(responseVersion("r1"));
      await rows.codings.replace(["r1"], [coding("r1")]);
      const of = { survey: "csat", from: now, to: now + 1 };
      expect(await rows.codings.listOfTime(of)).toEqual([{ ...told(coding("r1")), person: "u17", origin: "import" }]);
      expect(await rows.codings.listOfTime({ ...of, from: null, to: now })).toEqual([]);
      expect((await rows.codings.pageToCode({ after: "", limit: 9 })).map(({ id }) => id)).toEqual(["r1"]);
      expect(await rows.codings.pageToCode({ after: "r1", limit: 9 })).toEqual([]);
      await rows.erasure.reduceVersions("r1", () => ({}));
      expect(await rows.codings.listOf(["r1"])).toEqual([]);
      expect((await rows.columns.countAnswers(measure("r1"), { ...cut, by: ["comment:theme"] }, false)).values).toEqual(
        [],
      );
    }));

  test("a comment is found by its words, in every script, and by none that has gone", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      const written = { ar: ["موظف", "لطف"], zh: ["系", "系统", "统", "慢"], ru: ["медленн", "ответ"] };
      for (const [id, words] of Object.entries(written)) {
        await rows.responses.add(response(id, imported(id)));
        await rows.responses.addVersion(responseVersion(id));
        await rows.codings.replace([id], [coding(id, { words })]);
      }
      const found = async (...words: string[][]) => {
        const page = { survey: "csat", filter: { words }, after: null, limit: 9 };
        return (await rows.responses.list(page)).map(({ id }) => id);
      };
      expect([await found(["موظف"]), await found(["系统"], ["慢"]), await found(["slow", "медленн"])]).toEqual([
        ["ar"],
        ["zh"],
        ["ru"],
      ]);
      expect([await found(["系统"], ["ответ"]), await found(["系统慢"])]).toEqual([[], []]);
      await rows.erasure.reduceVersions("ru", () => ({}));
      expect(await found(["медленн"])).toEqual([]);
    }));

  test("a codebook has versions, and of two who change it at once one is first", async ({ store }) => {
    const book = { version: 1, terms: { food: { en: ["meal*"] } }, changedBy: "member m1", changedAt: now };
    await store.write(live, async ({ codebooks }) => {
      expect(await codebooks.findNewest()).toBeNull();
      expect([await codebooks.add(book), await codebooks.add({ ...book, terms: {} })]).toEqual([true, false]);
      expect(await codebooks.add({ ...book, version: 2, terms: {} })).toBe(true);
    });
    await store.read({ ...live, mode: "test" }, async ({ codebooks }) => {
      expect(await codebooks.findNewest()).toEqual({ ...book, version: 2, terms: {} });
    });
  });
}
