import fc from "fast-check";
import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { inDrawnOrder } from "./drawn-order.ts";
import { q } from "./q.ts";

const options = { a: "A", b: "B", c: "C", d: "D", none: "None" };
const [drawn, plain] = defineSurvey("s", {
  drawn: q.choices(options, "?").exclusive("none").drawn(),
  plain: q.choices(options, "?"),
}).definition.questions;
const valuesOf = (question: typeof drawn) => question?.options?.map(({ value }) => value) ?? [];
const order = (seed: string, given?: unknown) => (drawn ? valuesOf(inDrawnOrder(drawn, seed, given)) : []);

test("each seed has an order of its own, which stays, with every option once and the one that stands alone last", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(order(seed)).toEqual(order(seed));
      expect(order(seed).toSorted()).toEqual(Object.keys(options).toSorted());
      expect(order(seed).at(-1)).toBe("none");
    }),
  );
});

test("no option is always among the first", () => {
  const seeds = Array.from({ length: 400 }, (_, at) => String(at));
  for (const value of ["a", "b", "c", "d"]) {
    const isFirst = seeds.filter((seed) => order(seed)[0] === value).length;
    expect(isFirst).toBeGreaterThan(60);
    expect(isFirst).toBeLessThan(140);
  }
});

test("what was given under another seed comes first, as it was given", () => {
  expect(order("x", ["d", "a"]).slice(0, 2)).toEqual(["d", "a"]);
  expect(order("x", ["none", "a"]).at(-1)).toBe("none");
  for (const given of ["b", undefined, null, 3, [null]]) expect(order("x", given)).toHaveLength(5);
});

test("another question keeps its order", () => {
  if (plain) expect(inDrawnOrder(plain, "x")).toBe(plain);
});
