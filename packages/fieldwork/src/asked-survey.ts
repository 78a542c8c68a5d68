import { surveyFor } from "@afterword/sdk";
import type { Rows, SurveyVersionRow } from "@afterword/store";

/** A survey as whoever an invitation is of is asked it: with what the units add that they are in. */
export async function askedSurvey(
  rows: Pick<Rows, "segments">,
  survey: SurveyVersionRow,
  invitation: string,
): Promise<SurveyVersionRow> {
  if (survey.definition.additions === undefined) return survey;
  return surveyIn(survey, (await rows.segments.listOf([invitation])).get(invitation) ?? {});
}

/** A survey as somebody with these segments is asked it. */
export const surveyIn = (
  survey: SurveyVersionRow,
  segments: { readonly [segment: string]: string },
): SurveyVersionRow =>
  survey.definition.additions === undefined
    ? survey
    : { ...survey, definition: surveyFor(survey.definition, segments) };
