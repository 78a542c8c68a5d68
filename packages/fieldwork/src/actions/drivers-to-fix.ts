import { check, metricQuery, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { report } from "../report.ts";

/** A driver that weighs more than its part, and is answered worse than the others. */
export interface DriverToFix {
  readonly question: QuestionDefinition;
  /** Its part of what is explained, in percent. */
  readonly share: number;
  /** How it is answered, over the length of its scale: 0 to 100. */
  readonly performance: number;
  /** The same of all drivers together. */
  readonly average: number;
  readonly n: number;
}

/**
 * What to fix first: drivers that weigh more than their part in how a question is answered, and are answered worse than the
 * drivers' average.
 *
 * @throws ProblemError `invalid_query` where there are too few answers to tell
 */
export async function driversToFix(
  ctx: Ctx,
  { questions }: Pick<SurveyDefinition, "questions">,
  asked: {
    readonly survey: string;
    readonly question: string;
    readonly from: string;
    readonly to: string;
    readonly where?: { readonly [segment: string]: string };
  },
): Promise<readonly DriverToFix[]> {
  const rows = await report(ctx, "drivers", check(metricQuery, asked, "invalid_query"));
  const known = rows.flatMap((row) => {
    const question = questions.find(({ name }) => name === row.group["driver"]);
    const performance = question && stretched(question, row.performance ?? null);
    return question && performance != null && row.value !== null
      ? [{ question, performance, share: row.value, n: row.n ?? 0 }]
      : [];
  });
  const average = known.reduce((sum, { performance }) => sum + performance, 0) / known.length;
  return known
    .filter(({ performance, share }) => share >= 100 / known.length && performance < average)
    .map((one) => ({ ...one, average }));
}

/** A mean over the length of its scale, 0 to 100. */
function stretched({ scale }: QuestionDefinition, value: number | null): number | null {
  return scale && value !== null ? (100 * (value - scale.min)) / (scale.max - scale.min) : null;
}
