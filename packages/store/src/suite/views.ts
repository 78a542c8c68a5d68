import { expect } from "vitest";
import type { ViewRow } from "../views.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A view of the tests. */
export const view = (id: string, over: Partial<ViewRow> = {}): ViewRow => ({
  id,
  owner: "ana",
  name: id,
  address: "/results?span=3m",
  isShared: false,
  createdAt: now,
  ...over,
});

/** What members keep to look at again. */
export function views(test: StoreTest): void {
  test("a view is its owner's, and everybody's where it is shared", ({ store }) =>
    store.write(live, async ({ views }) => {
      await views.add(view("b"));
      await views.add(view("a", { isShared: true }));
      await views.add(view("c", { owner: "ben" }));
      const ids = async (owner: string) => (await views.list(owner)).map(({ id }) => id);
      expect([await ids("ana"), await ids("ben"), await ids("eva")]).toEqual([["a", "b"], ["a", "c"], ["a"]]);
      expect((await views.list("ana"))[0]).toEqual(view("a", { isShared: true }));
      expect([await views.remove("ben", "a"), await views.remove("ana", "a")]).toEqual([false, true]);
      expect(await ids("ben")).toEqual(["c"]);
    }));
}
