import type { FieldError } from "../contract/problem.ts";
import { isParts } from "../known-names.ts";

/** What is wrong with a target. @param isShare whether it is of a share, which lies from 0 to 100 */
export function* targetErrors(path: string, target: unknown, isShare: boolean): Generator<FieldError> {
  if (target === undefined) return;
  const message = "A target is { atLeast: … } or { atMost: … }, and a number.";
  const [[name, value] = [], ...more] = isParts(target) ? Object.entries(target) : [];
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (!isNumber || more.length > 0 || (name !== "atLeast" && name !== "atMost"))
    yield { path, code: "invalid", message };
  else if (isShare && (value < 0 || value > 100))
    yield { path, code: "range", message: "A share lies from 0 to 100 percent." };
}
