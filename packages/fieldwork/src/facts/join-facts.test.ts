import { expect, test } from "vitest";
import { joinFacts, stretchOf } from "./join-facts.ts";

const event = (name: string, occurredAt: number, own: object = {}, type = "closed") => ({
  event: name,
  type,
  occurredAt,
  own,
});
const said = (key: "cost" | "turnaroundHours" | "slaHours", at: number, value: number) => ({ key, at, value });
const known = (events: readonly ReturnType<typeof event>[], facts: readonly ReturnType<typeof said>[]) =>
  [...joinFacts(events, facts)].map(([{ event: name }, values]) => [name, values]);

test("an event has what it stated; the latest that was said since takes its place, in whatever order it came", () => {
  const [own, facts] = [
    { cost: 5, turnaroundHours: 3 },
    [said("cost", 12, 7), said("cost", 30, 9), said("cost", 20, 8)],
  ];
  expect(known([event("a", 10, own)], facts)).toEqual([["a", { cost: 9, turnaroundHours: 3 }]]);
  expect(known([event("a", 10, own)], facts.toReversed())).toEqual([["a", { cost: 9, turnaroundHours: 3 }]]);
  expect(known([event("a", 10, own)], [said("cost", 10, 6)])).toEqual([["a", { cost: 6, turnaroundHours: 3 }]]);
});

test("what is said between two resolutions is about the first, from the second's moment on about the second", () => {
  const events = [event("second", 20), event("first", 10, { cost: 1 })];
  expect(known(events, [said("cost", 19, 3), said("cost", 20, 4)])).toEqual([
    ["second", { cost: 4 }],
    ["first", { cost: 3 }],
  ]);
  expect(stretchOf(event("second", 20), events)).toEqual({ from: 20, to: null });
});

test("what was said before the first event fills in what it does not state, and nothing of the second", () => {
  const facts = [said("slaHours", 1, 24), said("cost", 1, 99)];
  expect(known([event("a", 10, { cost: 5 }), event("b", 20)], facts)).toEqual([
    ["a", { slaHours: 24, cost: 5 }],
    ["b", {}],
  ]);
});

test("an event of another type cuts nothing short", () => {
  const events = [event("a", 10), event("b", 15, {}, "resolved")];
  expect(known(events, [said("cost", 16, 2)])).toEqual([
    ["a", { cost: 2 }],
    ["b", { cost: 2 }],
  ]);
});

test("of two events of one moment the one with the greater id has what is said since", () => {
  expect(known([event("a", 10), event("b", 10)], [said("cost", 10, 2), said("slaHours", 9, 8)])).toEqual([
    ["a", { slaHours: 8 }],
    ["b", { cost: 2 }],
  ]);
});
