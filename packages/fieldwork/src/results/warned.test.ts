import { expect, test } from "vitest";
import { emptyTally, rowOf, type CountedRow } from "../result-rows.ts";
import { figureOf } from "../figures.ts";
import { warned } from "./warned.ts";

function rate(answered: number, asked: number, start: string | null = null): CountedRow {
  const figure = figureOf("response-rate", null, { ...emptyTally(), numbers: new Map([[1, answered]]), n: asked });
  const { row, basis } = rowOf(figure, 0);
  return { row: { group: {}, period: start, ...row }, basis, start };
}
const warnings = (...rows: CountedRow[]) => warned("response-rate", rows).map(({ row }) => row.warnings);

test("a response rate below 20 % is low", () => {
  expect(warnings(rate(19, 100))).toEqual([["low_response_rate"]]);
  expect(warnings(rate(20, 100))).toEqual([[]]);
  expect(warnings(rate(0, 0))).toEqual([[]]);
  expect(warnings(rate(1, 10))).toEqual([["low_base", "low_response_rate"]]);
});

test("groups whose rates are more than 10 points apart are uneven, each period by itself", () => {
  expect(warnings(rate(40, 100), rate(50, 100))).toEqual([[], []]);
  expect(warnings(rate(40, 100), rate(51, 100), rate(0, 0))).toEqual([["uneven_response"], ["uneven_response"], []]);
  expect(warnings(rate(40, 100, "2027-01-01"), rate(80, 100, "2027-02-01"))).toEqual([[], []]);
});

test("of scores nothing is said about rates", () => {
  expect(warned("csat", [rate(1, 100)])[0]?.row.warnings).toEqual([]);
});
