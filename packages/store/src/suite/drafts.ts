import { expect } from "vitest";
import type { DraftRow } from "../drafts.ts";
import { live, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A draft of the tests. */
export const draft = (over: Partial<DraftRow>): DraftRow => ({
  survey: "csat",
  revision: 1,
  definition: surveyVersion(1, "a").definition,
  madeFrom: {},
  savedBy: "member m1",
  savedAt: now,
  ...over,
});

/** Surveys that are made at the console. */
export function drafts(test: StoreTest): void {
  test("a draft is saved over the revision before it, and both modes have the same one", ({ store }) =>
    store.write(live, async ({ drafts }) => {
      const madeFrom = { title: { fr: "Before" } };
      expect([await drafts.save(draft({ revision: 2 })), await drafts.save(draft({}))]).toEqual([false, true]);
      expect([await drafts.save(draft({})), await drafts.save(draft({ revision: 3 }))]).toEqual([false, false]);
      expect(await drafts.save(draft({ revision: 2, madeFrom, savedBy: "key k1" }))).toBe(true);
      expect(await drafts.find("csat")).toEqual(draft({ revision: 2, madeFrom, savedBy: "key k1" }));
      expect(await drafts.list()).toHaveLength(1);
      expect(await drafts.remove({ survey: "csat", revision: 1 })).toBe(false);
      expect(await drafts.remove({ survey: "csat", revision: 2 })).toBe(true);
      expect(await drafts.find("csat")).toBeNull();
    }));

  test("a version says where it was made, and each change of what is kept is counted", async ({ store }) => {
    const made = { origin: "console", publishedBy: "member m1", madeFrom: { title: { fr: "Before" } } } as const;
    await store.write(live, async ({ surveys, keptSurveys }) => {
      await surveys.addVersion({ ...surveyVersion(1, "a"), ...made });
      expect(await surveys.findNewest("csat")).toEqual({ ...surveyVersion(1, "a"), ...made });
      expect(await keptSurveys.countChanges()).toBe(0);
      await keptSurveys.put({ survey: "csat", retiredAt: null });
      await keptSurveys.put({ survey: "csat", retiredAt: now });
    });
    await store.read({ ...live, mode: "test" }, async ({ keptSurveys }) => {
      expect(await keptSurveys.countChanges()).toBe(2);
      expect(await keptSurveys.list()).toEqual([{ survey: "csat", retiredAt: now }]);
      expect(await keptSurveys.find("other")).toBeNull();
    });
  });
}
