import { share } from "@afterword/metrics";
import type { CheckedMetricQuery, QuestionDefinition } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { bareRow, type Counted, type CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { surveyOf } from "./check-query.ts";

/**
 * First-contact resolution as people say it: the share of those who answered a question that chose an option that means
 * solved. It is another figure than the measured one.
 *
 * @param countAnswers how often each answer was given, with whatever is withheld there
 * @throws ProblemError `invalid_query`
 */
export async function askedFcr(
  ctx: Ctx,
  query: CheckedMetricQuery,
  countAnswers: (query: CheckedMetricQuery) => Promise<CountedRow[]>,
): Promise<CountedRow[]> {
  const { solved: _solved, event: _event, ...asked } = query;
  if (query.event !== undefined) throw wrongQuery("event", "Name either a question or an event.", "not_taken");
  const question = surveyOf(ctx, query).questions.find(({ name }) => name === query.question);
  if (!question) throw wrongQuery("question", `"${query.question ?? ""}" is no question of "${query.survey}".`);
  const solved = solvedBy(question, query.solved);
  const rows = await countAnswers(asked);
  return rows.map(({ row: { answers, ...row }, start }): CountedRow => {
    if (row.n === null || answers === undefined) return { row: { ...row, source: "asked" }, basis: null, start };
    const x = answers.filter(({ answer }) => solved.has(answer)).reduce((sum, { n }) => sum + n, 0);
    const part = { x, n: row.n };
    return { row: { ...row, ...share(part), source: "asked" }, basis: { kind: "share", ...part }, start };
  });
}

/** The figure of a period in which nobody answered. */
export const nobodyAsked = (): Counted => {
  const { value, n, interval } = share({ x: 0, n: 0 });
  return { row: { ...bareRow({ value, n, interval, invalid: 0 }, 0), source: "asked" }, basis: null };
};

/** The answers that mean solved: yes, or the options that the query names. */
function solvedBy({ name, kind, options = [] }: QuestionDefinition, given: readonly string[] | undefined): Set<string> {
  if (kind !== "yesNo" && kind !== "choice")
    throw wrongQuery("question", `"${name}" is a question of kind ${kind}, which has no fcr.`);
  if (kind === "yesNo") {
    if (given !== undefined)
      throw wrongQuery("solved", `"${name}" is answered with yes or no: yes means solved.`, "not_taken");
    return new Set(["true"]);
  }
  if (given === undefined)
    throw wrongQuery(
      "solved",
      `Name the options of "${name}" that mean solved, such as solved=${options[0]?.value ?? "yes"}.`,
      "required",
    );
  const unknown = given.find((one) => !options.some(({ value }) => value === one));
  if (unknown !== undefined) throw wrongQuery("solved", `"${unknown}" is no option of "${name}".`);
  return new Set(given);
}
