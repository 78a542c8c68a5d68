import { bridgesOf, TableCuts, type TableLink } from "./table-cuts.ts";

/** Which figures of a table of two segments are hidden, by position from 0, in order. */
export type SuppressedTable = {
  /** Cells, as row and column. */
  cells: [row: number, column: number][];
  /** Rows whose total is hidden. */
  rows: number[];
  /** Columns whose total is hidden. */
  columns: number[];
  /** The total of all, which is hidden only when nothing may be shown. */
  all: boolean;
};

type Cell = { id: string; row: number; column: number; count: number };

/** A table on its way to being safe. */
type Table = {
  /** Those with people in them. */
  filled: readonly Cell[];
  rows: readonly number[];
  columns: readonly number[];
  /** What is hidden so far; cells by id. */
  cells: Set<string>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
};

/**
 * Which cells and totals of a table of two segments have to be hidden, so that nobody who adds and subtracts what is shown
 * gets the figure of 1 to k − 1 people, be it a hidden cell, a hidden total or several hidden cells together; nor any
 * hidden cell at all. First those of 1 to k − 1 people, then for whatever can still be had the smallest figure that stops it.
 * Empty cells are shown as such and hide nothing.
 *
 * A person is in one cell. For people who may be in several, for more than two segments and for hierarchies there is
 * {@link suppressLattice}.
 *
 * @param counts how many people are in each cell: rows of equal length
 * @param k the fewest people behind a figure that is shown, 1 or more
 * @example
 * suppressTwoWay([[9, 3, 20], [8, 30, 40], [50, 60, 70]], 5).cells; // [[0, 0], [0, 1], [1, 0], [1, 1]]
 */
export function suppressTwoWay(counts: readonly (readonly number[])[], k: number): SuppressedTable {
  const table = tableOf(counts, k);
  const total = table.rows.reduce((sum, row) => sum + row, 0);
  if (total > 0 && total < k) return everything(table);
  // What can be had of a few people has only cells of a few people in it. To hide more never uncovers anything.
  for (const cell of table.filled.filter(({ count }) => count < k))
    for (let cut = cutThrough(cell, table, k); cut; cut = cutThrough(cell, table, k))
      if (!hideOneMore(table, cut)) return everything(table);
  showWhatIsKnown(table);
  return resultOf(table, false);
}

function tableOf(counts: readonly (readonly number[])[], k: number): Table {
  const width = counts[0]?.length ?? 0;
  if (!(k >= 1)) throw new RangeError(`The fewest people behind a figure are 1 or more, not ${k}`);
  if (counts.some((row) => row.length !== width)) throw new RangeError("The rows of a table have the same length");
  if (counts.flat().some((count) => !(Number.isSafeInteger(count) && count >= 0)))
    throw new RangeError("A cell has a whole number of people, 0 or more");
  const filled = counts.flatMap((cells, row) =>
    cells.flatMap((count, column) => (count > 0 ? [{ id: `${row}:${column}`, row, column, count }] : [])),
  );
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = Array.from({ length: width }, (_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const small = (sums: readonly number[]) => new Set(sums.flatMap((sum, at) => (sum > 0 && sum < k ? [at] : [])));
  const cells = new Set(filled.filter(({ count }) => count < k).map(({ id }) => id));
  return { filled, rows, columns, cells, hiddenRows: small(rows), hiddenColumns: small(columns) };
}

// The hidden cells are links between the places of rows and columns. The sum of hidden cells is known exactly when they are
// cuts of this network whose links all lead from rows to columns, or several such cuts. Of rows with hidden totals only the
// sum is known: they are one place, and so are columns.
const rowPlace = ({ hiddenRows }: Table, row: number) => (hiddenRows.has(row) ? "rows" : `r${row}`);
const columnPlace = ({ hiddenColumns }: Table, column: number) =>
  hiddenColumns.has(column) ? "columns" : `c${column}`;

function linkOf(table: Table, { id, row, column, count }: Cell): TableLink {
  return { id, from: rowPlace(table, row), to: columnPlace(table, column), count };
}

const hiddenCells = ({ filled, cells }: Table) => filled.filter(({ id }) => cells.has(id));

/** The places on one side of hidden cells of 1 to k − 1 people, this one among them, whose sum is known. */
function cutThrough(cell: Cell, table: Table, k: number): Set<string> | null {
  const cuts = new TableCuts(hiddenCells(table).map((hidden) => linkOf(table, hidden)));
  return cuts.through(linkOf(table, cell), k);
}

/** Hides the smallest cell across a cut, or else a total that joins its sides; false when there is nothing left to hide. */
function hideOneMore(table: Table, cut: ReadonlySet<string>): boolean {
  const isAcross = (cell: Cell) => {
    const { from, to } = linkOf(table, cell);
    return !table.cells.has(cell.id) && cut.has(from) !== cut.has(to);
  };
  const [cell] = table.filled.filter(isAcross).sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1));
  if (cell) table.cells.add(cell.id);
  if (cell) return true;
  const totalsOf = (sums: readonly number[], hidden: Set<number>, placeOf: (table: Table, at: number) => string) =>
    sums.flatMap((sum, at) => {
      const [joined] = hidden;
      const joins = joined === undefined || cut.has(placeOf(table, joined)) !== cut.has(placeOf(table, at));
      return sum > 0 && !hidden.has(at) ? [{ at, sum, hidden, joins }] : [];
    });
  const rows = totalsOf(table.rows, table.hiddenRows, rowPlace);
  const columns = totalsOf(table.columns, table.hiddenColumns, columnPlace);
  const [total] = [...rows, ...columns].sort((a, b) => Number(b.joins) - Number(a.joins) || a.sum - b.sum);
  total?.hidden.add(total.at);
  return total !== undefined;
}

/** Shows again what can be had anyway: it has k people or more, and would only look hidden. */
function showWhatIsKnown(table: Table): void {
  const links = [
    ...hiddenCells(table).map(({ id, row, column, count }) => ({ id, from: `r${row}`, to: `c${column}`, count })),
    ...[...table.hiddenRows].map((row) => ({ id: `r${row}`, from: "rows", to: `r${row}`, count: 0 })),
    ...[...table.hiddenColumns].map((column) => ({ id: `c${column}`, from: `c${column}`, to: "columns", count: 0 })),
  ];
  const known = bridgesOf(links);
  for (const { id } of table.filled) if (known.has(id)) table.cells.delete(id);
  for (const row of table.hiddenRows) if (known.has(`r${row}`)) table.hiddenRows.delete(row);
  for (const column of table.hiddenColumns) if (known.has(`c${column}`)) table.hiddenColumns.delete(column);
}

function everything(table: Table): SuppressedTable {
  const all = (sums: readonly number[]) => new Set(sums.flatMap((sum, at) => (sum > 0 ? [at] : [])));
  const cells = new Set(table.filled.map(({ id }) => id));
  return resultOf({ ...table, cells, hiddenRows: all(table.rows), hiddenColumns: all(table.columns) }, true);
}

function resultOf(table: Table, all: boolean): SuppressedTable {
  const inOrder = (hidden: ReadonlySet<number>) => [...hidden].sort((a, b) => a - b);
  return {
    cells: hiddenCells(table).map(({ row, column }) => [row, column]),
    rows: inOrder(table.hiddenRows),
    columns: inOrder(table.hiddenColumns),
    all,
  };
}
