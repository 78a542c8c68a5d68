import type { RecordDetail, RecordItem } from "@afterword/sdk";
import type { RecordNoteRow, RecordRow, ResponseRow, SurveyVersionRow } from "@afterword/store";
import { addressIn } from "../send-record-message.ts";

const time = (at: number): string => new Date(at).toISOString();

/** A record as it is listed. */
export function toRecordItem(record: RecordRow, response: ResponseRow | null): RecordItem {
  return {
    id: record.id,
    kind: record.kind,
    reference: record.reference,
    state: record.state,
    survey: record.survey,
    response: record.response,
    subject: response?.subject ?? null,
    channel: response?.channel ?? null,
    locale: record.locale,
    createdAt: time(record.createdAt),
    updatedAt: time(record.updatedAt),
  };
}

/** A record with what was said and done. */
export function toRecordDetail(
  record: RecordRow,
  response: ResponseRow | null,
  survey: SurveyVersionRow | null,
  notes: readonly RecordNoteRow[],
): RecordDetail {
  const answers = response?.answers ?? {};
  return {
    ...toRecordItem(record, response),
    answers: { ...answers },
    content: { ...record.content },
    hasContact: survey !== null && addressIn(survey.definition, answers) !== null,
    history: notes.map(({ kind, state, text, by, at }) => ({ kind, state, text, by, at: time(at) })),
  };
}
