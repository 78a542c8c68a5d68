import { answersOf } from "./answer-classes.ts";
import { needed, type Candidate, type Costs, type Part } from "./left-out.ts";
import type { Answered, Piece } from "./pieces.ts";

/**
 * Groups of fewer than k people who all have to have given an answer, because the others can't have given it as often as it
 * was, by the counts of one piece and of the pieces of one other chain: a bound that large tables can be held against.
 *
 * @param partitions of each chain the pieces, in which each group is once
 */
export function neededGroups(
  partitions: readonly (readonly Piece[])[],
  answered: readonly Answered[],
  peopleOf: readonly (readonly number[])[],
  k: number,
): number[] | null {
  const pieces = partitions.flat();
  let first = 0;
  const placeOf = partitions.map((own) => {
    const places = new Int32Array(answered.length).fill(-1);
    for (const piece of own) {
      for (const group of piece) places[group] = first;
      first++;
    }
    return places;
  });
  const nOf = Int32Array.from(answered, ({ n }) => n);
  const people = Int32Array.from(answered, (_, group) => peopleOf[group]?.length ?? k);
  const table: Table = { placeOf, peopleOf, nOf, people, k, ...costsOf(peopleOf, k) };
  const ns = pieces.map((piece) => piece.reduce((sum, group) => sum + (nOf[group] ?? 0), 0));
  for (const answer of answersOf(answered)) {
    const given = givenIn(placeOf, pieces.length, answered, answer);
    for (const [at, piece] of pieces.entries()) {
      const count = given[at] ?? 0;
      const found = count === 0 || count === ns[at] ? null : neededIn(table, given, piece, count);
      if (found) return found;
    }
  }
  return null;
}

/** How often an answer was given in each piece. */
function givenIn(
  placeOf: readonly Int32Array[],
  pieces: number,
  answered: readonly Answered[],
  answer: string,
): Int32Array {
  const given = new Int32Array(pieces);
  for (const [group, { counts }] of answered.entries()) {
    const count = counts.get(answer) ?? 0;
    if (count === 0) continue;
    for (const places of placeOf) {
      const place = places[group] ?? -1;
      given[place] = (given[place] ?? 0) + count;
    }
  }
  return given;
}

/** What is the same for every answer. */
interface Table {
  /** Of each chain the piece that a group is in, by number. */
  readonly placeOf: readonly Int32Array[];
  readonly peopleOf: readonly (readonly number[])[];
  /** How many answers a group gave, and how many people it has. */
  readonly nOf: Int32Array;
  readonly people: Int32Array;
  readonly k: number;
  readonly costs: readonly Costs[];
  /** In how many groups so few people can be, at most. */
  readonly mostGroups: number;
}

/** @param given how often the answer was given in each piece */
function neededIn(table: Table, given: Int32Array, piece: Piece, count: number): number[] | null {
  const { placeOf, peopleOf, nOf, people, k } = table;
  const candidates: Candidate[] = [];
  const gains: number[] = [];
  for (const group of piece) {
    let bound = Infinity;
    for (const places of placeOf) bound = Math.min(bound, given[places[group] ?? -1] ?? 0);
    if (!(bound > 0)) continue;
    const n = nOf[group] ?? 0;
    candidates.push({ group, bound, n });
    if ((people[group] ?? k) < k && bound > n) gains.push(bound - n);
  }
  // No set of so few people takes away more than this.
  if (gains.length > table.mostGroups) gains.sort((a, b) => b - a);
  const atMostTaken = gains.slice(0, table.mostGroups).reduce((sum, gain) => sum + gain, 0);
  for (const places of [null, ...placeOf]) {
    if (mostGiven(candidates, places, given) - atMostTaken > count) continue;
    const cut = partsOf(candidates, places, given);
    for (const costs of table.costs) {
      const groups = needed(cut, count, costs);
      if (groups && new Set(groups.flatMap((one) => peopleOf[one] ?? [])).size < k) return groups;
    }
  }
  return null;
}

/** How often an answer was given at most, by the counts of the pieces of a chain; without one by those of each group. */
function mostGiven(candidates: readonly Candidate[], places: Int32Array | null, given: Int32Array): number {
  if (places === null) return candidates.reduce((sum, { bound }) => sum + bound, 0);
  const bounds = new Map<number, number>();
  for (const { group, bound } of candidates) {
    const place = places[group] ?? -1;
    bounds.set(place, (bounds.get(place) ?? 0) + bound);
  }
  let sum = 0;
  for (const [place, bound] of bounds) sum += Math.min(given[place] ?? 0, bound);
  return sum;
}

function partsOf(candidates: readonly Candidate[], places: Int32Array | null, given: Int32Array): Part[] {
  if (places === null) return candidates.map((one) => ({ limit: one.bound, within: [one] }));
  const byPlace = Map.groupBy(candidates, ({ group }) => places[group] ?? -1);
  return [...byPlace].map(([place, within]) => ({ limit: given[place] ?? 0, within }));
}

/**
 * Each group by its people; and, where some are in several groups, each of those in quarters, so that together they count
 * for no more than they are.
 */
function costsOf(peopleOf: readonly (readonly number[])[], k: number): Pick<Table, "costs" | "mostGroups"> {
  const times = new Map<number, number>();
  for (const person of peopleOf.flat()) times.set(person, (times.get(person) ?? 0) + 1);
  const whole: Costs = { of: (group) => peopleOf[group]?.length ?? k, budget: k - 1 };
  const most = [...times.values()].reduce((a, b) => Math.max(a, b), 0);
  const mostGroups = (k - 1) * most;
  if (most <= 1) return { costs: [whole], mostGroups };
  const shares = peopleOf.map((people) => people.reduce((sum, person) => sum + 1 / (times.get(person) ?? 1), 0));
  const shared: Costs = { of: (group) => Math.floor(4 * (shares[group] ?? k)), budget: 4 * k - 1 };
  return { costs: [whole, shared], mostGroups };
}
