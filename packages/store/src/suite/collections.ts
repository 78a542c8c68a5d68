import { expect } from "vitest";
import type { CollectionRow } from "../collections.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A collection of the tests. */
export const collectionRow = (id: string, change: Partial<CollectionRow> = {}): CollectionRow => ({
  ...{ id, survey: "trust", period: "2026-Q3", state: "draft", customers: null, offered: null, figures: null },
  ...{ reason: null, submittedBy: null, decidedBy: null, revision: 1, createdAt: now, updatedAt: now },
  ...change,
});

/** What is reported to the public of a quarter. */
export function collections(test: StoreTest): void {
  test("a collection is there once for a survey and quarter, and saved over the revision before it", ({ store }) =>
    store.write(live, async ({ collections }) => {
      expect(await collections.add(collectionRow("a"))).toBe(true);
      expect(await collections.add(collectionRow("b"))).toBe(false);
      expect(await collections.add(collectionRow("c", { period: "2026-Q4" }))).toBe(true);
      const next = collectionRow("a", {
        ...{ state: "submitted", customers: 900, offered: 400, figures: { n: 1 }, reason: "Why?", revision: 2 },
        ...{ submittedBy: "member ana", decidedBy: "member bo", updatedAt: now + 1 },
      });
      expect(await collections.save(next)).toBe(true);
      expect(await collections.save(next)).toBe(false);
      expect(await collections.find("a", { lock: true })).toEqual(next);
      expect(await collections.findOf("trust", "2026-Q3")).toEqual(next);
      expect(await collections.findOf("trust", "2026-Q2")).toBeNull();
      expect((await collections.list(9)).map(({ id }) => id)).toEqual(["c", "a"]);
      expect((await collections.list(1)).map(({ id }) => id)).toEqual(["c"]);
    }));
}
