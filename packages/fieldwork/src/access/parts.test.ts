import { expect, test } from "vitest";
import type { UnitRow } from "@afterword/store";
import { countParts, covers, isIn, mostParts, partsOf } from "./parts.ts";

const unit = (id: string, parent: string | null, segments: UnitRow["segments"] = {}): UnitRow => ({
  id,
  parent,
  name: id,
  kind: parent === null ? "organisation" : "department",
  segments,
  createdAt: 0,
});
const units = [
  unit("org", null),
  unit("hr", "org", { department: ["HR"] }),
  unit("payroll", "hr", { line: ["Payroll", "Pensions"] }),
  unit("wrong", "hr", { department: ["ICT"] }),
];

test("the organisation is everything, and a unit what it and those above it say", () => {
  expect(partsOf(units, null, {})).toBeNull();
  expect(partsOf(units, "org", {})).toEqual([]);
  expect(partsOf(units, "hr", {})).toEqual([{ department: "HR" }]);
  expect(partsOf(units, "payroll", { line: ["Payroll", "Visa"], station: ["GVA", "NBO", "GVA"] })).toEqual([
    { department: "HR", line: "Payroll", station: "GVA" },
    { department: "HR", line: "Payroll", station: "NBO" },
  ]);
  expect(partsOf(units, null, { station: ["GVA"] })).toEqual([{ station: "GVA" }]);
});

test("what contradicts itself, or is not there, is nothing", () => {
  expect(partsOf(units, "wrong", {})).toEqual([]);
  expect(partsOf(units, "payroll", { line: ["Visa"] })).toEqual([]);
  expect(partsOf(units, "gone", {})).toEqual([]);
});

test("more parts than can be looked through are counted, and open nothing", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => String(at));
  expect(partsOf(units, "hr", { station: many(mostParts) })).toHaveLength(mostParts);
  const over = { station: many(100), kind: many(100), line: many(100), site: many(100), shift: many(100) };
  expect([countParts(units, "hr", over), partsOf(units, "hr", over)]).toEqual([100 ** 5, []]);
  expect([countParts(units, null, {}), countParts(units, "org", {}), countParts(units, "gone", {})]).toEqual([
    null,
    0,
    0,
  ]);
});

test("a row is in a part when it has each of its values", () => {
  const parts = [{ department: "HR", line: "Payroll" }, { station: "GVA" }];
  expect(isIn(null, {})).toBe(true);
  expect(isIn([], { department: "HR" })).toBe(false);
  expect(isIn(parts, { department: "HR", line: "Payroll", station: "NBO" })).toBe(true);
  expect(isIn(parts, { department: "HR" })).toBe(false);
  expect(isIn(parts, { station: "GVA" })).toBe(true);
});

test("parts cover others when each of these is in one of them", () => {
  expect(covers(null, null)).toBe(true);
  expect(covers([{ department: "HR" }], null)).toBe(false);
  expect(covers([{ department: "HR" }], [{ department: "HR", line: "Payroll" }])).toBe(true);
  expect(covers([{ department: "HR", line: "Payroll" }], [{ department: "HR" }])).toBe(false);
  expect(covers([{ department: "HR" }], [])).toBe(true);
});
