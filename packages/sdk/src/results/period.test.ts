import { expect, test } from "vitest";
import { boundsOfResults, comparisonOfResults, plusMonths, quartersOfResults } from "./period.ts";
import { readResultsSearch } from "./search.ts";

const today = "2026-11-23";

test.each([
  [{}, { from: "2025-12-01", to: "2026-12-01" }],
  [{ span: "3m" }, { from: "2026-09-01", to: "2026-12-01" }],
  [{ span: "year" }, { from: "2026-01-01", to: "2027-01-01" }],
  [
    { span: "year", year: 2021 },
    { from: "2021-01-01", to: "2022-01-01" },
  ],
  [{ span: "fiscal" }, { from: "2026-07-01", to: "2027-07-01" }],
  [
    { span: "fiscal", start: 1 },
    { from: "2026-01-01", to: "2027-01-01" },
  ],
  [
    { span: "fiscal", year: 2026, start: 10 },
    { from: "2025-10-01", to: "2026-10-01" },
  ],
  [{ span: "days", from: "2026-02-03" }, { from: "2026-02-03" }],
  [{ span: "all" }, {}],
] as const)("%j is %j", (search, bounds) => {
  expect(boundsOfResults(search, today)).toEqual(bounds);
});

test("a comparison goes back by years, and never into what is compared", () => {
  const year = boundsOfResults({ span: "year", year: 2025 }, today);
  const back = { compare: "previous", compareFrom: "2021-01-01", compareTo: "2022-01-01" };
  expect(comparisonOfResults({ compare: "4y" }, year)).toEqual(back);
  expect(comparisonOfResults({}, year)).toEqual({ compare: "previous" });
  expect(comparisonOfResults({ compare: "none" }, year)).toEqual({});
  expect(comparisonOfResults({}, {})).toEqual({});
  expect(comparisonOfResults({ compare: "1y" }, { from: "2024-01-01", to: "2026-01-01" })).toEqual({});
});

test.each([
  [
    { from: "2026-09-01", to: "2026-12-01" },
    { from: "2025-01-01", to: "2026-12-01" },
  ],
  [
    { from: "2026-01-01", to: "2027-01-01" },
    { from: "2025-01-01", to: "2027-01-01" },
  ],
  [{ from: "2026-05-01" }, { from: "2025-01-01" }],
  [
    { from: "2020-01-01", to: "2026-04-01" },
    { from: "2020-01-01", to: "2026-04-01" },
  ],
  [{ to: "2026-04-01" }, { to: "2026-04-01" }],
])("eight quarters of %j are %j", (bounds, quarters) => {
  expect(quartersOfResults(bounds, today)).toEqual(quarters);
});

test("the last day of a month stays the last", () => {
  expect(plusMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(plusMonths("2026-01-15", -12)).toBe("2025-01-15");
});

test("an address is read as far as it means something", () => {
  const raw = {
    survey: "s",
    span: "week",
    year: "2025",
    where: { team: "ICT", site: "", n: 4, o: {} },
    by: 7,
    to: "2026-02-31x",
  };
  expect(readResultsSearch(raw)).toEqual({ survey: "s", year: 2025, where: { team: "ICT", n: "4" }, by: "7" });
  expect(readResultsSearch({ where: "x", start: 13, language: "ENG", compare: "2y" })).toEqual({ compare: "2y" });
});
