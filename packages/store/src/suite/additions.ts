import { expect } from "vitest";
import type { AdditionRow } from "../additions.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const laptop = { name: "laptop", kind: "yesNo", text: "?", required: true, key: "laptop" } as const;
const words = { questions: [laptop], examples: { csat: "a repair" } };

/** What a unit adds, of the tests. */
export const addition = (over: Partial<AdditionRow>): AdditionRow => ({
  survey: "csat",
  part: "ict",
  revision: 1,
  draft: words,
  savedBy: "member m1",
  savedAt: now,
  kept: null,
  publishedBy: null,
  publishedAt: null,
  ...over,
});

/** What units add to surveys. */
export function additions(test: StoreTest): void {
  test("what a unit adds is saved over the revision before it, and published as it was seen", ({ store }) =>
    store.write(live, async ({ additions }) => {
      expect([await additions.save(addition({ revision: 2 })), await additions.save(addition({}))]).toEqual([
        false,
        true,
      ]);
      expect([await additions.save(addition({})), await additions.save(addition({ revision: 3 }))]).toEqual([
        false,
        false,
      ]);
      const second = addition({ revision: 2, savedBy: "key k1" });
      expect(await additions.save(second)).toBe(true);
      expect(await additions.find("csat", "ict")).toEqual(second);
      const kept = { id: "ict", for: { team: ["ICT"] }, ...words, kept: true } as const;
      const published = { kept, publishedBy: "member m2", publishedAt: now };
      expect(await additions.publish({ ...second, ...published, revision: 1 })).toBe(false);
      expect(await additions.countChanges()).toBe(0);
      expect(await additions.publish({ ...second, ...published })).toBe(true);
      expect(await additions.list("csat")).toEqual([{ ...second, draft: null, ...published }]);
      expect([await additions.list("other"), await additions.find("csat", "hr")]).toEqual([[], null]);
      expect(await additions.countChanges()).toBe(1);
    }));
}
