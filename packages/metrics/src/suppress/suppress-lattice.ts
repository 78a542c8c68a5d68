import { closeCells, type LatticeCell } from "./close-cells.ts";
import { isolatedGroup } from "./isolated-group.ts";
import type { Piece } from "./pieces.ts";
import { tracedAnswers, type AnswerCounts, type Kept } from "./traced-answers.ts";

/** People who belong to the same cells of a lattice; who answered more than once may be in several. */
export interface LatticePeople {
  /** Each person by a number. */
  readonly people: readonly number[];
  /**
   * The cells they are in, a path for each chain of the lattice, from the total down: `["all", "team=ICT"]`, and for a pair
   * one within the other `["all", "dept=A", "dept=A team=ICT"]`. Every path starts with the same cell.
   */
  readonly paths: readonly (readonly string[])[];
  /** What they answered, and how often. Where it is given, nobody can find out either what fewer than k people answered. */
  readonly answers?: AnswerCounts;
}

interface Cell extends LatticeCell {
  readonly atoms: Set<number>;
  readonly people: Set<number>;
}

/** Which cells lie directly within which, by chain. */
type Chain = ReadonlyMap<string, readonly string[]>;

/**
 * Which cells have to be hidden so that nobody who sees the others, and adds and subtracts them, gets the figure of 1 to
 * k − 1 people. What a shown total leaves when its shown parts are taken away has k people in two cells, as in
 * {@link suppressOneWay}, at every depth of every chain; then what can be had across the chains is looked for and hidden,
 * until there is none: first by putting two to four cells together, then as a group of a few classes of people; last, from
 * which answers others can't have given.
 *
 * @param k the fewest people behind a figure that is shown
 * @param hidden cells that are hidden anyway
 * @param isSettled whether these are what this function found for the same people without their answers
 * @returns the ids of the hidden cells; the same for the same people, in whatever order
 * @example
 * const one = (person: number, team: string) => ({ people: [person], paths: [["all", team]] });
 * suppressLattice([one(1, "A"), one(2, "B"), one(3, "B"), one(4, "C"), one(5, "C"), one(6, "C")], 2); // Set { "A", "B" }
 */
