import { answerClasses, type AnswerClass } from "./answer-classes.ts";
import type { OtherTables } from "./other-tables.ts";
import type { Answered, Piece } from "./pieces.ts";
import { TradeSearch } from "./trade-search.ts";
import { firstZeroSum } from "./zero-sums.ts";

/**
 * A group of fewer than k people of whom no other table is found that gives the same figures and in which they answered
 * differently; after that, a set of up to four such groups who together did not. What isn't found in time is taken not to be
 * there: then more is hidden.
 *
 * @param partitions of each chain the pieces, in which each group is once
 * @param known the other tables that are known of the same answers; those that are found are added
 */
export function givenAway(
  partitions: readonly (readonly Piece[])[],
  answered: readonly Answered[],
  peopleOf: readonly (readonly number[])[],
  k: number,
  known: OtherTables,
): number[] | null {
  const classes = answerClasses(partitions, answered);
  const classOf = new Map(classes.flatMap(({ groups }, at) => groups.map((group) => [group, at])));
  const search = new TradeSearch(classes, () => known.between(classes));
  const isAdded = (groups: readonly number[]): boolean => {
    const own = [...new Set(groups.flatMap((group) => classOf.get(group) ?? []))];
    const found = search.find(own, (trade) => known.changing(groups, classes, trade));
    if (found) known.add(found);
    return found !== null;
  };
  if (known.isEmpty)
    for (const [at, { groups }] of classes.entries()) {
      const trade = search.first(at);
      const found = trade && known.changing(groups.slice(0, 1), classes, trade);
      if (found) known.add(found);
    }
  const isOpen = (group: number) => !known.isFree(group) && (peopleOf[group]?.length ?? k) < k;
  const open = classes.flatMap((one) => (isMixed(one) ? [] : one.groups)).filter(isOpen);
  const single = open.find((group) => isOpen(group) && !isAdded([group]));
  return single === undefined ? setGivenAway(classes, peopleOf, k, known, isAdded) : [single];
}

/**
 * The first set of fewer than k people who together answered alike in all tables. Of a class that may swap among its groups
 * no set is given away that has only some of these.
 */
function setGivenAway(
  classes: readonly AnswerClass[],
  peopleOf: readonly (readonly number[])[],
  k: number,
  known: OtherTables,
  isAdded: (groups: readonly number[]) => boolean,
): number[] | null {
  const units = classes.flatMap((one) => (isMixed(one) ? [one.groups] : one.groups.map((group) => [group])));
  const people = units.map((groups) => [...new Set(groups.flatMap((group) => peopleOf[group] ?? []))]);
  const isTwice = new Set(people.flat()).size < people.flat().length;
  const sizeOf = (of: readonly number[]) =>
    isTwice
      ? new Set(of.flatMap((at) => people[at] ?? [])).size
      : of.reduce((sum, at) => sum + (people[at]?.length ?? 0), 0);
  const few = [...units.keys()].filter((at) => sizeOf([at]) < k);
  for (;;) {
    const found = firstZeroSum(
      few,
      (at) => known.keyOf(units[at] ?? []),
      (of) => sizeOf(of) < k,
    );
    if (!found) return null;
    const groups = found.flatMap((at) => units[at] ?? []);
    if (!isAdded(groups)) return groups;
  }
}

/** Whether each group of a class may have swapped an answer with another one of it. */
const isMixed = ({ groups, counts }: AnswerClass): boolean =>
  groups.length > 1 && counts.filter((count) => count > 0).length > 1;
