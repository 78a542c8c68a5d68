import { expect } from "vitest";
import type { CardRow } from "../cards.ts";
import { actionRow } from "./actions.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A card of the tests. */
export const cardRow = (id: string, change: Partial<CardRow> = {}): CardRow => ({
  id,
  action: "action-1",
  state: "draft",
  said: { en: "Tickets come late.", fr: "Les billets arrivent tard." },
  did: { en: "We book by phone." },
  writtenBy: "member ana",
  approvedBy: null,
  publishedAt: null,
  revision: 1,
  createdAt: now,
  ...change,
});

/** What people said and what was done. */
export function cards(test: StoreTest): void {
  test("a card is saved over the revision before it, once, and listed when it is published", ({ store }) =>
    store.write(live, async ({ actions, cards }) => {
      await actions.add(actionRow("action-1"));
      await cards.add(cardRow("a"));
      await cards.add(cardRow("b", { createdAt: now + 1, state: "published", publishedAt: now + 2 }));
      const next = cardRow("a", {
        ...{ state: "published", said: { ar: "متأخرة" }, did: { zh: "电话" }, writtenBy: "member bo" },
        ...{ approvedBy: "member cy", publishedAt: now + 3, revision: 2 },
      });
      expect(await cards.save(next)).toBe(true);
      expect(await cards.save(next)).toBe(false);
      expect(await cards.find("a", { lock: true })).toEqual(next);
      expect(await cards.find("c")).toBeNull();
      expect((await cards.list(9)).map(({ id }) => id)).toEqual(["b", "a"]);
      expect((await cards.listPublished(9)).map(({ id }) => id)).toEqual(["a", "b"]);
      expect((await cards.listPublished(1)).map(({ id }) => id)).toEqual(["a"]);
      expect(await cards.save({ ...next, state: "archived", revision: 3 })).toBe(true);
      expect((await cards.listPublished(9)).map(({ id }) => id)).toEqual(["b"]);
    }));
}
