import { expect } from "vitest";
import type { WarningRow } from "../warnings.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

export const warning = (id: string, change: Partial<WarningRow> = {}) => ({
  ...{ id, indicator: "travel.turnaround", month: "2026-10", why: "missed" as const },
  ...{ segments: { team: "Travel" }, figure: { value: 61.5, n: 200 }, raisedAt: now },
  ...change,
});

/** What stood out in a month. */
export function warnings(test: StoreTest): void {
  test("an indicator has one warning a month and reason, until it is seen to", ({ store }) =>
    store.write(live, async ({ warnings: kept }) => {
      expect(await kept.add(warning("w1"))).toBe(true);
      expect(await kept.add(warning("w2"))).toBe(false);
      expect(await kept.add(warning("w3", { why: "signal" }))).toBe(true);
      expect(await kept.add(warning("w4", { month: "2026-11" }))).toBe(true);
      const ids = async (state: "open" | "settled" | null) =>
        (await kept.list({ state, limit: 10 })).map(({ id }) => id);
      expect(await ids(null)).toEqual(["w4", "w1", "w3"]);
      await kept.settle({ id: "w1", settledAt: now + 1, settledBy: "member m1", action: "act_1" });
      expect(await ids("open")).toEqual(["w4", "w3"]);
      expect(await ids("settled")).toEqual(["w1"]);
      expect(await kept.find("w1")).toEqual({
        ...warning("w1"),
        ...{ settledAt: now + 1, settledBy: "member m1", action: "act_1" },
      });
      expect(await kept.find("w2")).toBeNull();
      expect(await kept.list({ state: null, limit: 1 })).toHaveLength(1);
    }));
}
