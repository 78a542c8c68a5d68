import { expect, test } from "vitest";
import { isCountry, weekendOf, weekdayNumber } from "./weekend.ts";

test.each([
  [
    [5, 6],
    ["EG", "SA", "IQ", "IL", "SD"],
  ],
  [
    [6, 7],
    ["AE", "LB", "ML", "KE", "SS", "CH", "TD"],
  ],
  [[4, 5], ["AF"]],
  [[7], ["UG"]],
])("days off are %j in %j", (expected, countries) => {
  for (const country of countries) expect([country, weekendOf(country)]).toEqual([country, expected]);
});

test("small letters are fine; what is no country has no weekend", () => {
  expect(weekendOf("eg")).toEqual([5, 6]);
  for (const text of ["", "E", "EGY", "Egypt", "QQ", "ZZ", "EU", "UN", "٣٣", "E1"]) expect(weekendOf(text)).toBeNull();
});

test.each(["SD", "XK", "GB"])("%s is a country", (code) => {
  expect(isCountry(code)).toBe(true);
});

test.each(["sd", "ZZ", "QQ", "EU", "XA", "001", "Sudan", ""])("%j is no country", (code) => {
  expect(isCountry(code)).toBe(false);
});

test("days are counted from Monday", () => {
  expect([weekdayNumber("mon"), weekdayNumber("sun"), weekdayNumber("Mon" as "mon")]).toEqual([1, 7, null]);
});
