import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dayMs } from "../duration.ts";
import type { Weekday, WindowDefinition } from "./definition.ts";
import { toInstant } from "./local-time.ts";
import { addWorkdays, isOpen, nextOpening } from "./opening.ts";
import type { Place } from "./place.ts";
import { readWindow } from "./window.ts";

const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString() : "never");
const khartoum: Place = { timeZone: "Africa/Khartoum", weekend: [5, 6], holidays: new Set(["2027-03-10"]) };
const newYork: Place = { timeZone: "America/New_York", weekend: [6, 7], holidays: new Set() };
const office = readWindow({ hours: "08:00-18:00", days: "workdays" });

describe("the next opening", () => {
  test.each<[string, WindowDefinition, string, Place, string]>([
    ["now", office, "2027-03-09T12:00", khartoum, "2027-03-09T10:00:00.000Z"],
    ["the first moment is in", office, "2027-03-09T08:00", khartoum, "2027-03-09T06:00:00.000Z"],
    ["this morning", office, "2027-03-09T05:00", khartoum, "2027-03-09T06:00:00.000Z"],
    ["the last moment is out; a holiday follows", office, "2027-03-09T18:00", khartoum, "2027-03-11T06:00:00.000Z"],
    ["after the weekend", office, "2027-03-12T09:00", khartoum, "2027-03-14T06:00:00.000Z"],
    [
      "a holiday for those who name days",
      readWindow({ days: ["wed"] }),
      "2027-03-10T09:00",
      khartoum,
      "2027-03-10T07:00:00.000Z",
    ],
    ["a day next week", readWindow({ days: ["wed"] }), "2027-03-11T00:00", khartoum, "2027-03-16T22:00:00.000Z"],
    [
      "hours that a change of the clock skips",
      readWindow({ hours: "02:00-03:00" }),
      "2027-03-14T00:00",
      newYork,
      "2027-03-15T06:00:00.000Z",
    ],
    ["the rest of them", readWindow({ hours: "02:30-04:00" }), "2027-03-14T00:00", newYork, "2027-03-14T07:00:00.000Z"],
    [
      "hours that come twice",
      readWindow({ hours: "01:00-01:30" }),
      "2027-11-07T01:45",
      newYork,
      "2027-11-07T06:00:00.000Z",
    ],
  ])("%s", (_, window, local, place, expected) => {
    expect(iso(nextOpening(window, toInstant(local, place.timeZone), place))).toBe(expected);
  });

  test("never, when there is none for over a year", () => {
    const week: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    expect(nextOpening(office, 0, { ...newYork, weekend: week })).toBe(Infinity);
  });
});

const zones = Intl.supportedValuesOf("timeZone");
const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]);
const windows = fc
  .record({
    edges: fc.tuple(fc.nat(95), fc.nat(95)).filter(([a, b]) => a !== b),
    days: fc.oneof(
      fc.constantFrom("workdays" as const, "any" as const),
      weekdays.filter((days) => days.length > 0),
    ),
  })
  .map(({ edges: [a, b], days }) => ({ fromMinute: Math.min(a, b) * 15, toMinute: Math.max(a, b) * 15 + 15, days }));
const holidays = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });

/** Whether it is open, told by Temporal alone. */
function isOpenByTemporal(window: WindowDefinition, at: number, place: Place): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place.timeZone);
  const minute = here.hour * 60 + here.minute;
  const weekday = here.dayOfWeek as Weekday;
  const isOff = place.weekend.includes(weekday) || place.holidays.has(here.toPlainDate().toString());
  const isDay = window.days === "any" || (window.days === "workdays" ? !isOff : window.days.includes(weekday));
  return isDay && window.fromMinute <= minute && minute < window.toMinute;
}

test("it is open then, and nothing is open before: any zone, window and holidays, over changes of the clock", () => {
  const weekend = weekdays.filter((days) => days.length < 7);
  const starts = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      windows,
      weekend,
      holidays,
      starts,
      fc.boolean(),
      (zone, window, off, free, from, near) => {
        // Half of them start within three days before the clock changes, where it does.
        const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
        const change = near ? start.getTimeZoneTransition("next")?.epochMilliseconds : undefined;
        const at = change === undefined ? from : change - (from % (3 * dayMs));
        const days = free.map((n) => new Date(at + n * dayMs).toISOString().slice(0, 10));
        const place = { timeZone: zone, weekend: off, holidays: new Set(days) };
        const opens = nextOpening(window, at, place);
        expect(opens).toBeGreaterThanOrEqual(at);
        expect(opens).toBeLessThan(Infinity);
        expect(isOpen(window, opens, place)).toBe(true);
        expect(isOpenByTemporal(window, opens, place)).toBe(true);
        expect(isOpenByTemporal(window, at, place)).toBe(opens === at);
        if (opens > at) expect(isOpenByTemporal(window, opens - 1, place)).toBe(false);
        const step = 15 * 60_000;
        for (let between = at; between < Math.min(opens, at + 8 * dayMs); between += step)
          if (isOpenByTemporal(window, between, place)) expect.fail(`${iso(between)} is open, before ${iso(opens)}`);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

describe("working days", () => {
  test.each<[string, number, string]>([
    ["2027-03-08", 0, "2027-03-08"],
    ["2027-03-12", 0, "2027-03-12"],
    ["2027-03-08", 1, "2027-03-09"],
    ["2027-03-09", 1, "2027-03-11"],
    ["2027-03-11", 1, "2027-03-14"],
    ["2027-03-12", 1, "2027-03-14"],
    ["2027-03-08", 9, "2027-03-22"],
    ["2027-03-14", -1, "2027-03-11"],
    ["2027-03-11", -1, "2027-03-09"],
    ["2028-02-28", 1, "2028-02-29"],
  ])("%s and %i", (day, n, expected) => {
    expect(addWorkdays(day, n, khartoum)).toBe(expected);
  });

  test("what can't be counted is refused", () => {
    expect(() => addWorkdays("2027-02-30", 1, khartoum)).toThrow(RangeError);
    expect(() => addWorkdays("2027-02-03", 1.5, khartoum)).toThrow(RangeError);
    expect(() => addWorkdays("2027-02-03", 1, { ...khartoum, weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow(RangeError);
  });
});
