import { operations } from "./operations.ts";
import { relations } from "./relations.ts";
import { scores } from "./scores.ts";
import { shares } from "./shares.ts";
import type { VectorMap } from "./vector-map.ts";

export { differencesOf } from "./differences.ts";
export type { Difference } from "./differences.ts";
export { runVector, vectorsOf } from "./run-vectors.ts";
export type { Vector, VectorOutcome } from "./run-vectors.ts";
export type { VectorMap } from "./vector-map.ts";

/** Every metric of the reference values, by its id. The same functions that reports call, under the names of the file. */
export const metricFunctions: VectorMap = { ...scores, ...shares, ...operations, ...relations };
