import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs } from "../duration.ts";
import type { RemindAt, WaveDefinition } from "../wave/definition.ts";
import { waveDefaults } from "../wave/definition.ts";
import type { Weekday } from "./definition.ts";
import { toInstant, toLocal } from "./local-time.ts";
import { isOpen } from "./opening.ts";
import type { Place } from "./place.ts";
import { reminderTimes } from "./reminders.ts";

const usual: RemindAt[] = [
  { after: "open", workdays: 4 },
  { after: "open", workdays: 9 },
  { before: "close", days: 2 },
];
const waveWith = (change: Partial<WaveDefinition>): WaveDefinition => ({
  id: "annual",
  survey: "annual",
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "Africa/Khartoum",
  audience: { where: null, sample: null, strata: [] },
  openMs: 21 * dayMs,
  remind: usual,
  graceMs: 0,
  catchUpMs: 0,
  window: waveDefaults.window,
  perMinute: null,
  k: null,
  ...change,
});
const place = (timeZone: string, weekend: Weekday[] = [6, 7], ...holidays: string[]): Place => ({
  timeZone,
  weekend,
  holidays: new Set(holidays),
});
// 3 February 2027 is a Wednesday.
const opensAt = toInstant("2027-02-03T09:00", "Africa/Khartoum");
const shown = (change: Partial<WaveDefinition>, where: Place, closesAt = opensAt + 21 * dayMs) =>
  reminderTimes(waveWith(change), opensAt, closesAt, where).map(
    ({ at, isLast }) => toLocal(at, where.timeZone) + (isLast ? " last" : ""),
  );

describe("the usual reminders", () => {
  test("where the weekend is Friday and Saturday", () => {
    const times = ["2027-02-09T09:00", "2027-02-16T09:00", "2027-02-22T09:00 last"];
    expect(shown({}, place("Africa/Khartoum", [5, 6]))).toEqual(times);
  });
  test("a holiday puts off the one, and brings the last call forward", () => {
    const where = place("Africa/Khartoum", [5, 6], "2027-02-07", "2027-02-22");
    expect(shown({}, where)).toEqual(["2027-02-10T09:00", "2027-02-17T09:00", "2027-02-21T09:00 last"]);
  });
  test("far away the window opens later, and the last call is the day before", () => {
    const where = place("America/New_York");
    expect(shown({}, where)).toEqual(["2027-02-09T08:00", "2027-02-16T08:00", "2027-02-19T08:00 last"]);
  });
  test("where it is evening already, the next day's morning is meant", () => {
    const where = place("Pacific/Auckland");
    expect(shown({}, where)).toEqual(["2027-02-10T08:00", "2027-02-17T08:00", "2027-02-22T08:00 last"]);
  });
});

describe("what does not fit", () => {
  test("nothing follows the last call", () => {
    expect(shown({}, place("Africa/Khartoum"), opensAt + 12 * dayMs)).toEqual([
      "2027-02-09T09:00",
      "2027-02-12T09:00 last",
    ]);
  });
  test("of two on one day the later one stays", () => {
    const remind: RemindAt[] = [
      { after: "open", days: 3 },
      { after: "open", days: 4 },
    ];
    expect(shown({ remind }, place("Africa/Khartoum"))).toEqual(["2027-02-08T08:00"]);
  });
  test("of two calls only the last is the last", () => {
    const remind: RemindAt[] = [
      { before: "close", days: 6 },
      { before: "close", days: 2 },
    ];
    expect(shown({ remind }, place("Africa/Khartoum"))).toEqual(["2027-02-18T09:00", "2027-02-22T09:00 last"]);
  });
  test("what would come before the opening or after the close is left out", () => {
    expect(shown({}, place("Africa/Khartoum"), opensAt + dayMs)).toEqual([]);
    expect(shown({ remind: [] }, place("Africa/Khartoum"))).toEqual([]);
  });
});

test("in any zone and time: in order, a day apart, while open, and in the window", () => {
  const zones = fc.constantFrom(
    "Africa/Cairo",
    "America/New_York",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Europe/Paris",
  );
  const opens = fc.integer({ min: Date.UTC(2027, 0), max: Date.UTC(2029, 0) });
  const weekends = fc.constantFrom<Weekday[]>([5, 6], [6, 7], [4, 5], []);
  const free = fc.array(fc.nat(40), { maxLength: 10 });
  fc.assert(
    fc.property(zones, opens, weekends, free, fc.integer({ min: 1, max: 60 }), (zone, from, weekend, days, open) => {
      const holidays = days.map((n) => new Date(from + n * dayMs).toISOString().slice(0, 10));
      const where = place(zone, weekend, ...holidays);
      const times = reminderTimes(waveWith({}), from, from + open * dayMs, where);
      const localDays = times.map(({ at }) => toLocal(at, zone).slice(0, 10));
      expect(localDays).toEqual([...new Set(localDays)].sort());
      for (const [index, { at, isLast }] of times.entries()) {
        expect(from < at && at < from + open * dayMs).toBe(true);
        expect(isOpen(waveDefaults.window, at, where)).toBe(true);
        expect(isLast && index < times.length - 1).toBe(false);
        // Two days on the clock, which may have been put forward.
        expect(isLast && from + open * dayMs - at < 2 * dayMs - 3_600_000).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
