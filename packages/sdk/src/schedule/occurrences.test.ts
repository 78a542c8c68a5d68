import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dayMs } from "../duration.ts";
import type { Cadence } from "../wave/definition.ts";
import { toLocal } from "./local-time.ts";
import { nextOccurrences, occurrenceAt, type Recurrence } from "./occurrences.ts";

const wave = (every: Cadence, anchor: string, timeZone = "UTC"): Recurrence => ({ every, anchor, timeZone });
const locals = (recurrence: Recurrence, count: number) =>
  nextOccurrences(recurrence, -Infinity, count).map(({ local }) => local.slice(0, 10));
const at = (recurrence: Recurrence, n: number) => {
  const found = occurrenceAt(recurrence, n);
  return found === null ? null : new Date(found).toISOString();
};

describe("each occurrence is counted from the anchor", () => {
  test("29 February, in years that have none", () => {
    const days = ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"];
    expect(locals(wave("year", "2028-02-29T09:00"), 5)).toEqual(days);
  });
  test("the 31st is the last day of a shorter month, and the 31st again after it", () => {
    const days = ["2027-08-31", "2028-02-29", "2028-08-31", "2029-02-28", "2029-08-31"];
    expect(locals(wave("half-year", "2027-08-31T09:00"), 5)).toEqual(days);
    expect(locals(wave("half-year", "2027-10-31T09:00"), 3)).toEqual(["2027-10-31", "2028-04-30", "2028-10-31"]);
  });
  test("a rolling wave comes round each week", () => {
    const days = ["2027-02-03", "2027-02-10", "2027-02-17"];
    expect(locals(wave({ rollingWeeks: 8 }, "2027-02-03T09:00"), 3)).toEqual(days);
  });
  test("once is once", () => {
    const once = wave("once", "2027-02-03T09:00");
    expect(locals(once, 5)).toEqual(["2027-02-03"]);
    expect(occurrenceAt(once, 1)).toBeNull();
    expect(nextOccurrences(once, Date.UTC(2027, 1, 3, 9), 1)).toEqual([]);
  });
  test("there is none before the anchor, between two, or after the year 9999", () => {
    const year = wave("year", "2027-02-03T09:00");
    for (const n of [-1, 0.5, NaN, Infinity, 7_973, 1e9]) expect(occurrenceAt(year, n)).toBeNull();
    expect(at(year, 7_972)).toBe("9999-02-03T09:00:00.000Z");
    expect(nextOccurrences(year, Date.UTC(9_998, 5), 5)).toHaveLength(1);
    expect(nextOccurrences(year, Infinity, 5)).toEqual([]);
  });
  test("a wall time that the clock skips, or shows twice", () => {
    const gap = wave("year", "2026-03-14T02:30", "America/New_York");
    expect([at(gap, 0), at(gap, 1), at(gap, 2)]).toEqual([
      "2026-03-14T06:30:00.000Z",
      "2027-03-14T07:30:00.000Z",
      "2028-03-14T06:30:00.000Z",
    ]);
    expect(nextOccurrences(gap, Date.UTC(2027, 0), 1)).toEqual([
      { n: 1, at: Date.UTC(2027, 2, 14, 7, 30), local: "2027-03-14T03:30" },
    ]);
    expect(at(wave("year", "2026-11-07T01:30", "America/New_York"), 1)).toBe("2027-11-07T05:30:00.000Z");
    expect(at(wave("year", "2026-04-30T00:30", "Africa/Cairo"), 1)).toBe("2027-04-29T22:30:00.000Z");
    expect(at(wave("once", "2027-01-15T09:00", "Asia/Kabul"), 0)).toBe("2027-01-15T04:30:00.000Z");
  });
});

