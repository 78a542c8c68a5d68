import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { toInstant, toLocal } from "./local-time.ts";

const iso = (at: number) => new Date(at).toISOString();
const zones = Intl.supportedValuesOf("timeZone");

describe("F18: wall times of a zone", () => {
  test.each([
    ["the clock skips it: later by the gap", "2027-03-14T02:30", "America/New_York", "2027-03-14T07:30:00.000Z"],
    ["the clock shows it twice: the first", "2027-11-07T01:30", "America/New_York", "2027-11-07T05:30:00.000Z"],
    ["a gap that begins at midnight", "2027-04-30T00:30", "Africa/Cairo", "2027-04-29T22:30:00.000Z"],
    ["half an hour off the hour", "2027-01-15T09:00", "Asia/Kabul", "2027-01-15T04:30:00.000Z"],
    ["a day that was left out", "2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
    ["a change of half an hour", "2027-10-03T02:15", "Australia/Lord_Howe", "2027-10-02T15:45:00.000Z"],
    ["a plain one", "2027-02-03T09:00", "Africa/Khartoum", "2027-02-03T07:00:00.000Z"],
    ["an offset in place of a zone", "2027-02-03T09:00", "+05:45", "2027-02-03T03:15:00.000Z"],
  ])("%s", (_, local, zone, expected) => {
    expect(iso(toInstant(local, zone))).toBe(expected);
  });
});

test("there and back, as Temporal has it, in every zone and year", () => {
  const minute = fc.integer({ min: Date.UTC(1971, 0) / 60_000, max: Date.UTC(2099, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
      const local = iso(at * 60_000).slice(0, 16);
      const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
      expect(toInstant(local, zone)).toBe(instant);
      const shown = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(zone);
      expect(toLocal(at * 60_000, zone)).toBe(shown.toPlainDateTime().toString({ smallestUnit: "minute" }));
    }),
    { numRuns: 1_000 },
  );
});

test("around each change of the clock, as Temporal has it", () => {
  for (const zone of ["America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"]) {
    let change = Temporal.Instant.from("2009-01-01T00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("next");
    for (; change && change.year < 2030; change = change.getTimeZoneTransition("next"))
      for (let minutes = -300; minutes <= 300; minutes += 15) {
        const local = change.toPlainDateTime().add({ minutes });
        const expected = local.toZonedDateTime(zone).epochMilliseconds;
        expect(toInstant(local.toString({ smallestUnit: "minute" }), zone)).toBe(expected);
      }
  }
});

test.each([
  "2027-02-30T09:00",
  "2027-02-29T09:00",
  "2027-13-01T09:00",
  "2027-02-03T24:00",
  "2027-02-03T09:60",
  "2027-02-03T09:00Z",
  "2027-02-03T09:00+03:00",
  "2027-02-03T09:00:00",
  "2027-02-03 09:00",
  "2027-2-3T9:00",
  "",
])("%j is no local time", (text) => {
  expect(() => toInstant(text, "UTC")).toThrow(RangeError);
});

test("a zone that does not exist is refused", () => {
  expect(() => toInstant("2027-02-03T09:00", "Africa/Nowhere")).toThrow(RangeError);
  expect(() => toLocal(0, "Africa/Nowhere")).toThrow(RangeError);
});
