import { expect } from "vitest";
import type { NewViewLink } from "../view-links.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { view } from "./views.ts";

const day = 24 * 60 * 60_000;

/** A link of the tests. */
export const viewLink = (id: string, over: Partial<NewViewLink> = {}): NewViewLink => ({
  id,
  view: "view-1",
  maker: "ana",
  address: "/results?survey=csat",
  secretHash: `hash of ${id}`,
  createdAt: now,
  expiresAt: now + day,
  ...over,
});

/** Links that show a view until they end. */
export function viewLinks(test: StoreTest): void {
  test("a link is found by its secret wherever it is, counted, and listed until it ends", async ({ store }) => {
    const found = (id: string) => store.readAnywhere((rows) => rows.findViewLink(`hash of ${id}`));
    await store.write(live, async ({ views, viewLinks }) => {
      await views.add(view("view-1", { owner: "ben" }));
      await viewLinks.add(viewLink("a"));
      await viewLinks.add(viewLink("b", { createdAt: now + 1, expiresAt: now + 7 * day }));
      await viewLinks.noteOpened("a", now + 5);
      await viewLinks.noteOpened("a", now + 6);
      await viewLinks.noteUse("a", now + 9);
      const listed = await viewLinks.list(now);
      expect(listed.map(({ id, name, owner, opened, lastUsedAt }) => [id, name, owner, opened, lastUsedAt])).toEqual([
        ["b", "view-1", "ben", 0, null],
        ["a", "view-1", "ben", 2, now + 9],
      ]);
      expect((await viewLinks.list(now + day)).map(({ id }) => id)).toEqual(["b"]);
    });
    expect(await found("a")).toMatchObject({ ...live, ...viewLink("a"), opened: 2 });
    await store.write(live, async ({ viewLinks }) => {
      await viewLinks.removeOld(now + day);
      expect([await viewLinks.remove("a"), await viewLinks.remove("b")]).toEqual([false, true]);
    });
    expect([await found("a"), await found("b")]).toEqual([null, null]);
  });

  test("links go with their view", async ({ store }) => {
    await store.write(live, async ({ views, viewLinks }) => {
      await views.add(view("view-1"));
      await viewLinks.add(viewLink("a"));
      await views.remove("ana", "view-1");
    });
    expect(await store.readAnywhere((rows) => rows.findViewLink("hash of a"))).toBeNull();
  });
}
