import { expect, test } from "vitest";
import { rowOf, type CountedRow } from "../result-rows.ts";
import { rateOf } from "../figures.ts";
import { warned } from "./warned.ts";

function rate(answered: number, asked: number, start: string | null = null): CountedRow {
  const { row, basis } = rowOf(rateOf({ x: answered, n: asked }), 0);
  return { row: { group: {}, period: start, ...row }, basis, start };
}
const warnings = (...rows: CountedRow[]) => warned("response-rate", rows).map(({ row }) => row.warnings);

test("a response rate below 20 % is low, once 30 were asked", () => {
  expect(warnings(rate(19, 100))).toEqual([["low_response_rate"]]);
  expect(warnings(rate(20, 100))).toEqual([[]]);
  expect(warnings(rate(0, 0))).toEqual([[]]);
  expect(warnings(rate(1, 29))).toEqual([["low_base"]]);
  expect(warnings(rate(1, 30))).toEqual([["low_response_rate"]]);
});

test("groups whose rates are more than 10 points apart are uneven, each period by itself", () => {
  const uneven = ["uneven_response"];
  expect(warnings(rate(400, 1000), rate(500, 1000))).toEqual([[], []]);
  expect(warnings(rate(400, 1000), rate(501, 1000), rate(0, 0))).toEqual([uneven, uneven, []]);
  expect(warnings(rate(400, 1000, "2027-01-01"), rate(800, 1000, "2027-02-01"))).toEqual([[], []]);
});

test("what may be chance is not uneven, nor are groups of fewer than 30 people", () => {
  // The pooled test has p = 0.048 for 40 and 54 of 100, and 0.066 for 53 (z = 1.98 and 1.84).
  expect(warnings(rate(40, 100), rate(53, 100))).toEqual([[], []]);
  expect(warnings(rate(40, 100), rate(54, 100))).toEqual([["uneven_response"], ["uneven_response"]]);
  expect(warnings(rate(29, 29), rate(40, 100))).toEqual([["low_base"], []]);
});

test("of scores the same is said, by the response rate beside them", () => {
  const score = (answered: number, asked: number): CountedRow => {
    const { row, basis, start } = rate(40, 80);
    return { row: { ...row, responseRate: { asked, answered, rate: (100 * answered) / asked } }, basis, start };
  };
  const said = (...rows: CountedRow[]) => warned("csat", rows).map(({ row }) => row.warnings);
  expect(said(score(40, 400))).toEqual([["low_response_rate"]]);
  expect(said(score(400, 1000), score(501, 1000))).toEqual([["uneven_response"], ["uneven_response"]]);
  expect(said(rate(1, 100))).toEqual([[]]);
});

test("a named rate changes nothing: it is all who answered of all who count as asked that matter", () => {
  /** RR5 counts complete answers, and leaves out all of whom nothing is known. */
  const named = (completed: number, partial: number, delivered: number): CountedRow => {
    const started = completed + partial;
    const rates = { delivered: null, opened: null, started: null, completed: null };
    const funnel = { sent: 2 * delivered, bounced: delivered, delivered, opened: started, started, completed, rates };
    const { row, ...rest } = rate(completed, started + 1);
    return { ...rest, row: { ...row, funnel } };
  };
  expect(warnings(named(39, 0, 400))).toEqual([["low_response_rate"]]);
  expect(warnings(named(5, 45, 200))).toEqual([[]]);
  expect(warnings(named(400, 0, 1000), named(400, 200, 1000))).toEqual([["uneven_response"], ["uneven_response"]]);
  expect(warnings(named(400, 0, 1000), named(400, 0, 420))).toEqual([["uneven_response"], ["uneven_response"]]);
});
