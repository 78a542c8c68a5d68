import { expect, test } from "vitest";
import { figureDetails } from "./figure-details.ts";

const interval = (lower: number, upper: number) => ({ lower, upper, level: 0.95, method: "newcombe" });
const apart = { p: 0.01, adjustedP: 0.02, smallestDetectable: 5 };

test("a comparison says how far, to what, how sure, and what may be said", () => {
  const within = { segment: "site", strata: 4, n: 90, otherN: 80, ...apart };
  const comparison = {
    ...{ to: "group" as const, against: "en", value: 50, n: 300, ...apart },
    ...{ difference: -4.256, interval: interval(-7.5, -1), verdict: "lower" as const },
    within: { ...within, difference: 2.2, interval: null, verdict: "no_clear_difference" as const },
  };
  expect(figureDetails({ comparison })).toEqual([
    "-4.26 to en (-7.50 to -1.00): lower",
    "within site +2.20: no clear difference",
  ]);
});

test("what else a row has is said in a few words", () => {
  const answers = [
    { answer: "1", n: 3, share: 30, interval: null },
    { answer: "2", n: 7, share: 70, interval: null },
  ];
  expect(figureDetails({ answers })).toEqual(["1: 3", "2: 7"]);
  expect(figureDetails({ goal: { value: 80, verdict: "missed" } })).toEqual(["goal 80.00: missed"]);
  expect(figureDetails({ lower: 1, upper: 9, signals: ["run_of_eight"] })).toEqual([
    "usual 1.00 to 9.00",
    "run of eight",
  ]);
  expect(figureDetails({ limits95: { lower: 40, upper: 74.2 }, verdict: "far_above" })).toEqual([
    "limits 40.00 to 74.20",
    "far above",
  ]);
  expect(figureDetails({ source: "measured", p90: null, periods: { shown: 3, of: 12 } })).toEqual([
    "measured",
    "p90 –",
    "3 of 12 months and waves",
  ]);
  expect(figureDetails({ effectiveN: 31.5 })).toEqual(["worth 31.50 answers"]);
  expect(figureDetails({})).toEqual([]);
});
