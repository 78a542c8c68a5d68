import { expect, test } from "vitest";
import { figureTable } from "./figure-table.ts";

const row = { group: {}, period: null, value: null, n: null, interval: null, withheld: null, warnings: [] };

test("figures stand in columns, with two digits after the point", () => {
  const rows = [
    { ...row, group: { team: "ICT", site: null }, period: "2026-03", value: 57.3033, n: 1289, warnings: ["low_base"] },
    { ...row, group: { team: "HR", site: "HQ" }, period: "2026-03", withheld: { reason: "below_k", k: 5 } },
  ];
  const interval = { lower: 46.9351, upper: 67.0672 };
  expect(figureTable(rows.map((one, at) => (at === 0 ? { ...one, interval } : one)))).toEqual([
    "ICT, (none), 2026-03  57.30     46.94 to 67.07  n 1,289  low_base",
    "HR, HQ, 2026-03       withheld",
  ]);
  expect(figureTable([row])).toEqual(["all  –"]);
});

test.each([
  [-0.001, "0.00"],
  [-0, "0.00"],
  [-0.005, "-0.01"],
  [1.005, "1.01"],
  [-12.5, "-12.50"],
])("%d is said as %s", (value, said) => {
  expect(figureTable([{ ...row, value }])).toEqual([`all  ${said}`]);
  expect(figureTable([{ ...row, interval: { lower: value, upper: 1 } }])).toEqual([`all  –  ${said} to 1.00`]);
});
