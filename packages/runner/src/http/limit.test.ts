import { expect, test } from "vitest";
import { limitOf } from "./limit.ts";

function limited(mostKeys?: number) {
  const clock = { ms: 0 };
  const how = { most: 3, perMs: 60_000, ...(mostKeys === undefined ? {} : { mostKeys }) };
  return { clock, limit: limitOf(how, () => clock.ms) };
}

test("as many as are allowed at once, then one whenever one has come back", () => {
  const { clock, limit } = limited();
  expect([1, 2, 3, 4].map(() => limit.take("a"))).toEqual([0, 0, 0, 20_000]);
  clock.ms += 19_999;
  expect(limit.take("a")).toBe(1);
  clock.ms += 1;
  expect([1, 2].map(() => limit.take("a"))).toEqual([0, 20_000]);
  clock.ms += 3_600_000;
  expect([1, 2, 3, 4].map(() => limit.take("a"))).toEqual([0, 0, 0, 20_000]);
});

test("each key has its own, and what is given back can be taken again", () => {
  const { limit } = limited();
  for (const _ of [1, 2, 3]) limit.take("a");
  expect([limit.take("a"), limit.take("b")]).toEqual([20_000, 0]);
  limit.giveBack("a");
  expect([limit.take("a"), limit.take("a")]).toEqual([0, 20_000]);
  // There are never more than at first.
  for (const _ of [1, 2, 3, 4]) limit.giveBack("b");
  expect([1, 2, 3, 4].map(() => limit.take("b"))).toEqual([0, 0, 0, 20_000]);
});

test("above the most keys the one not used for longest is forgotten", () => {
  const { limit } = limited(2);
  for (const key of ["a", "b", "a", "a", "b", "c"]) limit.take(key);
  expect([1, 2, 3].map(() => limit.take("c"))).toEqual([0, 0, 20_000]);
  expect(limit.take("a")).toBe(0);
});
