import { drivers, type DriverItem, type DriversRefusal } from "@afterword/metrics";
import {
  coreQuestions,
  isScored,
  type CheckedMetricQuery,
  type MetricRow,
  type ProblemError,
  type QuestionDefinition,
} from "@afterword/sdk";
import type { AnswersTogether } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { measuredBy } from "../measures-of.ts";
import { wrongQuery } from "../wrong-query.ts";
import { checkedBounds } from "../query-bounds.ts";
import { surveyOf } from "./check-query.ts";
import { refusePrivate, scoredQuestion } from "./scored-question.ts";

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
  const predictors = names.map((name) => scoredQuestion(survey, name, "drivers"));
  if (new Set(names).size < names.length) throw wrongQuery("drivers", "A question is given twice.");
  if (predictors.includes(outcome)) throw wrongQuery("drivers", `"${outcome.name}" can't drive itself.`, "is_outcome");
  const bounds = checkedBounds(ctx, query);
  await refusePrivate(ctx, query, "drivers");
  const cut = { survey: survey.id, where: query.where, ...bounds };
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
  if (figure.refused !== null) throw refusal(figure.refused, figure.n);
  const missing = figure.missing + responses - found.length;
  const base = { period: null, n: figure.n, missing, invalid: figure.invalid, withheld: null };
  const none = { value: null, interval: null, correlation: null, performance: null, importance: null };
  return [
    ...[...figure.items]
      .sort((a, b) => b.raw - a.raw)
      .map((item): MetricRow => ({ ...base, group: { driver: item.name }, warnings: [], ...figuresOf(item) })),
    ...figure.dropped.map(({ name, reason }) => ({ ...base, ...none, group: { driver: name }, warnings: [reason] })),
  ];
}

/** In an order that follows from what was answered and by whom, so that the same answers have the same intervals. */
const inOneOrder = (answers: readonly AnswersTogether[]): AnswersTogether[] =>
  answers.toSorted(
    (a, b) =>
      a.person - b.person ||
      a.values.reduce<number>((order, value, at) => order || (value ?? -1) - (b.values[at] ?? -1), 0),
  );

function figuresOf({ share, interval, correlation, mean, raw }: DriverItem) {
  return {
    value: share === null ? null : 100 * share,
    interval: interval && { ...interval, lower: 100 * interval.lower, upper: 100 * interval.upper },
    correlation,
    performance: mean,
    importance: raw,
  };
}

function refusal(refused: DriversRefusal, n: number): ProblemError {
  switch (refused.reason) {
    case "too_few":
      return wrongQuery(
        "question",
        `Drivers need ${String(refused.needed)} people who answered every one of these questions; there are ${String(n)}.`,
        "too_few",
      );
    case "collinear":
      return wrongQuery(
        "drivers",
        `${refused.predictors.join(" and ")} say nearly the same: leave all but one of them out.`,
        "collinear",
      );
    case "too_many_predictors":
      return wrongQuery("drivers", `At most ${String(refused.most)} questions can be compared.`, "too_many");
    case "no_predictors":
      return wrongQuery("drivers", "There is no other scored question that was answered in different ways.", "none");
    case "constant_outcome":
      return wrongQuery("question", "Everybody answered it alike: there is nothing to explain.", "constant");
  }
}
