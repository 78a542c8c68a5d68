import type { Answered, Piece } from "./pieces.ts";

/** Of one answer the pieces in which it was given, and how often. */
type Given = ReadonlyMap<Piece, number>;

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
  const pieceOf = partitions.map((pieces) => new Map(pieces.flatMap((piece) => piece.map((group) => [group, piece]))));
  const nOf = (group: number) => answered[group]?.n ?? 0;
  const table: Table = { pieceOf, peopleOf, nOf, k, ...costsOf(peopleOf, k) };
  for (const given of givenIn(partitions.flat(), answered))
    for (const [piece, count] of given) {
      const n = piece.reduce((sum, group) => sum + nOf(group), 0);
      const found = count === n ? null : neededIn(table, given, piece, count);
      if (found) return found;
    }
  return null;
}

function givenIn(pieces: readonly Piece[], answered: readonly Answered[]): Given[] {
  const counts = new Map<string, Map<Piece, number>>();
  for (const piece of pieces)
    for (const [answer, n] of piece.flatMap((group) => [...(answered[group]?.counts ?? [])])) {
      const given = counts.get(answer) ?? new Map<Piece, number>();
      counts.set(answer, given);
      given.set(piece, (given.get(piece) ?? 0) + n);
    }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, given]) => given);
}

/** What is the same for every answer. */
interface Table {
  /** Of each chain the piece that a group is in. */
  readonly pieceOf: readonly ReadonlyMap<number, Piece>[];
  readonly peopleOf: readonly (readonly number[])[];
  /** How many answers a group gave. */
  readonly nOf: (group: number) => number;
  readonly k: number;
  readonly costs: readonly Costs[];
  /** In how many groups so few people can be, at most. */
  readonly mostGroups: number;
}

function neededIn(table: Table, given: Given, piece: Piece, count: number): number[] | null {
  const { pieceOf, peopleOf, nOf, k } = table;
  const countIn = (one: Piece | undefined) => (one && given.get(one)) ?? 0;
  const most = (group: number) => Math.min(...pieceOf.map((places) => countIn(places.get(group))));
  const candidates = piece
    .map((group): Candidate => ({ group, bound: most(group), n: nOf(group) }))
    .filter(({ bound }) => bound > 0);
  const few = candidates.filter(({ group }) => (peopleOf[group]?.length ?? k) < k);
  // No set of so few people takes away more than this.
  const gains = few.map(({ bound, n }) => Math.max(0, bound - n)).sort((a, b) => b - a);
  const atMostTaken = gains.slice(0, table.mostGroups).reduce((sum, gain) => sum + gain, 0);
  const cuts: Part[][] = [
    candidates.map((one) => ({ limit: one.bound, within: [one] })),
    ...pieceOf.map((places) =>
      [...Map.groupBy(candidates, ({ group }) => places.get(group))].map(([other, within]) => ({
        limit: countIn(other),
        within,
      })),
    ),
  ];
  const close = cuts.filter((cut) => cut.reduce((sum, part) => sum + atMost(part, 0), 0) - atMostTaken <= count);
  const found = close.flatMap((cut) => table.costs.map((costs) => needed(cut, count, costs)));
  return found.find((groups) => groups && new Set(groups.flatMap((one) => peopleOf[one] ?? [])).size < k) ?? null;
}

/** What groups count for, and how much may be spent on them. */
interface Costs {
  readonly of: (group: number) => number;
  readonly budget: number;
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

/** A group that may have given an answer: at most so often, of so many answers. */
interface Candidate {
  readonly group: number;
  readonly bound: number;
  readonly n: number;
}

/** Groups that share a limit: together they gave the answer at most so often. */
interface Part {
  readonly limit: number;
  readonly within: readonly Candidate[];
}

/** How many answers more than they gave are taken away by leaving out groups for so much, at most, and which these are. */
type Best = readonly (readonly [taken: number, groups: readonly number[]])[];

const nothing: Best[number] = [-Infinity, []];
const none: Best[number] = [0, []];

/** Groups within the budget without whom an answer is missing as often as they answered. */
function needed(parts: readonly Part[], count: number, costs: Costs): number[] | null {
  const all = parts.reduce((sum, part) => sum + atMost(part, 0), 0);
  // What is left out so far: nobody, and the best of somebody.
  let best: Best = Array.from({ length: costs.budget + 1 }, () => nothing);
  for (const part of parts) {
    const own = leavingOut(part, costs);
    const before = best;
    best = before.map((kept, spent) =>
      own.slice(0, spent + 1).reduce<Best[number]>((most, [taken, groups], here) => {
        const [others, rest] = better(before[spent - here] ?? nothing, none);
        return groups.length === 0 ? most : better(most, [taken + others, [...groups, ...rest]]);
      }, kept),
    );
  }
  const [taken, groups] = best.at(-1) ?? nothing;
  return groups.length > 0 && all - taken <= count ? [...groups] : null;
}

const better = (a: Best[number], b: Best[number]): Best[number] => (b[0] > a[0] ? b : a);

const atMost = ({ limit, within }: Part, taken: number): number =>
  Math.min(limit, within.reduce((sum, { bound }) => sum + bound, 0) - taken);

/** The most that a part loses without groups for so much, less the answers that these gave. */
function leavingOut(part: Part, { of, budget }: Costs): Best {
  type Left = readonly [gain: number, bound: number, n: number, groups: readonly number[]];
  const nobody: Left = [0, 0, 0, []];
  const best = Array.from({ length: budget + 1 }, () => nobody);
  for (const { group, bound, n } of part.within) {
    const cost = of(group);
    for (let spent = budget; spent >= cost; spent--) {
      const [gain, bounds, answers, groups] = best[spent - cost] ?? nobody;
      const isBest = gain + bound - n > (best[spent] ?? nobody)[0] || (best[spent] ?? nobody)[3].length === 0;
      if (isBest) best[spent] = [gain + bound - n, bounds + bound, answers + n, [group, ...groups]];
    }
  }
  const all = atMost(part, 0);
  return best.map(([, bounds, n, groups]) => [all - atMost(part, bounds) - n, groups]);
}
