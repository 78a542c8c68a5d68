import type { Cut } from "../measures.ts";
import type { Scope } from "../scope.ts";
import { dayOf, type Sql, type SqlValue } from "../sql.ts";
import { seriesName, slots, type Series } from "./cells.ts";

/** A row of sums as it is read: period, answer, the values of the series' segments in its order, and a count for each slot. */
export type SeriesRow = readonly [period: string, answer: string, ...groupsAndCounts: (string | number)[]];

/** The sums of a series by these segments, in the periods and with the filters of a cut. */
export async function readSeries(
  sql: Sql,
  scope: Scope,
  series: Series,
  cut: Cut,
  by: readonly string[],
): Promise<SeriesRow[]> {
  const names = Array.from({ length: widthOf(series) }, (_, at) => `n${String(at)}`);
  const groups = by.map((_, at) => `group${String(at + 1)}, `).join("");
  const found: SeriesRow[][] = [];
  for (const [from, to] of rangesOf(cut)) {
    const values: SqlValue[] = [scope.unit, scope.mode, cut.survey, seriesName(series, by), from, to];
    const filters = by.flatMap((name, at) =>
      cut.where[name] === undefined ? [] : [`and group${String(at + 1)} = $${String(values.push(cut.where[name]))}`],
    );
    // A month by months, or a day by days, is a row already.
    const isRow = cut.dayChars === (from.startsWith("m") ? 7 : 10);
    const sums = names.map((name) => (isRow ? name : `sum(${name}) as ${name}`)).join(", ");
    const period = isRow ? "substr(period, 2)" : `substr(period, 2, ${String(cut.dayChars)})`;
    const rows = await sql.lists(
      `select ${period} as period, answer, ${groups}${sums} from rollups
       where unit = $1 and mode = $2 and survey = $3 and series = $4 and period >= $5 and period < $6
       ${filters.join(" ")} ${isRow ? "" : `group by ${groups}${period}, answer`}`,
      values,
    );
    found.push(rows as unknown as SeriesRow[]);
  }
  return found.flat();
}

/** How many slots a series uses. */
function widthOf({ of }: Series): number {
  if (of === "responses") return 1;
  return of === "asked" ? 2 : slots;
}

/** The stretches of days and months that make up a cut: months wherever a whole one will do. */
function rangesOf({ from, to, dayChars }: Pick<Cut, "from" | "to" | "dayChars">): [from: string, to: string][] {
  const [start, end] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  const days = (first: string | null, last: string | null): [string, string] => [
    `d${first ?? ""}`,
    last === null ? "e" : `d${last}`,
  ];
  if (dayChars === 10) return [days(start, end)];
  const firstMonth = start === null ? null : start.endsWith("-01") ? start.slice(0, 7) : monthAfter(start);
  const lastMonth = end === null ? null : end.slice(0, 7);
  if (firstMonth !== null && lastMonth !== null && firstMonth >= lastMonth) {
    // No whole month is between them, or none but the days around the first of one.
    return [days(start, end)];
  }
  return [
    ...(start === null || start.endsWith("-01") ? [] : [days(start, `${firstMonth ?? ""}-01`)]),
    [`m${firstMonth ?? ""}`, lastMonth === null ? "n" : `m${lastMonth}`] satisfies [string, string],
    ...(end === null || end.endsWith("-01") ? [] : [days(`${lastMonth ?? ""}-01`, end)]),
  ];
}

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return dayOf(Date.UTC(year, month)).slice(0, 7);
}
