import { expect } from "vitest";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** Rules that are switched off, and on again. */
export function ruleSwitches(test: StoreTest): void {
  test("a rule is off from when it was switched off until it is switched on", ({ store }) =>
    store.write(live, async ({ ruleSwitches }) => {
      expect(await ruleSwitches.listOff()).toEqual([]);
      for (const rule of ["b", "a"]) await ruleSwitches.put({ rule, isOn: false, changedAt: now });
      await ruleSwitches.put({ rule: "b", isOn: true, changedAt: now + 1 });
      expect(await ruleSwitches.listOff()).toEqual(["a"]);
      expect(await ruleSwitches.list()).toEqual([
        { rule: "a", isOn: false, changedAt: now },
        { rule: "b", isOn: true, changedAt: now + 1 },
      ]);
    }));
}
