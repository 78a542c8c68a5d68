import {
  ProblemError,
  type CheckedMetricQuery,
  type MetricName,
  type MetricRow,
  type QuestionDefinition,
} from "@afterword/sdk";
import type { CountRow, Cut, Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { figureOf, type Figure, type Tally } from "./figures.ts";
import { measuredBy } from "./measures-of.ts";
import { dayChars, periodOf } from "./periods.ts";

type Query = CheckedMetricQuery;

/**
 * The one place where figures are computed: SDK, HTTP and exports read them here.
 *
 * @throws ProblemError `invalid_query` naming a survey, question or segment that isn't there, or a metric that the
 * question doesn't have
 */
export async function report(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const cut = cutOf(ctx, query);
  if (metric === "response-rate") return responseRates(ctx, query, cut);
  const { question, values, answered, responses } = await ctx.store.read(ctx.scope, async (rows) => {
    const { question, row } = await findQuestion(rows, metric, query);
    const measured = measuredBy(question, row);
    return {
      question,
      values: await rows.measures.countValues(measured, cut),
      // Who may choose several is in several counts; elsewhere their sum is who answered.
      answered: question.kind === "choices" ? await rows.measures.countAnswered(measured, cut) : null,
      responses: await rows.measures.countResponses(cut),
    };
  });
  const groups = new Groups<Tally & { responses: number }>(query, () => ({
    numbers: new Map(),
    choices: new Map(),
    n: 0,
    responses: 0,
  }));
  for (const row of responses) groups.at(row).responses += row.n;
  for (const row of answered ?? values) groups.at(row).n += row.n;
  for (const row of values) {
    const { numbers, choices } = groups.at(row);
    if (row.choice === "") numbers.set(row.value ?? Number.NaN, (numbers.get(row.value ?? Number.NaN) ?? 0) + row.n);
    else choices.set(row.choice, (choices.get(row.choice) ?? 0) + row.n);
  }
  return groups.rows((tally) => rowOf(figureOf(metric, question, tally), tally.responses - tally.n));
}

async function responseRates(ctx: Ctx, query: Query, cut: Cut): Promise<MetricRow[]> {
  if (query.question !== undefined) throw wrong("question", "A response rate belongs to a survey, not to a question.");
  const asked = await ctx.store.read(ctx.scope, (rows) => rows.measures.countAsked(cut));
  const groups = new Groups(query, () => ({ asked: 0, answered: 0 }));
  for (const row of asked) {
    const group = groups.at(row);
    group.asked += row.n;
    group.answered += row.answered;
  }
  return groups.rows(({ asked: n, answered }) =>
    rowOf(figureOf("response-rate", null, { numbers: new Map([[1, answered]]), choices: new Map(), n }), 0),
  );
}

function rowOf(figure: Figure, missing: number): Omit<MetricRow, "group" | "period"> {
  const isLow = figure.n > 0 && figure.n < 30;
  return { ...figure, missing, withheld: null, warnings: isLow ? ["low_base"] : [] };
}

/** The question as the newest version has it, and the row that is meant where it is a matrix. */
async function findQuestion(
  rows: Rows,
  metric: MetricName,
  query: Query,
): Promise<{ question: QuestionDefinition; row: string | undefined }> {
  const survey = await rows.surveys.findNewest(query.survey);
  const [name, ...rest] = (query.question ?? "").split(".");
  const row = rest.length === 0 ? undefined : rest.join(".");
  const question = survey?.definition.questions.find((one) => one.name === name);
  if (!question) throw wrong("question", `"${query.question ?? ""}" is no question of "${query.survey}".`);
  if (row !== undefined && !question.rows?.some((one) => one.value === row))
    throw wrong("question", `"${row}" is no row of "${name ?? ""}".`);
  const kinds: Partial<Record<MetricName, readonly string[]>> = {
    csat: ["csat"],
    nps: ["nps"],
    ces: ["ces"],
    mean: ["csat", "nps", "ces", "agree", "rating", "number"],
    distribution: [
      "csat",
      "nps",
      "ces",
      "agree",
      "rating",
      "yesNo",
      "consent",
      "choice",
      "choices",
      ...(row === undefined ? [] : ["matrix"]),
    ],
  };
  if (kinds[metric]?.includes(question.kind) !== true)
    throw wrong("question", `"${question.name}" is a question of kind ${question.kind}, which has no ${metric}.`);
  return { question, row };
}

function cutOf(ctx: Ctx, query: Query): Cut {
  if (!ctx.project.project.surveys.some((survey) => survey.id === query.survey))
    throw wrong("survey", `The project has no survey "${query.survey}".`);
  for (const segment of query.by)
    if (!ctx.project.segments.has(segment)) throw wrong("by", `"${segment}" is no declared segment.`);
  for (const segment of Object.keys(query.where))
    if (!ctx.project.segments.has(segment)) throw wrong(`where.${segment}`, `"${segment}" is no declared segment.`);
  if (new Set(query.by).size < query.by.length) throw wrong("by", "A segment is given twice.");
  const [from, to] = [query.from, query.to].map((at) => (at === undefined ? null : Date.parse(at)));
  if (from != null && to != null && from >= to) throw wrong("to", "The end is not after the start.");
  const { survey, by, where } = query;
  return { survey, by, where, from: from ?? null, to: to ?? null, dayChars: query.period ? dayChars(query.period) : 0 };
}

const wrong = (path: string, message: string) =>
  new ProblemError("invalid_query", { errors: [{ path, code: "unknown", message }] });

/** Collects counts by group and period; without either there is exactly one row. */
class Groups<T> {
  readonly #query: Query;
  readonly #empty: () => T;
  readonly #found = new Map<string, { group: MetricRow["group"]; period: string | null; tally: T }>();

  constructor(query: Query, empty: () => T) {
    this.#query = query;
    this.#empty = empty;
    if (query.by.length === 0 && query.period === undefined) this.at({ group1: null, group2: null, period: "", n: 0 });
  }

  at(row: CountRow): T {
    const values = [row.group1, row.group2];
    const group = Object.fromEntries(this.#query.by.map((segment, at) => [segment, values[at] ?? null]));
    const period = this.#query.period === undefined ? null : periodOf(this.#query.period, row.period);
    const key = JSON.stringify([Object.values(group), period]);
    const found = this.#found.get(key) ?? { group, period, tally: this.#empty() };
    this.#found.set(key, found);
    return found.tally;
  }

  rows(of: (tally: T) => Omit<MetricRow, "group" | "period">): MetricRow[] {
    const keys = [...this.#found.keys()].sort();
    return keys.flatMap((key) => {
      const found = this.#found.get(key);
      return found ? [{ group: found.group, period: found.period, ...of(found.tally) }] : [];
    });
  }
}
