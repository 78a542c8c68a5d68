import { drivers } from "@afterword/metrics";
import type { MetricRow, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import type { Cut, WrittenCoding } from "@afterword/store";
import { codedBy } from "../comments/codebook.ts";
import { writerOf } from "../comments/said-in-comments.ts";
import { listIn } from "../comments/themes-report.ts";
import type { Ctx } from "../context.ts";
import { measuredBy } from "../measures-of.ts";
import { wrongQuery } from "../wrong-query.ts";
import { driverRows } from "./driver-rows.ts";

const all = "themes";
const one = "theme:";

/** So many comments, and people who wrote them, a theme takes to be told: what fewer write may tell who they are. */
const least = { comments: 5, people: 3 };

/** The theme that a driver's name stands for, or `themes` for all; null for a question, which goes before. */
export function themesNamed({ questions }: SurveyDefinition, name: string): string | null {
  if (questions.some((question) => question.name === name)) return null;
  return name === all ? all : name.startsWith(one) ? name.slice(one.length) : null;
}

interface Asked {
  readonly survey: SurveyDefinition;
  readonly outcome: QuestionDefinition;
  readonly predictors: readonly QuestionDefinition[];
  /** Of all drivers, in their order. */
  readonly names: readonly string[];
  readonly cut: Pick<Cut, "survey" | "where" | "from" | "to">;
}

/**
 * Which themes of comments, and which answers besides, a scored answer is associated with: of the answers with a comment. A theme is 1
 * where the comment is about it, else 0. One of too few comments or people is left out, and warns `low_base`.
 *
 * @throws ProblemError `invalid_query` naming a theme that the codebook doesn't have, and as the figure of questions does
 */
export async function themeDriversReport(
  ctx: Ctx,
  { survey, outcome, predictors, names, cut }: Asked,
): Promise<MetricRow[]> {
  const asked = [outcome, ...predictors].map((question) => measuredBy(question));
  const { themes, written, numbers, responses } = await ctx.store.read(ctx.scope, async (rows) => {
    const { codebook } = await codedBy(ctx, rows);
    const found = await listIn(ctx, rows, { ...cut, by: [] }, undefined);
    const ids = found.map(({ codings }) => codings[0]?.response ?? "");
    const counted = await rows.measures.countResponses({ ...cut, by: [], dayChars: 0 });
    return {
      ...{ themes: themesOf(survey, names, codebook.themes), written: found },
      numbers: await rows.measures.listNumbers({ responses: ids, asked }),
      responses: counted.reduce((sum, { n }) => sum + n, 0),
    };
  });
  const valueOf = new Map(numbers.map((row) => [keyOf(row.response, row), row.value]));
  const found = written
    .map(({ codings }) =>
      answerOf(
        codings,
        asked.map((of) => valueOf.get(keyOf(codings[0]?.response ?? "", of)) ?? null),
      ),
    )
    .filter(({ values }) => values[0] !== null)
    .sort(inOneOrder);
  const isEnough = (theme: string) => {
    const about = found.filter((answer) => answer.themes.has(theme));
    return about.length >= least.comments && new Set(about.map(({ writer }) => writer)).size >= least.people;
  };
  const told = themes.filter(isEnough);
  const column = ({ name, scale }: QuestionDefinition, at: number) => ({
    ...{ name, values: found.map(({ values }) => values[at] ?? null) },
    ...(scale ? { scale } : {}),
  });
  const figure = drivers({
    outcome: column(outcome, 0),
    predictors: [
      ...predictors.map((question, at) => column(question, at + 1)),
      ...told.map((theme) => ({
        name: `${one}${theme}`,
        values: found.map((answer) => (answer.themes.has(theme) ? 1 : 0)),
      })),
    ],
    people: found.map(({ writer }) => (writer === "" ? null : writer)),
  });
  const left = themes.filter((theme) => !told.includes(theme));
  const rows = driverRows(
    figure,
    responses - found.length,
    left.map((theme) => ({ name: `${one}${theme}`, reason: "low_base" })),
  );
  return rows.map((row) => (isOfTheme(row, predictors) ? inPercent(row) : row));
}

const keyOf = (response: string, { metricKey, kind }: { readonly metricKey: string; readonly kind: string }) =>
  `${response}\n${metricKey}\n${kind}`;

interface Answer {
  readonly values: readonly (number | null)[];
  readonly themes: ReadonlySet<string>;
  readonly writer: string;
}

const answerOf = (codings: readonly WrittenCoding[], values: Answer["values"]): Answer => ({
  values,
  themes: new Set(codings.flatMap(({ themes }) => themes)),
  writer: codings[0] ? writerOf(codings[0]) : "",
});

/** In an order that follows from what was answered and by whom, so that the same answers have the same intervals. */
const inOneOrder = (a: Answer, b: Answer): number => {
  const [x, y] = [a, b].map(
    ({ writer, values, themes }) => `${writer}\n${values.join()}\n${[...themes].sort().join()}`,
  );
  return (x ?? "") < (y ?? "") ? -1 : x === y ? 0 : 1;
};

function themesOf(survey: SurveyDefinition, names: readonly string[], known: readonly string[]): string[] {
  const named = names.flatMap((name) => themesNamed(survey, name) ?? []);
  const unknown = named.find((theme) => theme !== all && !known.includes(theme));
  if (unknown !== undefined) throw wrongQuery("drivers", `The codebook has no theme "${unknown}".`);
  return known.filter((theme) => named.includes(all) || named.includes(theme));
}

const isOfTheme = ({ group }: MetricRow, predictors: readonly QuestionDefinition[]) =>
  !predictors.some(({ name }) => name === group["driver"]);

const inPercent = (row: MetricRow): MetricRow =>
  row.performance == null ? row : { ...row, performance: 100 * row.performance };
