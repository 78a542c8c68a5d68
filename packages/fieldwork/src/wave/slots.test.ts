import fc from "fast-check";
import { expect, test } from "vitest";
import { noSlots, takeSlot } from "./slots.ts";

const minuteMs = 60_000;

test("no minute gets more than its share, nobody leaves before their time or in a closed minute, and no room is left", () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 20 * minuteMs }), { maxLength: 200 });
  fc.assert(
    fc.property(wanted, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }), (froms, perMinute, open) => {
      // Open in the first minutes of every ten.
      const opening = (at: number) => {
        const past = at % (10 * minuteMs);
        return past < open * minuteMs ? at : at - past + 10 * minuteMs;
      };
      const counts = new Map<number, number>();
      let slots = noSlots;
      for (const from of froms) {
        const taken = takeSlot(slots, perMinute, from, opening);
        slots = JSON.parse(JSON.stringify(taken.slots)) as typeof slots;
        expect(taken.at).toBeGreaterThanOrEqual(from);
        expect(opening(taken.at)).toBe(taken.at);
        const minute = Math.floor(taken.at / minuteMs);
        counts.set(minute, (counts.get(minute) ?? 0) + 1);
        for (let one = Math.floor(opening(from) / minuteMs); one < minute; one++)
          if (opening(one * minuteMs) === one * minuteMs) expect(counts.get(one)).toBe(perMinute);
      }
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(perMinute);
    }),
    { numRuns: 200 },
  );
});

test("full minutes are kept as runs: 100,000 mails need one", () => {
  let slots = noSlots;
  for (let n = 0; n < 10_000; n++) ({ slots } = takeSlot(slots, 10, 0, (at) => at));
  expect(slots).toEqual({ full: [[0, 999]], taken: {} });
});

test("a window that never opens gives no time", () => {
  expect(takeSlot(noSlots, 1, 0, () => Infinity).at).toBe(Infinity);
});
