import type { UnitRow } from "@afterword/store";

/** A part of the organisation's rows: those with this value of each of these segments. */
export type Part = { readonly [segment: string]: string };

/** Of each segment one of these values. */
export type Limits = { readonly [segment: string]: readonly string[] };

/** How many parts a key or a member's role may open: each is a condition of every query. */
export const mostParts = 200;

/**
 * The parts of the organisation that are a unit's, and there have some segment values; null where that is all of it. A unit
 * has no more than the one above it. What contradicts itself, and a unit that is not there, has none; nor do over
 * {@link mostParts}, so that no query is made of thousands of conditions.
 *
 * @param units all units of the organisation
 * @param within the unit; null for the organisation
 *
 * @example partsOf(units, "hr", { station: ["GVA", "NBO"] })
 * // [{ department: "HR", station: "GVA" }, { department: "HR", station: "NBO" }]
 */
export function partsOf(units: readonly UnitRow[], within: string | null, segments: Limits): readonly Part[] | null {
  const values = valuesOf(units, within, segments);
  if (values === null) return null;
  const count = countOf(values);
  if (count === 0 || count > mostParts) return [];
  let parts: Part[] = [{}];
  for (const [segment, some] of values)
    parts = parts.flatMap((part) => some.map((value) => ({ ...part, [segment]: value })));
  return parts;
}

/** Of which segments a unit has which values; what has none is the organisation, or nothing. */
export const limitsOf = (units: readonly UnitRow[], within: string): Limits =>
  Object.fromEntries(valuesOf(units, within, {}) ?? []);

/** How many parts {@link partsOf} would give, were there no most of them; null for all of the organisation. */
export function countParts(units: readonly UnitRow[], within: string | null, segments: Limits): number | null {
  const values = valuesOf(units, within, segments);
  return values && countOf(values);
}

type Values = ReadonlyMap<string, readonly string[]>;

/** Where there is no segment at all, there is nothing. */
const countOf = (values: Values): number =>
  values.size === 0 ? 0 : [...values.values()].reduce((count, { length }) => count * length, 1);

/** Which values each segment may have there; null where that is all of the organisation, and none where it is nothing. */
function valuesOf(units: readonly UnitRow[], within: string | null, segments: Limits): Values | null {
  const values = new Map<string, readonly string[]>();
  const chain = within === null ? [] : chainOf(units, within);
  if (chain === null) return values;
  const limits = [...chain.map((unit) => unit.segments), segments].flatMap((one) => Object.entries(one));
  if (limits.length === 0 && within === null) return null;
  for (const [segment, some] of limits)
    values.set(segment, values.get(segment)?.filter((value) => some.includes(value)) ?? [...new Set(some)]);
  return values;
}

/** A unit and those above it below the organisation; null when it is not there. */
function chainOf(units: readonly UnitRow[], id: string): UnitRow[] | null {
  const unit = units.find((one) => one.id === id);
  if (!unit) return null;
  if (unit.parent === null) return [];
  const above = chainOf(units, unit.parent);
  return above && [...above, unit];
}

/** Whether a row with these segments is in one of these parts; null is everything. */
export const isIn = (parts: readonly Part[] | null, segments: { readonly [segment: string]: unknown }): boolean =>
  parts === null || parts.some((part) => Object.entries(part).every(([segment, value]) => segments[segment] === value));

/** Whether all that is in some parts is in others too: in one of them each. */
export const covers = (parts: readonly Part[] | null, others: readonly Part[] | null): boolean =>
  parts === null || (others !== null && others.every((other) => isIn(parts, other)));
