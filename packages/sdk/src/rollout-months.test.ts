import { expect, test } from "vitest";
import { monthsIn, rolloutStateIn } from "./rollout-months.ts";

test("months are those that begin in the time, over the turn of a year", () => {
  expect(monthsIn({ from: "2025-11-01", to: "2026-02-01" })).toEqual(["2025-11", "2025-12", "2026-01"]);
  expect(monthsIn({ from: "2026-02-01", to: "2026-02-01" })).toEqual([]);
});

test("a unit waits until the month before it begins, and is reached from its first whole month on", () => {
  const states = (on: string) => ["2026-01", "2026-02", "2026-03"].map((month) => rolloutStateIn(month, on));
  expect(states("2026-02-01")).toEqual(["waiting", "reached", "reached"]);
  expect(states("2026-02-02")).toEqual(["waiting", "changing", "reached"]);
  expect(states("2026-02-28")).toEqual(["waiting", "changing", "reached"]);
});
