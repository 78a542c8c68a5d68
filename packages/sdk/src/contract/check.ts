import type { z } from "zod";
import { ProblemError, type FieldError, type ProblemCode } from "./problem.ts";

/** Zod's issues as field errors, at most 20. */
export function fieldErrors(error: z.ZodError, under = ""): FieldError[] {
  return error.issues.slice(0, 20).map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const path = [under, ...issue.path.map(String), ...(unknown === undefined ? [] : [unknown])]
      .filter(Boolean)
      .join(".");
    return { path, code: issue.code, message: issue.message };
  });
}

/**
 * Applies a schema where a value enters.
 *
 * @throws ProblemError with the code given, naming each path
 */
export function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  code: ProblemCode = "invalid_request",
  under = "",
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError(code, { errors: fieldErrors(result.error, under) });
}
