import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { metricFunctions, runVector, vectorsOf } from "./vectors/index.ts";

// Reference values computed independently of this package, with the tolerance each must be met in.
const vectors = vectorsOf(JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8")));
const known = vectors.filter(({ metric }) => Object.hasOwn(metricFunctions, metric));

test.each(known.map((vector) => [vector.id, vector] as const))("%s", (_id, vector) => {
  expect(runVector(vector, metricFunctions).differences).toEqual([]);
});

test("every metric has a function", () => {
  const unknown = new Set(
    vectors.map(({ metric }) => metric).filter((metric) => !Object.hasOwn(metricFunctions, metric)),
  );
  expect([...unknown]).toEqual([]);
});
