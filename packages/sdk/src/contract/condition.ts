import { z } from "zod";
import type { ConditionJson } from "../survey/condition.ts";

const scalar = z.union([z.string().max(1_000), z.number(), z.boolean()]);
const tests = ["is", "isNot", "oneOf", "atMost", "atLeast", "below", "above", "includes", "answered"] as const;
const leaf = z.strictObject({
  source: z.enum(["answer", "data", "person"]),
  name: z.string().min(1).max(200),
  test: z.enum(tests),
  value: z.union([scalar, z.array(scalar).max(1_000)]).optional(),
  first: z.int().min(1).max(200).optional(),
});
const mostParts = 100;
const deepest = 8;

function conditionTo(depth: number): z.ZodType<ConditionJson> {
  if (depth === 0) return leaf as z.ZodType<ConditionJson>;
  const part = conditionTo(depth - 1);
  const parts = z.array(part).max(mostParts);
  return z.union([
    leaf,
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: part }),
  ]) as z.ZodType<ConditionJson>;
}

/** A condition that comes as data: at most 8 levels deep, 100 parts wide. */
export const conditionJson = conditionTo(deepest);
