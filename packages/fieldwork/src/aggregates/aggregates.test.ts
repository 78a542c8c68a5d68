import { expect, test } from "vitest";
import type { AggregateFile } from "@afterword/sdk";
import { figureFrom } from "../results/basis.ts";
import { secretFrom } from "../secret.ts";
import { verifyAggregate } from "./aggregates.ts";
import { sealed } from "./seal.ts";

const [own, other] = [secretFrom("o".repeat(40)), secretFrom("t".repeat(40))];
const values: [number, number][] = [
  [1, 2],
  [5, 8],
];
const { value, n, interval } = figureFrom({ kind: "mean", counts: new Map(values) });
const file = {
  ...{ format: "afterword-aggregate", version: 1, organisation: "City of Lakes", survey: "csat", question: "csat" },
  ...{ metric: "mean", from: "2026-01-01", to: "2026-04-01", definition: `sha256:${"0".repeat(64)}`, k: 1 },
  ...{ n, value: value ?? 0, interval, counts: { kind: "mean", min: 1, max: 5, values }, effectiveN: null },
  issuedAt: "2026-04-15T09:00:00.000Z",
} satisfies Omit<AggregateFile, "key" | "signature">;
const said = (change: Partial<typeof file> | { effectiveN: number }) =>
  verifyAggregate({ secret: own }, sealed(other, { ...file, ...change })).reason;

test("a figure is that of its own counts, whoever signed it", () => {
  expect(said({})).toBeNull();
  expect(said({ value: 4.9 })).toBe("figure");
  expect(said({ n: 11 })).toBe("figure");
  expect(said({ interval: null })).toBe("figure");
  expect(said({ interval: interval && { ...interval, lower: 4.1, upper: 4.3 } })).toBe("figure");
});

test("counts that nobody can have given are refused, and none fails", () => {
  for (const effectiveN of [0, 1e-300]) expect(said({ effectiveN })).toBe("figure");
  const high = figureFrom({ kind: "mean", counts: new Map([[99, 10]]) });
  const outside = { value: 99, n: 10, interval: high.interval };
  expect(said({ ...outside, counts: { ...file.counts, values: [[99, 10]] } })).toBe("figure");
});
