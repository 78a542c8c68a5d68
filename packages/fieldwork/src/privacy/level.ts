import type { CheckedMetricQuery, Project } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";

/** What a lattice of cells is made of: the segments, and the pairs of which the second lies within the first. */
export type Dimensions = Pick<Project, "hierarchies"> & { readonly segments: readonly string[] };

/** Values of segments by name. */
export type SegmentValues = { readonly [name: string]: string | undefined };

/** The name of the cell that has everybody. */
export const everybody = "[]";

/** The name of the cell that these values are in, at a level of the lattice. */
export const cellOf = (names: readonly string[], values: SegmentValues): string =>
  names.length === 0 ? everybody : JSON.stringify(names.map((name) => [name, values[name] ?? null]));

/**
 * The level of the lattice that a query looks at: no segment, one, or a declared pair.
 *
 * @throws ProblemError `invalid_query` when it asks for any other cut: those are not shown
 */
export function levelOf({ hierarchies }: Dimensions, { by, where }: CheckedMetricQuery): readonly string[] {
  const names = [...new Set([...by, ...Object.keys(where)])];
  if (names.length <= 1) return names;
  const pair = hierarchies.find((one) => names.length === 2 && names.every((name) => one.includes(name)));
  if (pair) return pair;
  const path = by.length > 1 ? "by" : `where.${Object.keys(where)[0] ?? ""}`;
  throw wrongQuery(
    path,
    "Figures of this survey are shown by one segment, or by two that the project declares as a hierarchy.",
    "not_shown",
  );
}

/** The cells that values are in, as a path from everybody down for each chain of the lattice. */
export function pathsOf({ segments, hierarchies }: Dimensions, values: SegmentValues): string[][] {
  const nested = new Set(hierarchies.flat());
  const singles = segments.filter((name) => !nested.has(name)).map((name) => [everybody, cellOf([name], values)]);
  const pairs = hierarchies.flatMap((pair) =>
    pair.map((name) => [everybody, cellOf([name], values), cellOf(pair, values)]),
  );
  return singles.length + pairs.length === 0 ? [[everybody]] : [...singles, ...pairs];
}
