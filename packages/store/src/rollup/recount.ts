import { countAnswered, countAsked, countResponses, countValues, type CountRow, type Cut } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import {
  anyAnswer,
  merged,
  periodsOfDay,
  placeOf,
  readSeriesName,
  seriesName,
  slots,
  type Cell,
  type Series,
} from "./cells.ts";
import { addCells, columns } from "./write.ts";

/** Which sums are meant: of one series, by everybody, a segment, or a pair. */
export interface SeriesCut {
  readonly survey: string;
  readonly series: Series;
  readonly by: readonly string[];
}

/** What the sums of a series must be, counted anew from answers and invitations. */
export async function recount(sql: Sql, scope: Scope, of: SeriesCut): Promise<Cell[]> {
  const cut: Cut = { survey: of.survey, by: of.by, where: {}, from: null, to: null, dayChars: 10 };
  const found = await countedAnew(sql, scope, of.series, cut);
  const series = seriesName(of.series, of.by);
  const cells = found
    // What has no value of a segment is counted by no group.
    .filter(({ row }) => of.by.every((_, at) => (at === 0 ? row.group1 : row.group2) !== null))
    .flatMap(({ row, answer, counts }) =>
      periodsOfDay(row.period).map((period) => {
        const groups = [row.group1 ?? "", row.group2 ?? ""] as const;
        return { survey: of.survey, series, period, groups, answer, counts };
      }),
    );
  return merged(cells);
}

interface Anew {
  readonly row: Omit<CountRow, "n">;
  readonly answer: string;
  readonly counts: readonly number[];
}

async function countedAnew(sql: Sql, scope: Scope, series: Series, cut: Cut): Promise<Anew[]> {
  if (series.of === "responses")
    return (await countResponses(sql, scope, cut)).map((row) => ({ row, answer: "", counts: countsAt(0, row.n) }));
  if (series.of === "asked")
    return (await countAsked(sql, scope, cut)).map((row) => ({
      row,
      answer: "",
      counts: countsAt(0, row.n).with(1, row.answered),
    }));
  const values = await countValues(sql, scope, series.of, cut);
  const isChosen = values.some(({ counted }) => counted.some(({ choice }) => choice !== ""));
  const answered = isChosen ? await countAnswered(sql, scope, series.of, cut) : [];
  return [
    ...values.flatMap((row) =>
      row.counted.map(({ value, choice, n }) => {
        const { answer, slot } = placeOf(value, choice);
        return { row, answer, counts: countsAt(slot, n) };
      }),
    ),
    ...answered.map((row) => ({ row, answer: anyAnswer, counts: countsAt(0, row.n) })),
  ];
}

const countsAt = (slot: number, n: number): number[] => Array.from({ length: slots }, (_, at) => (at === slot ? n : 0));

/** The sums of a series as they are kept. */
export async function listCells(sql: Sql, scope: Scope, of: SeriesCut): Promise<Cell[]> {
  const rows = await sql.all<Record<string, string | number>>(
    `select survey, series, period, group1, group2, answer, ${columns.join(", ")} from rollups
     where unit = $1 and mode = $2 and survey = $3 and series = $4`,
    keyOf(scope, of),
  );
  const cells = rows.map((row) => ({
    survey: String(row["survey"]),
    series: String(row["series"]),
    period: String(row["period"]),
    groups: [String(row["group1"]), String(row["group2"])] as const,
    answer: String(row["answer"]),
    counts: columns.map((name) => Number(row[name])),
  }));
  return merged(cells);
}

/** Puts other sums in the place of those that are kept. */
export async function replaceCells(sql: Sql, scope: Scope, of: SeriesCut, cells: readonly Cell[]): Promise<void> {
  await sql.run("delete from rollups where unit = $1 and mode = $2 and survey = $3 and series = $4", keyOf(scope, of));
  await addCells(sql, scope, cells);
}

const keyOf = ({ unit, mode }: Scope, { survey, series, by }: SeriesCut): string[] => [
  unit,
  mode,
  survey,
  seriesName(series, by),
];

/** The series of a survey of which sums are kept. */
export async function listSeries(sql: Sql, scope: Scope, survey: string): Promise<SeriesCut[]> {
  const rows = await sql.all<{ series: string }>(
    "select distinct series from rollups where unit = $1 and mode = $2 and survey = $3 order by series",
    [scope.unit, scope.mode, survey],
  );
  return rows.map(({ series }) => ({ survey, ...readSeriesName(series) }));
}
