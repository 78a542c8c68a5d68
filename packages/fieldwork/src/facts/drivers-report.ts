import { drivers } from "@afterword/metrics";
import {
  coreQuestions,
  isScored,
  type CheckedMetricQuery,
  type MetricRow,
  type QuestionDefinition,
} from "@afterword/sdk";
import type { AnswersTogether } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { measuredBy } from "../measures-of.ts";
import { wrongQuery } from "../wrong-query.ts";
import { checkedBounds } from "../query-bounds.ts";
import { surveyOf } from "./check-query.ts";
import { driverRows } from "./driver-rows.ts";
import { refusePrivate, scoredQuestion } from "./scored-question.ts";
import { themeDriversReport, themesNamed } from "./theme-drivers.ts";

/**
 * Which answers a scored answer is associated with, and how much of what can be said about it goes with each: one row for
 * each driver, the strongest first.
 *
 * @throws ProblemError `invalid_query`, also where there are too few answers, or drivers that say nearly the same
 */
export async function driversReport(ctx: Ctx, query: CheckedMetricQuery): Promise<MetricRow[]> {
  const survey = surveyOf(ctx, query);
  const outcome = scoredQuestion(survey, query.question, "question");
  // Only few are asked what a unit adds: together with that they alone would be left.
  const others = coreQuestions(survey)
    .filter((one) => isScored(one) && one !== outcome)
    .map(({ name }) => name);
  const names = query.drivers ?? others;
  const isTheme = (name: string) => themesNamed(survey, name) !== null;
  const predictors = names.filter((name) => !isTheme(name)).map((name) => scoredQuestion(survey, name, "drivers"));
  if (new Set(names).size < names.length) throw wrongQuery("drivers", "A question is given twice.");
  if (predictors.includes(outcome)) throw wrongQuery("drivers", `"${outcome.name}" can't drive itself.`, "is_outcome");
  const bounds = checkedBounds(ctx, query);
  await refusePrivate(ctx, query, "drivers");
  const cut = { survey: survey.id, where: query.where, ...bounds };
  if (names.some(isTheme)) return themeDriversReport(ctx, { survey, outcome, predictors, names, cut });
  const { answers, responses } = await ctx.store.read(ctx.scope, ({ columns }) =>
    columns.listTogether([measuredBy(outcome), ...predictors.map((one) => measuredBy(one))], cut),
  );
  const found = inOneOrder(answers);
  const columnOf = ({ name, scale }: QuestionDefinition, at: number) => ({
    name,
    values: found.map(({ values }) => values[at] ?? null),
    ...(scale ? { scale } : {}),
  });
  const figure = drivers({
    outcome: columnOf(outcome, 0),
    predictors: predictors.map((question, at) => columnOf(question, at + 1)),
    people: found.map(({ person }) => person),
  });
  return driverRows(figure, responses - found.length);
}

/** In an order that follows from what was answered and by whom, so that the same answers have the same intervals. */
const inOneOrder = (answers: readonly AnswersTogether[]): AnswersTogether[] =>
  answers.toSorted(
    (a, b) =>
      a.person - b.person ||
      a.values.reduce<number>((order, value, at) => order || (value ?? -1) - (b.values[at] ?? -1), 0),
  );
