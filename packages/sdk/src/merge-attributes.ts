/** Attributes of a person, by name. */
export interface Attributes {
  readonly [name: string]: string | number | boolean;
}

/** The most attributes that a person has. */
export const mostAttributes = 50;

/**
 * Attributes with others put over them by name. What would be more than {@link mostAttributes} is left out; where
 * nothing changes, what was there is returned itself.
 *
 * @example mergeAttributes({ vip: true, grade: "P2" }, { grade: "P3" }) // { vip: true, grade: "P3" }
 */
export function mergeAttributes(before: Attributes, given: Attributes): Attributes {
  const merged = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(given))
    if (merged.has(name) || merged.size < mostAttributes) merged.set(name, value);
  const isSame =
    merged.size === Object.keys(before).length && [...merged].every(([name, value]) => before[name] === value);
  return isSame ? before : Object.fromEntries(merged);
}
