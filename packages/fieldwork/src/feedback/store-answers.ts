import { visibleQuestions, type AnswerRecord, type SurveyDefinition } from "@afterword/sdk";
import type { NewResponseRow, Rows, SurveyVersionRow } from "@afterword/store";
import { scheduleCoding } from "../comments/code-comments.ts";
import { countChanged, countNew } from "../count-answers.ts";

/** A response that no invitation asked for, as it is stored. */
export interface Written {
  readonly response: Pick<NewResponseRow, "id" | "origin" | "externalId" | "channel" | "submittedAt"> &
    Partial<NewResponseRow>;
  readonly survey: SurveyVersionRow;
  readonly segments: { readonly [name: string]: string };
  readonly revision: Revision;
}

/** One state of it. */
export interface Revision {
  readonly submissionId: string;
  readonly contentHash: string;
  readonly answers: AnswerRecord;
  readonly storedAt: number;
}

/** Adds a response with its first revision; null when there is one with its external id. */
export async function storeAnswers(
  rows: Pick<Rows, "responses" | "segments" | "measures" | "rollups" | "timers">,
  { response, survey, segments, revision }: Written,
): Promise<"partial" | "complete" | null> {
  const nothing = {
    invitation: null,
    person: null,
    source: null,
    event: null,
    subject: null,
    wave: null,
    locale: null,
  };
  const row = { ...nothing, survey: survey.survey, version: survey.version, ...response };
  if (!(await rows.responses.add(row))) return null;
  const status = await keepRevision(rows, survey.definition, { ...row, revision: 1 }, revision);
  await countNew(rows, [{ ...row, survey: survey.definition, answers: revision.answers, segments }]);
  const stored = { id: row.id, answers: revision.answers };
  await scheduleCoding(rows, survey.definition, [stored], revision.storedAt);
  return status;
}

/** Adds a revision of a response, and counts it instead of the one before. */
export async function storeRevision(
  rows: Pick<Rows, "responses" | "segments" | "measures" | "rollups" | "timers">,
  survey: SurveyDefinition,
  response: { readonly id: string; readonly revision: number; readonly submittedAt: number },
  revision: Revision,
): Promise<"partial" | "complete"> {
  const status = await keepRevision(rows, survey, response, revision);
  await countChanged(rows, { ...response, survey, answers: revision.answers });
  await scheduleCoding(rows, survey, [{ ...response, answers: revision.answers }], revision.storedAt);
  return status;
}

async function keepRevision(
  rows: Pick<Rows, "responses">,
  survey: SurveyDefinition,
  response: { readonly id: string; readonly revision: number },
  revision: Revision,
): Promise<"partial" | "complete"> {
  const status = isComplete(survey, revision.answers) ? "complete" : "partial";
  await rows.responses.addVersion({ response: response.id, revision: response.revision, status, ...revision });
  return status;
}

/** Whether every question that must be answered with these answers is. */
const isComplete = (survey: SurveyDefinition, answers: AnswerRecord): boolean =>
  visibleQuestions(survey, answers).every((question) => !question.required || Object.hasOwn(answers, question.name));
