import { expect } from "vitest";
import type { GoalRow } from "../goals.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

export const goal = (id: string, change: Partial<GoalRow> = {}): GoalRow => ({
  id,
  survey: "csat",
  metric: "csat",
  question: "csat",
  segment: "",
  value: "",
  goal: 80,
  changedAt: now,
  ...change,
});

/** What figures are to reach. */
export function goals(test: StoreTest): void {
  test("a figure has one goal, whose id stays when it changes, until it is removed", ({ store }) =>
    store.write(live, async ({ goals: kept }) => {
      const ofTeam = goal("g2", { segment: "team", value: "HR", goal: 72.5 });
      await kept.put(goal("g1"));
      await kept.put(ofTeam);
      await kept.put(goal("g3", { metric: "response-rate", question: "", goal: 30 }));
      const changed = { ...goal("g1", { goal: -5 }), changedAt: now + 1 };
      await kept.put({ ...changed, id: "g9" });
      expect(await kept.listOf({ survey: "csat", metric: "csat", question: "csat" })).toEqual([changed, ofTeam]);
      expect((await kept.list()).map(({ id }) => id)).toEqual(["g1", "g2", "g3"]);
      expect(await kept.remove("g2")).toEqual(ofTeam);
      expect(await kept.remove("g2")).toBeNull();
      expect((await kept.list()).map(({ id }) => id)).toEqual(["g1", "g3"]);
    }));
}
