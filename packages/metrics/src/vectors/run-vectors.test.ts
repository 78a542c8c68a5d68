import { expect, test } from "vitest";
import { differencesOf, runVector, vectorsOf, type Vector, type VectorMap } from "./index.ts";

const functions: VectorMap = {
  double: ({ x }: { x: number }) => ({ y: 2 * x, more: true }),
  broken: () => {
    throw new RangeError("too much");
  },
};
const vector = (change: Partial<Vector>): Vector => ({
  id: "double-01",
  metric: "double",
  input: { x: 2 },
  expected: { y: 4 },
  tolerance: 0,
  ...change,
});
const run = (change: Partial<Vector>) => runVector(vector(change), functions);

test.each<[unknown, unknown, number, string[]]>([
  [{ a: 1 }, { a: 1.0000001, b: 2 }, 1e-6, []],
  [{ a: 1 }, { a: 1.00001 }, 1e-6, ["a"]],
  [{ a: { b: [1, 2] } }, { a: { b: [1, 2.5] } }, 0.1, ["a.b.1"]],
  [{ a: [1, 2] }, { a: [1, 2, 3] }, 1, ["a.length"]],
  [{ a: [1] }, { a: { 0: 1 } }, 1, ["a"]],
  [{ a: null }, { a: 0 }, 1, ["a"]],
  [{ a: null }, {}, 1, ["a"]],
  [{ a: 0 }, { a: null }, 1, ["a"]],
  [{ a: 0 }, { a: NaN }, Infinity, ["a"]],
  [{ a: 0 }, { a: "0" }, 1, ["a"]],
  [{ a: true, b: "x" }, { a: 1, b: "y" }, 1, ["a", "b"]],
  [{ a: { b: 1 } }, { a: null }, 1, ["a"]],
  [{ a: 1 }, "threw", 1, [""]],
])("%j against %j within %d differs at %j", (expected, got, tolerance, paths) => {
  expect(differencesOf(expected, got, tolerance).map(({ path }) => path)).toEqual(paths);
});

test("a vector passes, fails or is unknown", () => {
  expect(run({}).status).toBe("passed");
  expect(run({ expected: { y: 5 } })).toMatchObject({
    status: "failed",
    differences: [{ path: "y", expected: 5, got: 4 }],
  });
  expect(run({ metric: "treble" }).status).toBe("unknown");
  expect(run({ metric: "toString" }).status).toBe("unknown");
  expect(run({ metric: "broken" }).differences).toEqual([
    { path: "", expected: { y: 4 }, got: "threw RangeError: too much" },
  ]);
});

test("a file is an object with vectors or an array of them", () => {
  expect(vectorsOf({ meta: {}, vectors: [vector({})] })).toEqual([vector({})]);
  expect(vectorsOf([vector({})])).toEqual([vector({})]);
  for (const wrong of [null, 3, {}, { vectors: {} }, [null], [{ id: "a", metric: "b", input: {} }]])
    expect(() => vectorsOf(wrong)).toThrow(TypeError);
});
