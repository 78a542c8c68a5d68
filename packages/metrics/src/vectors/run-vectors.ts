import { differencesOf, type Difference } from "./differences.ts";
import type { VectorMap } from "./vector-map.ts";

/** A reference value: what a metric has to give for an input, and how far it may be off. */
export type Vector = {
  id: string;
  metric: string;
  input: unknown;
  expected: unknown;
  /** Absolute, for every number; 1e-9 unless told. */
  tolerance?: number;
};

/** What became of a vector. */
export type VectorOutcome = {
  vector: Vector;
  /** `unknown` when there is no function for its metric. */
  status: "passed" | "failed" | "unknown";
  differences: readonly Difference[];
};

/** Reads the vectors of a parsed file, `{ meta, vectors: […] }` or a bare array. */
export function vectorsOf(file: unknown): Vector[] {
  const list: unknown = isObject(file) && "vectors" in file ? file["vectors"] : file;
  if (!Array.isArray(list)) throw new TypeError("Expected { vectors: […] } or an array of vectors");
  return list.map((vector: unknown, at) => {
    if (isVector(vector)) return vector;
    throw new TypeError(`Vector ${String(at)} needs an id, a metric, an input and what is expected`);
  });
}

/** Computes a vector by the function of its metric, and compares. */
export function runVector(vector: Vector, functions: VectorMap): VectorOutcome {
  const compute = Object.hasOwn(functions, vector.metric) ? functions[vector.metric] : undefined;
  if (!compute) return { vector, status: "unknown", differences: [] };
  const differences = differencesOf(vector.expected, resultOf(compute, vector.input), vector.tolerance ?? 1e-9);
  return { vector, status: differences.length === 0 ? "passed" : "failed", differences };
}

/** What a function answers, or in its place what it throws. */
function resultOf(compute: VectorMap[string], input: unknown): unknown {
  try {
    return compute(input as never);
  } catch (error) {
    return error instanceof Error ? `threw ${error.name}: ${error.message}` : `threw ${String(error)}`;
  }
}

function isVector(value: unknown): value is Vector {
  if (!isObject(value)) return false;
  const hasNames = typeof value["id"] === "string" && typeof value["metric"] === "string";
  const hasTolerance = value["tolerance"] === undefined || typeof value["tolerance"] === "number";
  return hasNames && hasTolerance && "input" in value && "expected" in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
