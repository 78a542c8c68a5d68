import type { SqlValue } from "./sql.ts";

/** Rows that have this value of each of these segments. */
export type SegmentPart = { readonly [segment: string]: string };

/**
 * The condition that a row's owner is in one of these parts, to follow `where`; empty for null, which is everything.
 *
 * @param owner the column that the segments are kept under, in a table of this alias with `unit` and `mode`
 * @param bind binds a value and gives its placeholder
 */
export function inParts(
  parts: readonly SegmentPart[] | null,
  { alias, owner }: { readonly alias: string; readonly owner: string },
  bind: (value: SqlValue) => string,
): string {
  if (parts === null) return "";
  const has = ([name, value]: readonly [string, string]) =>
    `exists (select 1 from segments p where p.unit = ${alias}.unit and p.mode = ${alias}.mode
       and p.owner = ${alias}.${owner} and p.name = ${bind(name)} and p.value = ${bind(value)})`;
  const each = parts.map((part) => `(${Object.entries(part).map(has).join(" and ")})`);
  return `and (${each.length === 0 ? "1 = 0" : each.join(" or ")})`;
}
