/** Where a result is not what was expected. */
export type Difference = { path: string; expected: unknown; got: unknown };

/**
 * Where a result is not what was expected: numbers may be off by the tolerance, wherever they are; all else has to be the
 * same, null only null, and arrays of one length. What a result has beyond what is expected is not looked at.
 *
 * @param tolerance absolute, 0 or more
 */
export function differencesOf(expected: unknown, got: unknown, tolerance: number, path = ""): Difference[] {
  if (typeof expected === "number") return isNear(expected, got, tolerance) ? [] : [{ path, expected, got }];
  if (typeof expected !== "object" || expected === null)
    return Object.is(expected, got) ? [] : [{ path, expected, got }];
  if (typeof got !== "object" || got === null || Array.isArray(got) !== Array.isArray(expected))
    return [{ path, expected, got }];
  if (Array.isArray(expected) && Array.isArray(got) && expected.length !== got.length)
    return [{ path: join(path, "length"), expected: expected.length, got: got.length }];
  const found = new Map(Object.entries(got));
  return Object.entries(expected).flatMap(([name, value]) =>
    differencesOf(value, found.get(name), tolerance, join(path, name)),
  );
}

/** NaN and infinities are near nothing: no reference value is one. */
function isNear(expected: number, got: unknown, tolerance: number): boolean {
  return typeof got === "number" && Math.abs(got - expected) <= tolerance;
}

const join = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
