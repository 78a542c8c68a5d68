import type { Piece } from "./traced-answers.ts";

/** Of one answer the pieces in which it was given, and how often. */
type Given = ReadonlyMap<Piece, number>;

/**
 * Groups of fewer than k people without whom the others can't have given an answer as often as it was, by the counts of one
 * piece and of the pieces of one other chain: a bound that large tables can be held against.
 *
 * @param partitions of each chain the pieces, in which each group is once
 */
export function neededGroups(
  partitions: readonly (readonly Piece[])[],
  answers: readonly Given[],
  peopleOf: readonly (readonly number[])[],
  k: number,
): number[] | null {
  const pieceOf = partitions.map((pieces) => new Map(pieces.flatMap((piece) => piece.map((group) => [group, piece]))));
  const table: Table = { pieceOf, peopleOf, k, ...costsOf(peopleOf, k) };
  for (const given of answers)
    for (const [piece, count] of given) {
      const found = neededIn(table, given, piece, count);
      if (found) return found;
    }
  return null;
}

/** What is the same for every answer. */
interface Table {
  /** Of each chain the piece that a group is in. */
  readonly pieceOf: readonly ReadonlyMap<number, Piece>[];
  readonly peopleOf: readonly (readonly number[])[];
  readonly k: number;
  readonly costs: readonly Costs[];
  /** In how many groups so few people can be, at most. */
  readonly mostGroups: number;
}

function neededIn(table: Table, given: Given, piece: Piece, count: number): number[] | null {
  const { pieceOf, peopleOf, k } = table;
  const countIn = (one: Piece | undefined) => (one && given.get(one)) ?? 0;
  const most = (group: number) => Math.min(...pieceOf.map((places) => countIn(places.get(group))));
  const candidates = piece.map((group) => [group, most(group)] as const).filter(([, bound]) => bound > 0);
  const few = candidates.filter(([group]) => (peopleOf[group]?.length ?? k) < k).map(([, bound]) => bound);
  // No set of so few people takes away more than this.
  const atMostTaken = few
    .sort((a, b) => b - a)
    .slice(0, table.mostGroups)
    .reduce((sum, bound) => sum + bound, 0);
  const cuts: Part[][] = [
    candidates.map((one) => ({ limit: one[1], within: [one] })),
    ...pieceOf.map((places) =>
      [...Map.groupBy(candidates, ([group]) => places.get(group))].map(([other, within]) => ({
        limit: countIn(other),
        within,
      })),
    ),
  ];
  const close = cuts.filter((cut) => cut.reduce((sum, part) => sum + atMost(part, 0), 0) - atMostTaken < count);
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

/** Groups that share a limit: together they gave the answer at most so often. */
interface Part {
  readonly limit: number;
  readonly within: readonly (readonly [group: number, bound: number])[];
}

/** How many answers are taken away at most by leaving out groups for so much, and which these are. */
type Best = readonly (readonly [taken: number, groups: readonly number[]])[];

const nothing: Best[number] = [0, []];

/** Groups within the budget without whom the others can't have given an answer as often as it was. */
function needed(parts: readonly Part[], count: number, costs: Costs): number[] | null {
  const all = parts.reduce((sum, part) => sum + atMost(part, 0), 0);
  let best: Best = Array.from({ length: costs.budget + 1 }, () => nothing);
  for (const part of parts) {
    const own = leavingOut(part, costs);
    const before = best;
    best = before.map((_, spent) =>
      own.slice(0, spent + 1).reduce<Best[number]>((most, [taken, groups], here) => {
        const [others, rest] = before[spent - here] ?? nothing;
        return taken + others > most[0] ? [taken + others, [...groups, ...rest]] : most;
      }, nothing),
    );
  }
  const [taken, groups] = best.at(-1) ?? nothing;
  return all - taken < count ? [...groups] : null;
}

const atMost = ({ limit, within }: Part, taken: number): number =>
  Math.min(limit, within.reduce((sum, [, bound]) => sum + bound, 0) - taken);

/** The most that a part loses without groups for so much. */
function leavingOut(part: Part, { of, budget }: Costs): Best {
  const best = Array.from({ length: budget + 1 }, () => nothing);
  for (const [group, bound] of part.within) {
    const cost = of(group);
    for (let spent = budget; spent >= cost; spent--) {
      const [before, groups] = best[spent - cost] ?? nothing;
      if (before + bound > (best[spent] ?? nothing)[0]) best[spent] = [before + bound, [group, ...groups]];
    }
  }
  const all = atMost(part, 0);
  return best.map(([taken, groups]) => [all - atMost(part, taken), groups]);
}
