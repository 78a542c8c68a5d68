import { givenAway } from "./given-away.ts";
import { neededGroups } from "./needed-groups.ts";
import { OtherTables } from "./other-tables.ts";
import type { Answered, Piece } from "./pieces.ts";
import { WholeNumbers } from "./whole-numbers.ts";

/** The answers of a group of people. */
export interface AnswerCounts {
  /** How many answered. */
  readonly n: number;
  /** How often each answer was given, by what was asked: of several options that can be chosen each is asked by itself. */
  readonly counts: readonly ReadonlyMap<string, number>[];
}

/** What stays true while more and more is hidden. */
export interface Kept {
  /** Other tables that give the same figures, by what was asked: those that were found when more was shown. */
  readonly known: OtherTables[];
  /** Every set of groups that together have fewer than k people; null when there are too many. */
  few?: readonly number[][] | null;
}

/** Above so many groups of fewer than k people, or sets of such groups, not each set is looked at for each answer. */
const mostGroups = 100;
const mostSets = 3_000;

/**
 * Fewer than k people of whom the shown figures tell all that they answered: a rare answer is counted in one team and at one
 * site, and only one person is in both. Of each answer by itself every such set of people is found in a small table, in a large
 * one those that the counts of a piece and of one other chain give away. Of all answers together, every group and every set of
 * up to four.
 *
 * What all people of a figure answered is known of each of them, however many there are: such an answer is passed over.
 *
 * @param partitions of each chain the pieces, in which each group is once
 * @param peopleOf who is in each group
 * @param kept what was found out of the same answers before, to which is added
 * @returns the groups of these people; null when there are none
 */
export function tracedAnswers(
  partitions: readonly (readonly Piece[])[],
  answersOf: readonly AnswerCounts[],
  peopleOf: readonly (readonly number[])[],
  k: number,
  kept: Kept = { known: [] },
): number[] | null {
  const few = kept.few === undefined ? (kept.few = setsOfFew(peopleOf, k)) : kept.few;
  const asked = Math.max(0, ...answersOf.map(({ counts }) => counts.length));
  for (let at = 0; at < asked; at++) {
    const counts = answersOf.map((one) => ({ n: one.n, counts: one.counts[at] ?? new Map<string, number>() }));
    const own = (kept.known[at] ??= new OtherTables(counts));
    const found =
      (few === null ? neededGroups(partitions, counts, peopleOf, k) : certain(partitions.flat(), few, counts)) ??
      givenAway(partitions, counts, peopleOf, k, own);
    if (found) return found;
  }
  return null;
}

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

/** An answer in all pieces: how often it was given, the groups in a piece of which all gave it, and counts known to fit. */
interface Known {
  readonly given: WholeNumbers;
  readonly alike: ReadonlySet<number>;
  readonly fitting: Int32Array[];
}

/** The first set whose answers are all certain: how often each of them has to be given accounts for all that they gave. */
function certain(pieces: readonly Piece[], few: readonly number[][], answered: readonly Answered[]): number[] | null {
  const sumOver = (groups: readonly number[], of: (one: Answered) => number) =>
    groups.reduce((sum, group) => sum + of(answered[group] ?? nothing), 0);
  const answers = [...new Set(answered.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const all = answers.map((answer): Known => {
    const count = ({ counts }: Answered) => counts.get(answer) ?? 0;
    return {
      given: new WholeNumbers(
        answered.length,
        pieces.map((of) => ({ of, sum: sumOver(of, count) })),
      ),
      alike: new Set(pieces.filter((of) => sumOver(of, (one) => one.n - count(one)) === 0).flat()),
      fitting: [],
    };
  });
  return (
    few.find((of) => {
      const n = sumOver(of, (one) => one.n);
      let open = n;
      for (const known of all) {
        open -= leastOf(of, n, known);
        if (open <= 0) return true;
      }
      return false;
    }) ?? null
  );
}

const nothing: Answered = { n: 0, counts: new Map() };

/**
 * How often a set has to have given an answer, at least; not at all where all people of a figure did. What no counts are
 * found for in time is taken to be impossible: then more is certain, and more is hidden.
 */
function leastOf(of: readonly number[], n: number, { given, alike, fitting: known }: Known): number {
  if (of.every((group) => alike.has(group))) return 0;
  if (known.some((counts) => of.every((group) => counts[group] === 0))) return 0;
  for (let sum = 0; sum < n; sum++) {
    const found = given.with({ of, sum });
    if (!found) continue;
    known.push(found);
    return sum;
  }
  return n;
}
