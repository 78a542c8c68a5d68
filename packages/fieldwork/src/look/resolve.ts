import { caseTemplates, type Look } from "@afterword/sdk";
import type { LookRow, UnitRow } from "@afterword/store";
import { isIn, partsOf } from "../access/parts.ts";

type Segments = { readonly [segment: string]: unknown };

/**
 * How the unit shows itself that something belongs to by its segments. Of the units with a look of their own that it is in,
 * the most specific one counts: the deepest in the tree, then the one that names more segments, then fewer values of them,
 * then the older one. What that unit leaves out is as those above it have it.
 *
 * @example resolveLook(units, looks, { department: "HR", station: "GVA" }).name
 */
export function resolveLook(units: readonly UnitRow[], looks: readonly LookRow[], segments: Segments): Look {
  const own = units.filter((unit) => looks.some(({ within }) => within === unit.id));
  const matching = own.filter(({ id, parent }) => parent === null || isIn(partsOf(units, id, {}), segments));
  const [best] = matching.sort(
    (a, b) =>
      depthOf(units, b) - depthOf(units, a) ||
      namesOf(b) - namesOf(a) ||
      valuesOf(a) - valuesOf(b) ||
      a.createdAt - b.createdAt ||
      (a.id < b.id ? -1 : 1),
  );
  return best ? lookOfUnit(units, looks, best.id) : {};
}

/** How a unit shows itself, with what it takes from those above it: of what is said in languages, each by itself. */
export function lookOfUnit(units: readonly UnitRow[], looks: readonly LookRow[], id: string): Look {
  const unit = units.find((one) => one.id === id);
  if (!unit) return {};
  const above = unit.parent === null ? {} : lookOfUnit(units, looks, unit.parent);
  const own = looks.find(({ within }) => within === id)?.look ?? {};
  const merged: Look = { ...above, ...own };
  for (const field of ["name", "senderName", "footer"] as const)
    if (own[field] && above[field]) merged[field] = { ...above[field], ...own[field] };
  if (own.answers && above.answers) {
    const answers = { ...above.answers };
    for (const name of caseTemplates)
      if (own.answers[name]) answers[name] = { ...above.answers[name], ...own.answers[name] };
    merged.answers = answers;
  }
  return merged;
}

/** How many units are above one. */
export function depthOf(units: readonly UnitRow[], unit: UnitRow): number {
  const above = units.find(({ id }) => id === unit.parent);
  return above === undefined ? 0 : depthOf(units, above) + 1;
}

const namesOf = ({ segments }: UnitRow): number => Object.keys(segments).length;
const valuesOf = ({ segments }: UnitRow): number =>
  Object.values(segments).reduce((sum, { length }) => sum + length, 0);
