import fc from "fast-check";
import { expect, test } from "vitest";
import { suppressLattice, suppressOneWay, suppressTwoWay, type SuppressedTable } from "../index.ts";

type Fraction = readonly [numerator: bigint, denominator: bigint];
const zero: Fraction = [0n, 1n];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const reduced = (a: bigint, b: bigint): Fraction => {
  const by = gcd(a, b) * (b < 0n ? -1n : 1n);
  return [a / by, b / by];
};
const less = (a: Fraction, b: Fraction, c: Fraction) =>
  reduced(a[0] * b[1] * c[1] - b[0] * c[0] * a[1], a[1] * b[1] * c[1]);
const over = (a: Fraction, b: Fraction) => reduced(a[0] * b[1], a[1] * b[0]);

/** What is left of a vector when all that the others can make of it is taken away; exact. */
function remainder(basis: readonly [number, readonly Fraction[]][], vector: readonly Fraction[]): readonly Fraction[] {
  return basis.reduce((left, [pivot, row]) => {
    const times = left[pivot] ?? zero;
    return times[0] === 0n ? left : left.map((value, at) => less(value, times, row[at] ?? zero));
  }, vector);
}

/** Someone who sees the table: says whether the sum of some cells can be had from all that is shown. */
function attacker(counts: readonly (readonly number[])[], hidden: SuppressedTable) {
  const places = counts.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  const isHidden = (r: number, c: number) => hidden.cells.some(([row, column]) => row === r && column === c);
  const sum = (isIn: (r: number, c: number) => boolean) =>
    places.map(([r, c]): Fraction => (isIn(r, c) ? [1n, 1n] : zero));
  const shown = [
    ...places.filter(([r, c]) => !isHidden(r, c)).map(([row, column]) => sum((r, c) => r === row && c === column)),
    ...counts.flatMap((_, row) => (hidden.rows.includes(row) ? [] : [sum((r) => r === row)])),
    ...(counts[0] ?? []).flatMap((_, column) =>
      hidden.columns.includes(column) ? [] : [sum((_r, c) => c === column)],
    ),
    ...(hidden.all ? [] : [sum(() => true)]),
  ];
  const basis: [number, readonly Fraction[]][] = [];
  for (const vector of shown) {
    const left = remainder(basis, vector);
    const pivot = left.findIndex(([numerator]) => numerator !== 0n);
    const by = left[pivot];
    if (by) basis.push([pivot, left.map((value) => over(value, by))]);
  }
  const knows = (isIn: (r: number, c: number) => boolean) =>
    remainder(basis, sum(isIn)).every(([numerator]) => numerator === 0n);
  return { places, isHidden, knows };
}

/** Every sum of 1 to k − 1 people that can be had, by trying all sets of cells, and every hidden figure that can be had. */
function leaks(counts: readonly (readonly number[])[], k: number, hidden: SuppressedTable): string[] {
  const { places, isHidden, knows } = attacker(counts, hidden);
  const few = places.filter(([r, c]) => (counts[r]?.[c] ?? 0) > 0 && (counts[r]?.[c] ?? 0) < k);
  const found: string[] = [];
  for (let subset = 1; subset < 2 ** few.length; subset++) {
    const group = few.filter((_, at) => Math.floor(subset / 2 ** at) % 2 === 1);
    const people = group.reduce((sum, [r, c]) => sum + (counts[r]?.[c] ?? 0), 0);
    if (people < k && knows((r, c) => group.some(([row, column]) => row === r && column === c)))
      found.push(`${people} people: ${group.join(" and ")}`);
  }
  for (const [row, column] of places.filter(([r, c]) => isHidden(r, c)))
    if (knows((r, c) => r === row && c === column)) found.push(`cell ${row},${column}`);
  for (const row of hidden.rows) if (knows((r) => r === row)) found.push(`row ${row}`);
  for (const column of hidden.columns) if (knows((_, c) => c === column)) found.push(`column ${column}`);
  return found;
}

const shown = (counts: readonly (readonly number[])[]): SuppressedTable => ({
  cells: counts.flatMap((row, r) => row.flatMap((n, c): [number, number][] => (n > 0 && n < 5 ? [[r, c]] : []))),
  rows: [],
  columns: [],
  all: false,
});

test("the attacker finds what is there to find", () => {
  const counts = [[9, 3, 20], [8, 30, 40], [50, 60, 70]]; // prettier-ignore
  expect(leaks(counts, 5, shown(counts))).toEqual(["3 people: 0,1", "cell 0,1"]);
});

test("two hidden cells of k people in every row and column are not enough", () => {
  // The first two rows less the first two columns leave the two people that link them to the rest.
  const counts = [[9, 3, 2, 30], [9, 9, 30, 30], [30, 30, 9, 9], [30, 30, 9, 9]]; // prettier-ignore
  const hiddenInPairs = counts.flatMap((row, r) => row.flatMap((n, c): [number, number][] => (n < 10 ? [[r, c]] : [])));
  const none = { rows: [], columns: [], all: false };
  expect(leaks(counts, 5, { cells: hiddenInPairs, ...none })).toEqual(["2 people: 0,2", "cell 0,2"]);
  expect(leaks(counts, 5, suppressTwoWay(counts, 5))).toEqual([]);
});

