import { expect, test } from "vitest";
import { goalsLine, goalsOf } from "./goals.ts";
import type { Visit } from "./visit.ts";

const ours: Visit = { bytes: 14 * 1024, requests: 1, visibleMs: 1_000, clickableMs: 1_100, tapMs: 200 };
const theirs: Visit = { bytes: 400_000, requests: 3, visibleMs: 10_000, clickableMs: 11_000, tapMs: 300 };

test("every goal holds at its limit", () => {
  expect(goalsOf(ours, theirs).filter(({ isMet }) => !isMet)).toEqual([]);
});

test.each<[name: string, ours: Partial<Visit>, theirs?: Partial<Visit>]>([
  ["at most 14 KB", { bytes: 14 * 1024 + 1 }],
  ["one request", { requests: 2 }],
  ["first answer visible in 1.0 s", { visibleMs: 1_001 }, { visibleMs: 20_000 }],
  ["10 × sooner than React", {}, { visibleMs: 9_999 }],
  ["a press painted in 200 ms", { tapMs: 201 }],
])("it is said where a goal fails: %s", (name, own, other = {}) => {
  const goals = goalsOf({ ...ours, ...own }, { ...theirs, ...other });
  expect(goals.filter(({ isMet }) => !isMet).map((goal) => goal.name)).toEqual([name]);
  expect(goalsLine("4 questions", goals)).toContain(`FAILS ${name} (`);
});
