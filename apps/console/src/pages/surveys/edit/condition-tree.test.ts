import type { ConditionJson } from "@afterword/sdk";
import { expect, test } from "vitest";
import { toCondition, toGroup } from "./condition-tree.ts";

const low = { source: "answer", name: "csat", test: "atMost", value: 2 } as const;
const slow = { source: "answer", name: "wrong", test: "includes", value: "slow" } as const;
const said = { source: "answer", name: "why", test: "answered" } as const;

test("a condition comes back from its groups as it was", () => {
  const conditions: ConditionJson[] = [
    low,
    { all: [low, slow] },
    { any: [low, { all: [slow, said] }] },
    { not: { any: [low, slow] } },
    { not: { all: [low, { not: { any: [slow] } }] } },
    { all: [low, { any: [slow] }] },
  ];
  for (const condition of conditions) expect(toCondition(toGroup(condition))).toEqual(condition);
  expect(toCondition(toGroup(undefined))).toBeUndefined();
});

test("what is written shorter means the same", () => {
  expect(toCondition(toGroup({ not: low }))).toEqual({ not: { any: [low] } });
  expect(toCondition(toGroup({ not: { not: low } }))).toEqual({ not: { any: [{ not: { any: [low] } }] } });
});

test("a group of nothing is no condition", () => {
  expect(toCondition({ how: "none", parts: [{ how: "any", parts: [] }] })).toBeUndefined();
  expect(toCondition({ how: "any", parts: [low, { how: "all", parts: [] }] })).toEqual({ any: [low] });
});
