import type { UnitItem } from "@afterword/sdk";

/** Units as a tree is read: each below the one that it is part of, with how deep it lies. */
export function inOrder(units: readonly UnitItem[]): (UnitItem & { readonly depth: number })[] {
  const below = Map.groupBy(units, ({ parent }) => parent);
  const listed = (parent: string | null, depth: number): (UnitItem & { readonly depth: number })[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...listed(unit.id, depth + 1)]);
  return listed(null, 0);
}
