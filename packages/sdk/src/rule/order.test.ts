import fc from "fast-check";
import { expect, test } from "vitest";
import { order, type Position } from "./order.ts";

const at = (sequence: number | null, occurredAt: number | null, receivedAt: number, id = "a"): Position => ({
  sequence,
  occurredAt,
  receivedAt,
  id,
});

test.each([
  ["by sequence when both have one, whatever the times", at(2, 1, 1), at(1, 9, 9), 1],
  ["by stated time when one has no sequence", at(9, 1, 1), at(null, 2, 0), -1],
  ["by arrival when one states no time", at(null, null, 5), at(null, 9, 4), 1],
  ["by arrival when nothing is stated", at(null, null, 1), at(null, null, 2), -1],
  ["by id at one stated moment, whatever arrived first", at(null, 3, 1, "b"), at(null, 3, 2, "a"), 1],
  ["by id at one sequence", at(3, null, 1, "b"), at(3, null, 2, "a"), 1],
  ["equal", at(null, null, 1, "b"), at(null, null, 1, "a"), 0],
])("%s", (_, a, b, sign) => {
  expect(Math.sign(order(a, b))).toBe(sign);
  expect(Math.sign(order(b, a)) + sign).toBe(0);
});

test("swapping two events swaps the answer", () => {
  const number = fc.option(fc.nat(5));
  const position = fc.record({
    sequence: number,
    occurredAt: number,
    receivedAt: fc.nat(5),
    id: fc.constantFrom("a", "b"),
  });
  fc.assert(fc.property(position, position, (a, b) => order(a, b) + order(b, a) === 0));
});
