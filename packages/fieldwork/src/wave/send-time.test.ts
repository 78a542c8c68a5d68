import { isOpen, readWindow, waveDefaults, type Place } from "@afterword/sdk";
import { expect, test } from "vitest";
import { sendTime } from "./send-time.ts";
import { noSlots } from "./slots.ts";

const window = readWindow({ hours: "08:00-18:00", days: "workdays" });
const wave = { window, perMinute: null };
const cairo: Place = { timeZone: "Africa/Cairo", weekend: [5, 6], holidays: new Set() };
const at = (from: number, person = "amina", now = from, place = cairo) =>
  sendTime(wave, noSlots, { salt: "annual.1", person, place, from, now }).at;

test("people are asked in the window where they are, each a little apart", () => {
  const wednesday = Date.UTC(2027, 1, 3, 9);
  const times = Array.from({ length: 300 }, (_, n) => at(wednesday, `p${String(n)}`));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(wednesday);
  expect(Math.max(...times)).toBeLessThan(wednesday + waveDefaults.jitterMs);
  expect(new Set(times).size).toBeGreaterThan(290);
  // Friday is off in Cairo; Sunday at 8 is 6 in UTC.
  expect(new Date(at(Date.UTC(2027, 1, 5, 9))).toISOString()).toMatch(/^2027-02-07T06:/);
});

test("near the end of the window people are less far apart, and still in it", () => {
  const late = Date.UTC(2027, 1, 3, 15, 58);
  for (let n = 0; n < 200; n++) expect(isOpen(window, at(late, `p${String(n)}`), cairo)).toBe(true);
});

test("what is late leaves at once in the window, and at its next opening outside", () => {
  const from = Date.UTC(2027, 1, 3, 9);
  expect(at(from, "amina", from + 3 * 3_600_000)).toBeLessThan(from + waveDefaults.jitterMs);
  expect(new Date(at(from, "amina", from + 12 * 3_600_000)).toISOString()).toMatch(/^2027-02-04T06:/);
});

test("a wave with a rate keeps it, also for what is late", () => {
  const from = Date.UTC(2027, 1, 3, 9);
  let slots = noSlots;
  const times = Array.from({ length: 5 }, (_, n) => {
    const sending = { salt: "x", person: String(n), place: cairo, from, now: from + 60_000 };
    const found = sendTime({ window, perMinute: 2 }, slots, sending);
    ({ slots } = found);
    return (found.at - from) / 60_000;
  });
  expect(times).toEqual([1, 1.5, 2, 2.5, 3]);
});
