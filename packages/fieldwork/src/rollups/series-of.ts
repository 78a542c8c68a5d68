import { isDeepStrictEqual } from "node:util";
import type { QuestionDefinition } from "@afterword/sdk";
import type { Measured, Rows, Series } from "@afterword/store";
import { measuredBy } from "../measures-of.ts";

/** Every series of a survey of which sums are kept: responses, who was asked, and each question that was ever measured. */
export async function seriesOf(rows: Pick<Rows, "surveys">, survey: string): Promise<Series[]> {
  const versions = await rows.surveys.listVersions(survey);
  const measured = versions.flatMap(({ definition }) => definition.questions.flatMap(measuredOf));
  const once = measured.filter((one, at) => measured.findIndex((other) => isDeepStrictEqual(other, one)) === at);
  return [{ of: "responses" }, { of: "asked" }, ...once.map((of) => ({ of }))];
}

function measuredOf(question: QuestionDefinition): Measured[] {
  if (question.kind !== "matrix") return [measuredBy(question)];
  return (question.rows ?? []).map(({ value }) => measuredBy(question, value));
}
