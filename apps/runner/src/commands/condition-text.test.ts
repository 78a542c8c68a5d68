import type { ConditionJson } from "@afterword/sdk";
import { expect, test } from "vitest";
import { conditionText, readConditions } from "./condition-text.ts";

const leaf = (name: string, how: string, value: unknown) => ({ source: "answer", name, test: how, value });

test("a condition is read as it is typed, and said as it can be typed again", () => {
  const cases: readonly (readonly [string, object])[] = [
    ["csat <= 2", leaf("csat", "atMost", 2)],
    ["nps >= 9", leaf("nps", "atLeast", 9)],
    ["nps < 7", leaf("nps", "below", 7)],
    ["contact = yes", leaf("contact", "is", true)],
    ["topic != rude", leaf("topic", "isNot", "rude")],
    ["topic = rude, late", leaf("topic", "oneOf", ["rude", "late"])],
    ["topics has safety", leaf("topics", "includes", "safety")],
  ];
  for (const [text, json] of cases) {
    expect(readConditions([text], false)).toEqual(json);
    expect(conditionText(json as ConditionJson)).toBe(text);
  }
  expect(readConditions(["csat<=2"], false)).toEqual(leaf("csat", "atMost", 2));
  const two = ["csat <= 2", "contact = no"];
  const parts = [leaf("csat", "atMost", 2), leaf("contact", "is", false)];
  expect([readConditions(two, false), readConditions(two, true)]).toEqual([{ any: parts }, { all: parts }]);
  const deep = { any: [parts[0], { not: { all: parts } }] } as ConditionJson;
  expect(conditionText(deep)).toBe("csat <= 2 or (not (csat <= 2 and contact = no))");
  expect(readConditions([JSON.stringify(deep)], false)).toEqual(deep);
  for (const wrong of ["csat", "<= 2", "csat <=", "csat <= 1, 2", "{"])
    expect(() => readConditions([wrong], false), wrong).toThrow("is no condition");
});