export function suppressLattice(
  groups: readonly LatticePeople[],
  k: number,
  hidden: Iterable<string> = [],
  isSettled = false,
): Set<string> {
  const steps = latticeSteps(groups, k, hidden, isSettled);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, a step for each cell that is hidden: whoever serves others meanwhile rests between two. What it returns is what
 * {@link suppressLattice} does.
 *
 * @example
 * const steps = latticeSteps(groups, 5);
 * let step = steps.next();
 * for (; !step.done; step = steps.next()) await rest();
 * step.value; // the ids of the hidden cells
 */
export function* latticeSteps(
  groups: readonly LatticePeople[],
  k: number,
  hidden: Iterable<string> = [],
  isSettled = false,
): Generator<undefined, Set<string>, undefined> {
  const cells = cellsOf(groups);
  const chains = chainsOf(groups);
  const out = new Set([...hidden].filter((id) => cells.has(id)));
  for (const { id, people } of cells.values()) if (people.size < k) out.add(id);
  const root = groups[0]?.paths[0]?.[0];
  const close = closeCells(
    [...cells.values()],
    groups.map(({ people }) => people),
    k,
  );
  const kept: Kept = { known: [] };
  for (let isNew = !isSettled; ; isNew = true) {
    yield;
    while (chains.some((chain) => settle(chain, cells, out, k)));
    if (root === undefined || out.has(root)) return new Set(cells.keys());
    const together = close.find((ids) => ids.every((id) => !out.has(id)));
    if (together) {
      const parts = together.filter((id) => id !== root).flatMap((id) => cells.get(id) ?? []);
      out.add(smallestOf(parts)?.id ?? root);
      continue;
    }
    const found = (isNew ? isolated(groups, cells, out, k) : null) ?? traced(groups, chains, cells, out, k, kept);
    if (!found) return out;
    const shown = [...cells.values()].filter(({ id }) => id !== root && !out.has(id));
    const touched = shown.filter(({ atoms }) => found.some((at) => atoms.has(at)));
    const smallest = smallestOf(touched.length > 0 ? touched : shown);
    out.add(smallest?.id ?? root);
  }
}

function cellsOf(groups: readonly LatticePeople[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [at, { people, paths }] of groups.entries())
    for (const id of new Set(paths.flat())) {
      const cell = cells.get(id) ?? { id, atoms: new Set(), people: new Set() };
      cells.set(id, cell);
      cell.atoms.add(at);
      for (const person of people) cell.people.add(person);
    }
  return cells;
}

function chainsOf(groups: readonly LatticePeople[]): Chain[] {
  const count = groups[0]?.paths.length ?? 0;
  return Array.from({ length: count }, (_, chain) => {
    const within = new Map<string, Set<string>>();
    for (const { paths } of groups)
      for (const [depth, id] of (paths[chain] ?? []).entries()) {
        const parent = paths[chain]?.[depth - 1];
        if (parent !== undefined) within.set(parent, (within.get(parent) ?? new Set()).add(id));
      }
    return new Map([...within].map(([parent, children]) => [parent, [...children]]));
  });
}

/** Hides one cell more where a chain needs it, and says whether it did. */
function settle(chain: Chain, cells: ReadonlyMap<string, Cell>, out: Set<string>, k: number): boolean {
  for (const [parent, children] of chain) {
    const hidden = children.filter((id) => out.has(id));
    const more = out.has(parent) ? hidden.length === 0 : hidden.length > 0 && !isCovered(chain, cells, out, parent, k);
    if (!more) continue;
    const candidates = shownWithin(chain, out, parent).flatMap((id) => cells.get(id) ?? []);
    out.add(smallestOf(candidates)?.id ?? parent);
    return true;
  }
  return false;
}

/** Whether what a shown cell leaves, without what is shown of it, has k people in at least two cells. */
function isCovered(
  chain: Chain,
  cells: ReadonlyMap<string, Cell>,
  out: ReadonlySet<string>,
  parent: string,
  k: number,
): boolean {
  const left = leftOf(chain, out, parent);
  const people = new Set(left.flatMap((id) => [...(cells.get(id)?.people ?? [])]));
  return people.size >= k && left.length >= 2;
}

/** The smallest hidden cells within a cell: what is left of it when all that is shown is taken away. */
function leftOf(chain: Chain, out: ReadonlySet<string>, parent: string): string[] {
  return (chain.get(parent) ?? []).flatMap((id) => {
    if (!out.has(id)) return [];
    return chain.has(id) ? leftOf(chain, out, id) : [id];
  });
}

/** The largest shown cells within a cell. */
function shownWithin(chain: Chain, out: ReadonlySet<string>, parent: string): string[] {
  return (chain.get(parent) ?? []).flatMap((id) => (out.has(id) ? shownWithin(chain, out, id) : [id]));
}

/** The cell of the fewest people; of several the first by its id. */
function smallestOf(cells: readonly Cell[]): Cell | undefined {
  return [...cells].sort((a, b) => a.people.size - b.people.size || (a.id < b.id ? -1 : 1))[0];
}

/** A group that can be had from what is shown, as positions in `groups`. */
function isolated(
  groups: readonly LatticePeople[],
  cells: ReadonlyMap<string, Cell>,
  out: ReadonlySet<string>,
  k: number,
): number[] | null {
  // The smallest first: they have few others in common, so that what is left of the equations stays sparse.
  const shown = [...cells.values()]
    .filter(({ id }) => !out.has(id))
    .sort((a, b) => a.atoms.size - b.atoms.size || (a.id < b.id ? -1 : 1));
  const cellsOfAtom: number[][] = groups.map(() => []);
  for (const [cell, { atoms }] of shown.entries()) for (const at of atoms) cellsOfAtom[at]?.push(cell);
  const classes = new Map<string, { atoms: number[]; cells: number[]; people: Set<number> }>();
  for (const [at, { people }] of groups.entries()) {
    const own = cellsOfAtom[at] ?? [];
    const known = classes.get(own.join()) ?? { atoms: [], cells: own, people: new Set<number>() };
    classes.set(own.join(), known);
    known.atoms.push(at);
    for (const person of people) known.people.add(person);
  }
  const all = [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return isolatedGroup(all, shown.length, k)?.flatMap((at) => all[at]?.atoms ?? []) ?? null;
}

/** A group whose answers are known, as positions in `groups`. */
function traced(
  groups: readonly LatticePeople[],
  chains: readonly Chain[],
  cells: ReadonlyMap<string, Cell>,
  out: ReadonlySet<string>,
  k: number,
  kept: Kept,
): number[] | null {
  const root = groups[0]?.paths[0]?.[0];
  if (root === undefined || groups.every(({ answers }) => answers === undefined)) return null;
  const partitions = chains.map((chain) => piecesOf(chain, cells, out, root));
  const answers = groups.map(({ answers = { n: 0, counts: [] } }) => answers);
  const people = groups.map((group) => [...new Set(group.people)]);
  return tracedAnswers(partitions, answers, people, k, kept);
}

/** The smallest parts of a shown cell whose figures are known: shown cells without parts, and what others leave. */
function piecesOf(chain: Chain, cells: ReadonlyMap<string, Cell>, out: ReadonlySet<string>, shown: string): Piece[] {
  const atoms = [...(cells.get(shown)?.atoms ?? [])];
  if (!chain.has(shown)) return [atoms];
  const within = shownWithin(chain, out, shown);
  const told = new Set(within.flatMap((id) => [...(cells.get(id)?.atoms ?? [])]));
  const left = atoms.filter((at) => !told.has(at));
  const pieces = within.flatMap((id) => piecesOf(chain, cells, out, id));
  return left.length === 0 ? pieces : [...pieces, left];
}
