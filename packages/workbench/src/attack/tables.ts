import { report, type Ctx } from "@afterword/fieldwork";
import { ProblemError, type CheckedMetricQuery, type MetricName, type MetricRow } from "@afterword/sdk";
import { questionsAttacked, type SurveyAttacked } from "./project.ts";
import type { Place } from "./people.ts";

/** A cell of what is published: everybody, or those with these values. */
export type CellValues = { readonly [segment in keyof Place]?: string };

/** What is told of one cell in one month: how often each answer was given; null where it is withheld. */
export interface Told {
  readonly cell: CellValues;
  readonly month: string;
  /** A question, or `asked`: who answered of those who were asked. */
  readonly about: string;
  readonly counts: ReadonlyMap<string, number> | null;
  /** How many answered; 0 where it is withheld. */
  readonly n: number;
}

/** What gives figures: the report, or one that is weaker. */
export type Ask = (metric: MetricName, query: CheckedMetricQuery) => Promise<readonly MetricRow[]>;

/** Every level of the lattice. */
export const levels: readonly (readonly (keyof Place)[])[] = [[], ["dept"], ["team"], ["site"], ["dept", "team"]];
/** Everything that figures are about. */
const subjects = [...questionsAttacked, "asked"] as const;
const bounds = { from: "2027-01-01", to: "2027-05-01" };

/** Reads what is told of each month by itself. */
export async function readTables(ask: Ask, survey: SurveyAttacked): Promise<Told[]> {
  const told: Told[] = [];
  for (const about of subjects)
    for (const by of levels) {
      const query: CheckedMetricQuery = { survey, by: [...by], where: {}, period: "month", ...bounds };
      const rows = await ask(metricOf(about), about === "asked" ? query : { ...query, question: about });
      for (const row of rows)
        told.push({ cell: cellOf(row), month: row.period ?? "", about, counts: countsOf(row, about), n: row.n ?? 0 });
    }
  return told;
}

/** Of a number without a scale only its mean is told. */
function metricOf(about: string): MetricName {
  if (about === "asked") return "response-rate";
  return about === "minutes" ? "mean" : "distribution";
}

const cellOf = ({ group }: MetricRow): CellValues =>
  Object.fromEntries(Object.entries(group).map(([name, value]) => [name, value ?? ""]));

/** A rate and its n say how many; a withheld row has to say nothing. */
function countsOf(row: MetricRow, about: string): ReadonlyMap<string, number> | null {
  if (row.withheld !== null || row.n === null) {
    const { group: _group, period: _period, withheld: _withheld, warnings: _warnings, ...told } = row;
    if (Object.values(told).some((one) => one !== null && one !== undefined))
      throw new Error(`A row that is withheld says something: ${JSON.stringify(row)}`);
    return null;
  }
  if (about === "minutes") return new Map([["", Math.round((row.value ?? 0) * row.n)]]);
  if (about !== "asked") return new Map((row.answers ?? []).map(({ answer, n }) => [answer, n]));
  const yes = Math.round(((row.value ?? 0) * row.n) / 100);
  return new Map([
    ["yes", yes],
    ["no", row.n - yes],
  ]);
}

/** The report itself, as whoever has a key asks it. */
export const askReport =
  (context: () => Ctx): Ask =>
  (metric, query) =>
    report(context(), metric, query);

/** A problem's code and paths, in the place of a reply. */
export function problemOf(error: unknown): unknown {
  if (!(error instanceof ProblemError)) throw error;
  return { problem: error.code, errors: error.errors };
}