test("what comes after a moment: later than it, all of it, in order", () => {
  const cadences = fc.constantFrom<Cadence>("year", "half-year", { rollingWeeks: 3 }, "once");
  const days = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(cadences, days, days, (every, anchor, after) => {
      const recurrence = wave(every, `${new Date(anchor * dayMs).toISOString().slice(0, 10)}T09:00`, "Europe/Paris");
      const next = nextOccurrences(recurrence, after * dayMs, 3);
      const first = next[0]?.n ?? 1;
      for (const one of next) expect(one.at).toBe(occurrenceAt(recurrence, one.n));
      expect(next.map(({ n }) => n)).toEqual(next.map((_, index) => first + index));
      expect(next.every((one) => one.at > after * dayMs)).toBe(true);
      expect(first === 0 || (occurrenceAt(recurrence, first - 1) ?? Infinity) <= after * dayMs).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Fires what a clock passes, as a scheduler does that keeps what it fired. */
function fireAll(recurrence: Recurrence, clock: Iterable<number>): number[] {
  const fired: number[] = [];
  let due = nextOccurrences(recurrence, -Infinity, 1)[0];
  for (const now of clock)
    while (due && due.at <= now) {
      fired.push(due.n);
      due = nextOccurrences(recurrence, due.at, 1)[0];
    }
  return fired;
}

test("ten years of yearly and half-yearly waves, in every zone: each exactly once, at its wall time", () => {
  let gaps = 0;
  for (const zone of Intl.supportedValuesOf("timeZone"))
    for (const [every, anchor, years] of [
      ["year", "2028-02-29T02:30", 10],
      ["half-year", "2027-03-31T00:30", 10],
    ] as const) {
      const recurrence = wave(every, anchor, zone);
      const count = every === "year" ? years : 2 * years;
      const times = Array.from({ length: count }, (_, n) => occurrenceAt(recurrence, n) ?? NaN);
      for (const [n, time] of times.entries()) {
        expect(n === 0 || time > (times[n - 1] ?? NaN)).toBe(true);
        const wall = Temporal.PlainDateTime.from(anchor).add(every === "year" ? { years: n } : { months: 6 * n });
        // Where the clock skips the time, turning it into the wall time again gives another.
        const exact = wall.toZonedDateTime(zone);
        expect(time).toBe(exact.epochMilliseconds);
        const planned = wall.toString({ smallestUnit: "minute" });
        const isSkipped = !exact.toPlainDateTime().equals(wall);
        gaps += Number(isSkipped);
        expect(toLocal(time, zone) > planned).toBe(isSkipped);
        expect(toLocal(time, zone) === planned).toBe(!isSkipped);
      }
      const expected = times.map((_, n) => n);
      const end = (times.at(-1) ?? NaN) + 1;
      const first = times[0] ?? NaN;
      const weekly = Array.from(
        { length: Math.ceil((end - first) / (7 * dayMs)) + 2 },
        (_, n) => first - dayMs + n * 7 * dayMs,
      );
      expect(fireAll(recurrence, weekly)).toEqual(expected);
    }
  expect(gaps).toBeGreaterThan(0);
});

describe("F18: the next run, and it runs once", () => {
  test.each<[string, Recurrence, string]>([
    ["the clock skips 02:30", wave("year", "2026-03-14T02:30", "America/New_York"), "2027-03-14T07:30:00.000Z"],
    ["the clock shows 01:30 twice", wave("year", "2026-11-07T01:30", "America/New_York"), "2027-11-07T05:30:00.000Z"],
    ["the day begins at 01:00", wave("year", "2026-04-30T00:30", "Africa/Cairo"), "2027-04-29T22:30:00.000Z"],
    ["half an hour off", wave("year", "2026-01-15T09:00", "Asia/Kabul"), "2027-01-15T04:30:00.000Z"],
    ["the 31st in April", wave("half-year", "2026-10-31T09:00"), "2027-04-30T09:00:00.000Z"],
  ])("%s", (_, recurrence, expected) => {
    const time = Date.parse(expected);
    const first = occurrenceAt(recurrence, 0) ?? NaN;
    expect(nextOccurrences(recurrence, first, 1).map((next) => new Date(next.at).toISOString())).toEqual([expected]);
    // A look each ten minutes, from a day before to a day after, with a clock that is set back by an hour on the way.
    const looks = Array.from({ length: 2 * 144 }, (_, n) => time - dayMs + n * 600_000);
    const clock = [...looks.slice(0, 150), ...looks.slice(144)];
    expect(fireAll(recurrence, [first, ...clock])).toEqual([0, 1]);
  });
});

test("F16: the clock jumps two days ahead and back, then passes: one each", () => {
  const recurrence = wave("year", "2027-02-03T09:00", "Africa/Khartoum");
  const start = Date.UTC(2027, 1, 3, 6);
  const hour = 3_600_000;
  const clock = [start, start + 2 * dayMs, start, ...Array.from({ length: 400 * 24 }, (_, n) => start + n * hour)];
  expect(fireAll(recurrence, clock)).toEqual([0, 1]);
});

test("a clock that does as it likes fires each that it passed once, in order", () => {
  const jumps = fc.array(fc.integer({ min: -2 * dayMs, max: 40 * dayMs }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(jumps, fc.constantFrom<Cadence>("year", "half-year", { rollingWeeks: 4 }), (steps, every) => {
      const recurrence = wave(every, "2027-03-28T02:30", "Europe/Berlin");
      let now = Date.UTC(2027, 2, 1);
      const clock = steps.map((step) => (now += step));
      const latest = Math.max(...clock);
      const fired = fireAll(recurrence, clock);
      expect(fired).toEqual(fired.map((_, n) => n));
      expect(occurrenceAt(recurrence, fired.length)).toBeGreaterThan(latest);
    }),
    { numRuns: 100 },
  );
});