const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
const tableOf = (rows: number, columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => tableOf(rows, columns))
  .filter((counts) => counts.flat().filter((n) => n > 0 && n < 6).length <= 9);

test(
  "nobody gets a sum of fewer than k people, nor any hidden figure, from what is shown",
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 6 }), (counts, k) => {
        const hidden = suppressTwoWay(counts, k);
        const total = counts.flat().reduce((sum, n) => sum + n, 0);
        expect(hidden.all).toBe(total > 0 && total < k);
        if (!hidden.all) expect(leaks(counts, k, hidden)).toEqual([]);
        // What has too few people is hidden; an empty cell is not.
        for (const [r, row] of counts.entries())
          for (const [c, n] of row.entries()) {
            const isHidden = hidden.cells.some(([i, j]) => i === r && j === c);
            if (n > 0 && n < k) expect(isHidden).toBe(true);
            if (n === 0) expect(isHidden).toBe(false);
          }
      }),
      { numRuns: 400 },
    );
  },
);

test("an example: the cell of three takes three more with it, and no total", () => {
  const counts = [[9, 3, 20], [8, 30, 40], [50, 60, 70]]; // prettier-ignore
  const cells = [[0, 0], [0, 1], [1, 0], [1, 1]]; // prettier-ignore
  expect(suppressTwoWay(counts, 5)).toEqual({ cells, rows: [], columns: [], all: false });
});

test("a table without small cells hides nothing, one of fewer than k people all", () => {
  const large = [[10, 20], [30, 0]]; // prettier-ignore
  expect(suppressTwoWay(large, 5)).toEqual({ cells: [], rows: [], columns: [], all: false });
  expect(suppressTwoWay([[1, 0], [0, 2]], 5)).toEqual({ cells: [[0, 0], [1, 1]], rows: [0, 1], columns: [0, 1], all: true }); // prettier-ignore
  expect(suppressTwoWay([], 5)).toEqual({ cells: [], rows: [], columns: [], all: false });
  expect(suppressTwoWay([[0, 0]], 5)).toEqual({ cells: [], rows: [], columns: [], all: false });
});

test("rows and columns exchanged hide as many people, and one row is hidden like a table of one segment", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 7 }), (counts) => {
      fc.pre(counts.reduce((sum, n) => sum + n, 0) >= 5 && counts.filter((n) => n > 0).length > 1);
      const { cells, rows, all } = suppressTwoWay([counts], 5);
      const { suppressed } = suppressOneWay(counts, 5);
      expect([cells.map(([, column]) => column), rows, all]).toEqual([suppressed, [], false]);
      const turned = suppressTwoWay(counts.map((n) => [n]), 5); // prettier-ignore
      expect(turned.cells.map(([row]) => row)).toEqual(suppressed);
    }),
  );
});

test(
  "what the lattice leaves shown of such a table gives no sum of fewer than k people either",
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 5 }), (counts, k) => {
        const people = counts.flatMap((row, r) =>
          row.flatMap((n, c) =>
            Array.from({ length: n }, (_, at) => ({
              people: [(r * 10 + c) * 100 + at],
              paths: [["all", `r${r}`, `r${r} c${c}`], ["all", `c${c}`, `r${r} c${c}`]], // prettier-ignore
            })),
          ),
        );
        const ids = suppressLattice(people, k);
        const hidden = {
          cells: counts.flatMap((row, r) =>
            row.flatMap((_, c): [number, number][] => (ids.has(`r${r} c${c}`) ? [[r, c]] : [])),
          ),
          rows: counts.flatMap((_, r) => (ids.has(`r${r}`) ? [r] : [])),
          columns: (counts[0] ?? []).flatMap((_, c) => (ids.has(`c${c}`) ? [c] : [])),
          all: ids.has("all"),
        };
        if (!hidden.all) expect(leaks(counts, k, hidden).filter((leak) => leak.includes("people"))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
);

test("a table of 40 × 40 takes seconds, not minutes", { timeout: 20_000 }, () => {
  const counts = Array.from({ length: 40 }, (_, r) =>
    Array.from({ length: 40 }, (_, c) => (r * 7 + c * 13 + ((r * c) % 11)) % 37),
  );
  const { cells, all } = suppressTwoWay(counts, 5);
  expect(all).toBe(false);
  expect(cells.length).toBeGreaterThan(counts.flat().filter((n) => n > 0 && n < 5).length - 1);
  expect(cells.length).toBeLessThan(counts.flat().length / 2);
});

test("what is no table is refused", () => {
  expect(() => suppressTwoWay([[1, 2], [3]], 5)).toThrow(RangeError); // prettier-ignore
  for (const wrong of [-1, 0.5, NaN]) expect(() => suppressTwoWay([[wrong]], 5)).toThrow(RangeError);
  for (const k of [0, NaN]) expect(() => suppressTwoWay([[1]], k)).toThrow(RangeError);
});
