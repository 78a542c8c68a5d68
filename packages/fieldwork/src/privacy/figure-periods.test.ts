import { waveDefaults } from "@afterword/sdk";
import { expect, test } from "vitest";
import { isOver } from "./ballot-box.ts";
import { figurePeriods, type Placed, type SpentWave } from "./figure-periods.ts";
import { levelOf, pathsOf } from "./level.ts";
import { batchSize } from "./release-ballots.ts";
import { endOfMonth } from "./months.ts";

test.each([
  [4, 5, false, 0],
  [9, 5, false, 0],
  [10, 5, false, 5],
  [14, 5, false, 5],
  [15, 5, false, 10],
  [1_003, 5, false, 995],
  [4, 5, true, 0],
  [5, 5, true, 5],
  [9, 5, true, 9],
])("of %i that wait with k = %i (closed: %s) %i are released", (waiting, k, isClosed, released) => {
  expect(batchSize(waiting, k, isClosed)).toBe(released);
  if (!isClosed && released > 0) expect(waiting - released).toBeGreaterThanOrEqual(k);
});

const at = (text: string) => Date.parse(text);
const definition = {
  ...waveDefaults,
  id: "annual",
  survey: "s",
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "UTC",
  audience: { where: null, sample: null, strata: [] },
  remind: [],
  perMinute: null,
  k: 9,
} as const;
const wave = (change: Partial<SpentWave> = {}): SpentWave => ({
  id: "w1",
  state: "open",
  reason: null,
  closesAt: at("2027-03-30T00:00:00Z"),
  definition,
  waiting: 0,
  spent: 0,
  ...change,
});
const around = { now: at("2027-04-10T00:00:00Z"), k: 5, waves: [], links: [], waitingMonths: [], isInUse: true };
const placed = (month: string, change: Partial<Placed> = {}): Placed => ({
  month,
  wave: null,
  ...change,
});

test("a month is over when it has ended and no link that was sent by then is open", () => {
  const openOf = (all: Placed[], more: Partial<Parameters<typeof figurePeriods>[1]> = {}) =>
    Object.fromEntries([...figurePeriods(all, { ...around, ...more })].map(([key, { isOpen }]) => [key, isOpen]));
  expect(openOf([placed("2027-03"), placed("2027-02")])).toEqual({
    "month 2027-02": false,
    "month 2027-03": false,
    "month 2027-04": true,
  });
  const sentIn = (month: string, openUntil: number) => openOf([placed("2027-03")], { links: [{ month, openUntil }] });
  expect(sentIn("2027-03", around.now + 1)["month 2027-03"]).toBe(true);
  expect(sentIn("2027-02", around.now + 1)["month 2027-03"]).toBe(true);
  expect(sentIn("2027-03", around.now)["month 2027-03"]).toBe(false);
  expect(sentIn("2027-04", around.now + 1)["month 2027-03"]).toBe(false);
  expect(openOf([placed("2027-03")], { waitingMonths: ["2027-03", "2027-01"] })).toMatchObject({
    "month 2027-01": true,
    "month 2027-03": true,
  });
  expect(openOf([], { isInUse: false })).toEqual({});
});

test("a wave is one period, under the month in which it closes, with its own k", () => {
  const all = [placed("2027-02", { wave: "w1" }), placed("2027-03", { wave: "w1" })];
  const of = (change: Partial<SpentWave>, given = all) =>
    figurePeriods(given, { ...around, isInUse: false, waves: [wave(change)] }).get("wave w1");
  expect(of({})).toEqual({
    wave: "w1",
    month: "2027-03",
    closesAt: wave().closesAt,
    isOpen: false,
    isHeldBack: false,
    k: 9,
  });
  expect(of({ closesAt: around.now - definition.graceMs + 1 })?.isOpen).toBe(true);
  expect(of({ waiting: 1 })?.isOpen).toBe(true);
  expect(of({ spent: 2 }, [])).toMatchObject({ isOpen: false, isHeldBack: true });
  expect(of({ state: "scheduled" }, [])).toBeUndefined();
});

test("a wave that was closed by hand is over at once, one that closed in time after its grace", () => {
  const closed = { state: "closed", closesAt: around.now - 1 };
  expect(isOver(wave(closed), around.now)).toBe(false);
  expect(isOver(wave({ ...closed, reason: "by_hand" }), around.now)).toBe(true);
  // Opening had failed; then it closed in time.
  expect(isOver(wave({ ...closed, reason: "failed" }), around.now)).toBe(false);
  expect(isOver(wave(closed), around.now + definition.graceMs)).toBe(true);
});

test("a lattice has a chain for each segment, and two for a pair", () => {
  const dimensions = { segments: ["dept", "team", "site"], hierarchies: [["dept", "team"]] as const };
  expect(pathsOf(dimensions, { dept: "A", site: "HQ" })).toEqual([
    ["[]", '[["site","HQ"]]'],
    ["[]", '[["dept","A"]]', '[["dept","A"],["team",null]]'],
    ["[]", '[["team",null]]', '[["dept","A"],["team",null]]'],
  ]);
  expect(pathsOf({ segments: [], hierarchies: [] }, {})).toEqual([["[]"]]);
  const query = { survey: "s", where: { dept: "A" } };
  expect(levelOf(dimensions, { ...query, by: ["team"] })).toEqual(["dept", "team"]);
  expect(() => levelOf(dimensions, { ...query, by: ["site"] })).toThrow("hierarchy");
});

test("a month ends where the next begins, across the year too", () => {
  expect(endOfMonth("2027-12")).toBe(at("2028-01-01T00:00:00Z"));
  expect(endOfMonth("2028-02")).toBe(at("2028-03-01T00:00:00Z"));
});
