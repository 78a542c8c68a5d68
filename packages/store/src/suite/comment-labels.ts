import { expect } from "vitest";
import type { CommentLabelRow } from "../comment-labels.ts";
import type { CommentTranslationRow } from "../comment-translations.ts";
import { caseRow } from "./cases.ts";
import { coding } from "./codings.ts";
import { invite, live, response, responseVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** What somebody coded a comment of the tests as. */
export const label = (of: string, coder: string, over: Partial<CommentLabelRow> = {}): CommentLabelRow => ({
  ...{ response: of, question: "why", coder, revision: 1, survey: "csat", language: "en", quarter: "2026-Q3" },
  ...{ themes: ["staff"], sentiment: "negative", labelledAt: now },
  ...over,
});

/** What somebody translated a comment of the tests into. */
export const translation = (of: string, over: Partial<CommentTranslationRow> = {}): CommentTranslationRow => ({
  ...{ response: of, question: "why", language: "fr", revision: 1, text: "Trop lent." },
  ...{ translatedBy: "member ana", translatedAt: now },
  ...over,
});

const imported = (externalId: string) =>
  ({ externalId, origin: "import", invitation: null, source: null, event: null }) as const;

const sample = { language: "en", quarter: "2026-Q3" };

/** What people code comments as. */
export function commentLabels(test: StoreTest): void {
  test("what somebody says again stands in place of what they said before, and goes with the words", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      await rows.responses.add(response("r1", imported("r1")));
      await rows.responses.addVersion(responseVersion("r1"));
      await rows.commentLabels.put(label("r1", "member ana"));
      await rows.commentLabels.put(label("r1", "member ben", { labelledAt: now + 1 }));
      const again = label("r1", "member ana", { themes: [], sentiment: "unclear", revision: 2 });
      await rows.commentLabels.put(again);
      expect(await rows.commentLabels.listOf(["r1"])).toEqual([
        again,
        label("r1", "member ben", { labelledAt: now + 1 }),
      ]);
      expect(await rows.commentLabels.listOf(["r2"])).toEqual([]);
      expect(await rows.commentLabels.listSamples()).toEqual([sample]);
      await rows.erasure.reduceVersions("r1", () => ({}));
      expect(await rows.commentLabels.listOf(["r1"])).toEqual([]);
    }));

  test("a comment has one translation into each language, and they go with the words", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      await rows.responses.add(response("r1", imported("r1")));
      await rows.responses.addVersion(responseVersion("r1"));
      const { commentTranslations: of } = rows;
      const again = translation("r1", { text: "C’était trop lent.", revision: 2, translatedBy: "member ben" });
      for (const row of [translation("r1"), translation("r1", { language: "ar" }), again]) await of.put(row);
      expect(await of.listOf(["r1", "r2"])).toEqual([translation("r1", { language: "ar" }), again]);
      expect(await of.listLanguages("csat")).toEqual([
        { question: "why", language: "ar" },
        { question: "why", language: "fr" },
      ]);
      expect([await of.listLanguages("nps"), (await of.listLanguages(null)).length]).toEqual([[], 2]);
      await of.remove(translation("r1", { language: "ar" }));
      expect(await of.listOf(["r1"])).toEqual([again]);
      await rows.erasure.reduceVersions("r1", () => ({}));
      expect(await of.listOf(["r1"])).toEqual([]);
    }));

  test("drawn are comments of a time and language, but none that a restricted case is about", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      for (const id of ["r1", "r2"]) {
        await rows.responses.add(response(id, imported(id)));
        await rows.responses.addVersion(responseVersion(id));
        await rows.codings.replace([id], [coding(id)]);
      }
      const of = { language: "en", from: now, to: now + 1, except: [] };
      const drawn = async (over: object = {}) =>
        (await rows.commentLabels.listToDraw({ ...of, ...over })).map(({ response: id }) => id).sort();
      expect(await drawn()).toEqual(["r1", "r2"]);
      await rows.cases.add(caseRow("c1", { response: "r1", isRestricted: true }));
      expect(await drawn()).toEqual(["r2"]);
      expect([await drawn({ except: ["csat"] }), await drawn({ to: now }), await drawn({ language: "fr" })]).toEqual([
        [],
        [],
        [],
      ]);
    }));
}
