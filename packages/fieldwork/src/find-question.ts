import type { CheckedMetricQuery, MetricName, QuestionDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { wrongQuery } from "./wrong-query.ts";

/** What a query asks about: the question as the newest version has it, and the row that is meant where it is a matrix. */
export interface FoundQuestion {
  readonly question: QuestionDefinition;
  readonly row: string | undefined;
}

const kinds: Partial<Record<MetricName, readonly string[]>> = {
  csat: ["csat"],
  nps: ["nps"],
  ces: ["ces"],
  mean: ["csat", "nps", "ces", "agree", "rating", "number"],
  distribution: ["csat", "nps", "ces", "agree", "rating", "yesNo", "consent", "choice", "choices"],
};

/** Whether a question has a metric. */
export const hasMetric = ({ kind }: Pick<QuestionDefinition, "kind">, metric: MetricName): boolean =>
  kinds[metric]?.includes(kind) === true;

/** Finds the question of a query. @throws ProblemError `invalid_query` when there is none, or it has no such metric */
export async function findQuestion(
  rows: Pick<Rows, "surveys">,
  metric: MetricName,
  query: CheckedMetricQuery,
): Promise<FoundQuestion> {
  const survey = await rows.surveys.findNewest(query.survey);
  const [name, ...rest] = (query.question ?? "").split(".");
  const row = rest.length === 0 ? undefined : rest.join(".");
  const question = survey?.definition.questions.find((one) => one.name === name);
  if (query.question === undefined) throw wrongQuery("question", `Name a question of "${query.survey}".`, "required");
  if (!question) throw wrongQuery("question", `"${query.question}" is no question of "${query.survey}".`);
  if (row !== undefined && !question.rows?.some((one) => one.value === row))
    throw wrongQuery("question", `"${row}" is no row of "${name ?? ""}".`);
  const isMatrixRow =
    (metric === "distribution" || metric === "mean") && question.kind === "matrix" && row !== undefined;
  if (!isMatrixRow && !hasMetric(question, metric))
    throw wrongQuery("question", `"${question.name}" is a question of kind ${question.kind}, which has no ${metric}.`);
  return { question, row };
}
