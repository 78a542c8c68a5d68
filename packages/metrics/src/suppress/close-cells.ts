/** A cell of a lattice: the groups that it consists of, by number from 0, and who is in them. */
export interface LatticeCell {
  readonly id: string;
  readonly atoms: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
}

/** What may be told apart with the figures of a few cells: the first less or more the others. */
type Sum = readonly (readonly [cell: LatticeCell, sign: 1 | -1])[];

/**
 * Cells whose figures, put together, are a figure of 1 to k − 1 people: two that differ in fewer, one nested in the other
 * or not; a cell and two parts of it that leave fewer; the same where the two parts have a cell in common. It holds for
 * every k, and does not depend on what else is shown.
 *
 * @param peopleOf the people of each group
 * @returns the ids of each such pair, triple or quadruple; one of each has to be hidden
 */
export function closeCells(
  cells: readonly LatticeCell[],
  peopleOf: readonly (readonly number[])[],
  k: number,
): string[][] {
  const large = cells.filter(({ people }) => people.size >= k);
  const cellsOf: LatticeCell[][] = peopleOf.map(() => []);
  for (const cell of large) for (const atom of cell.atoms) cellsOf[atom]?.push(cell);
  const around = new Map(large.map((cell) => [cell, wholesOf(cell, cellsOf)]));
  const parts = new Map<LatticeCell, LatticeCell[]>(large.map((cell) => [cell, []]));
  for (const [part, wholes] of around) for (const whole of wholes) parts.get(whole)?.push(part);
  const found: string[][] = [];
  const note = (...sum: Sum) => {
    const size = sizeOf(sum, peopleOf, k);
    if (size > 0 && size < k) found.push(sum.map(([{ id }]) => id));
  };
  for (const cell of large) {
    for (const other of alike(cell, cellsOf, peopleOf, k)) if (cell.id < other.id) note([cell, 1], [other, -1]);
    for (const [one, other] of pairsThatFill(cell, parts.get(cell) ?? [], k)) note([cell, 1], [one, -1], [other, -1]);
    for (const [one, other] of pairs(around.get(cell) ?? [])) {
      const shared = around.get(other) ?? [];
      const wholes = (around.get(one) ?? []).filter((whole) => shared.includes(whole));
      for (const whole of wholes) note([whole, 1], [one, -1], [other, -1], [cell, 1]);
    }
  }
  return found;
}

/** How many people are counted in a sum other than not at all; k when there are that many. */
function sizeOf(sum: Sum, peopleOf: readonly (readonly number[])[], k: number): number {
  const people = new Set<number>();
  for (const [cell] of sum)
    for (const atom of cell.atoms) {
      if (sum.reduce((left, [{ atoms }, sign]) => left + (atoms.has(atom) ? sign : 0), 0) === 0) continue;
      for (const person of peopleOf[atom] ?? []) people.add(person);
      if (people.size >= k) return k;
    }
  return people.size;
}

/** The larger cells that have all of a cell. */
function wholesOf(cell: LatticeCell, cellsOf: readonly (readonly LatticeCell[])[]): LatticeCell[] {
  const [first = -1] = cell.atoms;
  const candidates = cellsOf[first] ?? [];
  return candidates.filter(({ atoms }) => atoms.size > cell.atoms.size && [...cell.atoms].every((at) => atoms.has(at)));
}

/** The cells that may have all but k − 1 people of a cell: those that have any of k of them. */
function alike(
  cell: LatticeCell,
  cellsOf: readonly (readonly LatticeCell[])[],
  peopleOf: readonly (readonly number[])[],
  k: number,
): Set<LatticeCell> {
  const people = new Set<number>();
  const found = new Set<LatticeCell>();
  for (const atom of cell.atoms) {
    if (people.size >= k) break;
    for (const person of peopleOf[atom] ?? []) people.add(person);
    for (const other of cellsOf[atom] ?? []) if (other !== cell) found.add(other);
  }
  return found;
}

/** Two parts of a cell that together may have all but k − 1 of its people. */
function* pairsThatFill(
  { people }: LatticeCell,
  parts: readonly LatticeCell[],
  k: number,
): Generator<[LatticeCell, LatticeCell]> {
  const bySize = [...parts].sort((a, b) => b.people.size - a.people.size);
  for (const [at, one] of bySize.entries())
    for (const other of bySize.slice(at + 1)) {
      if (one.people.size + other.people.size + k <= people.size) break;
      yield [one, other];
    }
}

function* pairs(cells: readonly LatticeCell[]): Generator<[LatticeCell, LatticeCell]> {
  for (const [at, one] of cells.entries()) for (const other of cells.slice(at + 1)) yield [one, other];
}
