import { neededGroups } from "./needed-groups.ts";
import { fitting, type SumOf } from "./whole-numbers.ts";

/** The answers of a group of people. */
export interface AnswerCounts {
  /** How many answered; of several options one may choose more than one. */
  readonly n: number;
  /** How often each answer was given. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Groups by number that are told together: a shown cell, or what a shown cell leaves without its shown parts. */
export type Piece = readonly number[];

/** Above so many groups of fewer than k people, or sets of such groups, not each set is looked at. */
const mostGroups = 100;
const mostSets = 3_000;

/**
 * Fewer than k people of whom the shown figures tell that one of them gave some answer: a rare answer is counted in one
 * team and at one site, and only one person is in both. Of a small table every such set of people is found; of a large one
 * those that the counts of a piece and of one other chain give away.
 *
 * What all people of a figure answered is known of each of them, however many there are: such an answer is passed over.
 *
 * @param partitions of each chain the pieces, in which each group is once
 * @param peopleOf who is in each group
 * @returns the groups of these people; null when there are none
 */
export function tracedAnswer(
  partitions: readonly (readonly Piece[])[],
  answersOf: readonly AnswerCounts[],
  peopleOf: readonly (readonly number[])[],
  k: number,
): number[] | null {
  const pieces = partitions.flat();
  const few = setsOfFew(peopleOf, k);
  const nOf = (piece: Piece) => sum(piece, (group) => answersOf[group]?.n ?? 0);
  const answers = [...new Set(answersOf.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const countsOf = (answer: string) => (piece: Piece) =>
    sum(piece, (group) => answersOf[group]?.counts.get(answer) ?? 0);
  if (few === null) {
    const given = answers.map((answer) => {
      const counts = pieces.map((piece) => [piece, countsOf(answer)(piece)] as const);
      return new Map(counts.filter(([piece, count]) => count > 0 && count < nOf(piece)));
    });
    return neededGroups(partitions, given, peopleOf, k);
  }
  for (const answer of answers) {
    const count = countsOf(answer);
    const given = pieces.map((piece): SumOf => ({ of: piece, sum: count(piece) }));
    const others = pieces.map((piece): SumOf => ({ of: piece, sum: nOf(piece) - count(piece) }));
    const found = certain(few, { given, others }, answersOf.length);
    if (found) return found;
  }
  return null;
}

const sum = (piece: Piece, of: (group: number) => number): number =>
  piece.reduce((total, group) => total + of(group), 0);

/** Every set of groups that together have fewer than k people; null when there are too many. */
function setsOfFew(peopleOf: readonly (readonly number[])[], k: number): number[][] | null {
  const small = [...peopleOf.keys()].filter((group) => (peopleOf[group]?.length ?? k) < k);
  if (small.length > mostGroups) return null;
  const found: number[][] = [];
  const add = (chosen: readonly number[], people: ReadonlySet<number>, from: number): boolean =>
    small.slice(from).every((group, at) => {
      const together = people.union(new Set(peopleOf[group]));
      if (together.size >= k) return true;
      return found.push([...chosen, group]) <= mostSets && add([...chosen, group], together, from + at + 1);
    });
  return add([], new Set(), 0) ? found : null;
}

/** The first set of which somebody has to have given an answer, though they may have given others. */
function certain(
  few: readonly number[][],
  { given, others }: { readonly given: readonly SumOf[]; readonly others: readonly SumOf[] },
  size: number,
): number[] | null {
  const known: (readonly number[])[] = [];
  for (const of of few) {
    if (known.some((counts) => of.every((group) => counts[group] === 0))) continue;
    const found = fitting(size, [...given, { of, sum: 0 }]);
    if (found) known.push(found);
    else if ([1, 2].some((sum) => fitting(size, [...others, { of, sum }]))) return of;
  }
  return null;
}
