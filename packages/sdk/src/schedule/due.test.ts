import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs } from "../duration.ts";
import { dayNumber, dayText, weekdayOf } from "./day.ts";
import type { Weekday } from "./definition.ts";
import { dueAfterWorkdays } from "./due.ts";
import { toInstant, toLocal } from "./local-time.ts";
import type { Place } from "./place.ts";
import { localOf } from "./zone.ts";

const cairo: Place = { timeZone: "Africa/Cairo", weekend: [5, 6], holidays: new Set(["2027-02-08"]) };

test.each<[string, string, number, string]>([
  ["the weekend does not count", "2027-02-04T09:00", 1, "2027-02-07T23:59"],
  ["a holiday does not count", "2027-02-07T00:00", 1, "2027-02-09T23:59"],
  ["from a day off it is the next working day", "2027-02-05T12:00", 1, "2027-02-07T23:59"],
  ["two weeks", "2027-02-09T23:59", 10, "2027-02-23T23:59"],
])("%s", (_, from, days, due) => {
  expect(toLocal(dueAfterWorkdays(toInstant(from, cairo.timeZone), days, cairo), cairo.timeZone)).toBe(due);
});

test("no working days are none", () => {
  for (const days of [0, -1, 1.5]) expect(() => dueAfterWorkdays(0, days, cairo)).toThrow(RangeError);
  for (const share of [0, -0.5, 1.1, NaN]) expect(() => dueAfterWorkdays(0, 1, cairo, share)).toThrow(RangeError);
});

test.each([
  [1, "2027-02-07T19:11"],
  [2, "2027-02-09T14:23"],
  [10, "2027-02-17T23:59"],
])("four fifths of %i working days are over as the clock there runs: %s", (days, due) => {
  const at = dueAfterWorkdays(toInstant("2027-02-04T09:00", cairo.timeZone), days, cairo, 0.8);
  expect(toLocal(at, cairo.timeZone)).toBe(due);
});

const start = Date.UTC(2024, 0, 1);
const moments = fc.integer({ min: start, max: start + 5 * 365 * dayMs });
const places: fc.Arbitrary<Place> = fc.record({
  timeZone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
  weekend: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { maxLength: 5 }),
  holidays: fc
    .array(fc.integer({ min: 0, max: 5 * 366 }), { maxLength: 40 })
    .map((days) => new Set(days.map((day) => dayText(dayNumber(start) + day)))),
});
const lengths = fc.integer({ min: 1, max: 12 });

test("it is later, ends a working day, never comes earlier for a later start, and adds up", () => {
  fc.assert(
    fc.property(places, moments, moments, lengths, lengths, (place, one, other, days, more) => {
      const due = dueAfterWorkdays(one, days, place);
      expect(due).toBeGreaterThan(one);
      const local = localOf(due, place.timeZone);
      const day = dayNumber(local);
      expect(local - day * dayMs).toBe(dayMs - 1);
      expect(place.weekend).not.toContain(weekdayOf(day));
      expect(place.holidays.has(dayText(day))).toBe(false);
      expect(dueAfterWorkdays(Math.min(one, other), days, place)).toBeLessThanOrEqual(
        dueAfterWorkdays(Math.max(one, other), days, place),
      );
      expect(dueAfterWorkdays(one, days + more, place)).toBe(dueAfterWorkdays(due, more, place));
      const [some, most] = [dueAfterWorkdays(one, days, place, 0.5), dueAfterWorkdays(one, days, place, 0.8)];
      expect(some).toBeGreaterThan(one);
      expect(some).toBeLessThanOrEqual(most);
      expect(most).toBeLessThanOrEqual(due);
    }),
    { numRuns: 300 },
  );
});
