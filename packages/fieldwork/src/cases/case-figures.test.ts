import type { CaseTimes } from "@afterword/store";
import { expect, test } from "vitest";
import { figuresOf, recoveryOf } from "./case-figures.ts";

const day = 86_400_000;
const now = 100 * day;
const opened = (daysAgo: number, change: Partial<CaseTimes> = {}): CaseTimes => ({
  state: "new",
  openedAt: now - daysAgo * day,
  contactedAt: null,
  dueAt: now - daysAgo * day + 3 * day,
  resolveBy: now - daysAgo * day + 10 * day,
  entered: {},
  ...change,
});
const closed = (daysAgo: number, after: number, state = "resolved") =>
  opened(daysAgo, { state, dueAt: null, entered: { [state]: now - daysAgo * day + after * day } });
const time = { from: now - 30 * day, to: now + 1, now };

test("open cases are in the row of their age, those that are late among them", () => {
  const { open, late, ages } = figuresOf([opened(0), opened(1.9), opened(2), opened(9.9), opened(40)], time);
  expect([open, late]).toEqual([5, 2]);
  expect(ages).toEqual([
    { fromDays: 0, toDays: 2, open: 2, late: 0 },
    { fromDays: 2, toDays: 5, open: 1, late: 0 },
    { fromDays: 5, toDays: 10, open: 1, late: 1 },
    { fromDays: 10, toDays: null, open: 1, late: 1 },
  ]);
});

test("of a time: how many were opened and closed, how soon somebody was in touch, and how many were closed in time", () => {
  const reopened = opened(20, {
    state: "reopened",
    entered: { resolved: now - 15 * day, reopened: now - 5 * day, verified: now - 14 * day },
  });
  const cases = [
    closed(20, 10),
    closed(20, 10.1, "no_action"),
    closed(60, 3),
    closed(40, 15),
    reopened,
    ...[1, 2, 5].map((hours) => opened(3, { contactedAt: now - 3 * day + hours * 3_600_000 })),
  ];
  const found = figuresOf(cases, time);
  expect(found).toMatchObject({ opened: 6, contacted: 3, contactMedianHours: 2, closed: 4, closedInTime: 50 });
  expect(found.interval?.lower).toBeLessThan(50);
});

test("where nothing is known there is no figure", () => {
  expect(figuresOf([], time)).toMatchObject({
    ...{ open: 0, late: 0, opened: 0, contacted: 0, contactMedianHours: null },
    ...{ closed: 0, closedInTime: null, interval: null },
  });
});

test("who is satisfied in the end is counted once a case, with Wilson's interval, and not of fewer than k", () => {
  const said = (id: string, answer: "yes" | "no" | null) => ({ case: id, answer });
  const asked = [
    ...[said("a", "no"), said("a", "yes"), said("b", "yes"), said("b", null), said("c", "no"), said("d", null)],
    ...["e", "f", "g", "h", "i", "j", "k"].map((id) => said(id, "yes")),
  ];
  const found = recoveryOf(asked, 5);
  expect(found).toMatchObject({ asked: 11, answered: 10, settled: 9, value: 90, withheld: null });
  // Wilson (1927) for 9 of 10: 59.6 to 98.2.
  expect([found.interval?.lower, found.interval?.upper].map((one) => one?.toFixed(1))).toEqual(["59.6", "98.2"]);
  expect(recoveryOf(asked.slice(0, 5), 5)).toEqual({
    ...{ asked: 3, answered: null, settled: null, value: null, interval: null },
    withheld: { reason: "below_k", k: 5 },
  });
  expect(recoveryOf([said("d", null)], 5)).toMatchObject({ asked: 1, answered: 0, value: null, withheld: null });
});
