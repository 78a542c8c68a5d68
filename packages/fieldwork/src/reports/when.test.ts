import { defineCalendar, nextOccurrences } from "@afterword/sdk";
import { expect, test } from "vitest";
import { lastSpan, namedSpan, nextReport } from "./when.ts";

const project = {
  calendars: [defineCalendar("KRT", { country: "SD", timeZone: "Africa/Khartoum", holidays: ["2026-11-01"] })],
  siteAttribute: "site",
  timeZone: "UTC",
};
const iso = (at: number) => new Date(at).toISOString();

test.each([
  ["monthly", {}, "2026-10-15T00:00:00Z", "2026-10", "2026-11-02T07:00:00.000Z"],
  ["monthly", { site: "KRT" }, "2026-10-15T00:00:00Z", "2026-10", "2026-11-02T05:00:00.000Z"],
  ["monthly", { site: "KRT" }, "2026-12-15T00:00:00Z", "2026-12", "2027-01-03T05:00:00.000Z"],
  ["quarterly", {}, "2026-10-15T00:00:00Z", "2026-Q4", "2027-01-01T07:00:00.000Z"],
] as const)(
  "a %s report of %j after %s tells of %s on the first working day: %s",
  (kind, filter, after, period, due) => {
    const next = nextReport({ kind, filter, timeZone: null }, project, Date.parse(after));
    expect([next.period, iso(next.dueAt)]).toEqual([period, due]);
  },
);

test("months and quarters come round from their anchor, the 31st on the last day of a shorter month", () => {
  const days = (every: "month" | "quarter", anchor: string) =>
    nextOccurrences({ every, anchor, timeZone: "UTC" }, Date.UTC(2027, 0, 1), 3).map(({ local }) => local.slice(0, 10));
  expect(days("month", "2026-01-31T09:00")).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
  expect(days("quarter", "2026-11-30T09:00")).toEqual(["2027-02-28", "2027-05-30", "2027-08-30"]);
});

test("a time is named by its length, and only once it is over", () => {
  const now = Date.UTC(2026, 10, 24);
  expect(lastSpan("monthly", now)).toEqual({ period: "2026-10", from: "2026-10-01", to: "2026-11-01" });
  expect(lastSpan("quarterly", now)).toEqual({ period: "2026-Q3", from: "2026-07-01", to: "2026-10-01" });
  expect(namedSpan("quarterly", "2026-Q1", now)?.to).toBe("2026-04-01");
  for (const [kind, period] of [
    ["monthly", "2026-11"],
    ["monthly", "2026-Q3"],
    ["quarterly", "2026-09"],
    ["quarterly", "0000-Q1"],
    ["quarterly", "1999-Q4"],
    ["monthly", "0001-01"],
  ] as const)
    expect(namedSpan(kind, period, now)).toBeNull();
});
