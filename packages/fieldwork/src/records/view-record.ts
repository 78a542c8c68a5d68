import type { ListedRecord, QuestionDefinition, RecordDetail, RecordItem } from "@afterword/sdk";
import type { RecordNoteRow, RecordRow, ResponseRow, SurveyVersionRow } from "@afterword/store";
import { addressIn } from "../send-record-message.ts";

const time = (at: number): string => new Date(at).toISOString();

/** Where a record stands. */
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

/** What came with a record. */
export interface CameWith {
  readonly response: ResponseRow | null;
  /** The version that was answered. */
  readonly survey: SurveyVersionRow | null;
  readonly segments: { readonly [name: string]: string };
  readonly label: string | null;
}

/** A record as it is listed: with what it is, and nothing that was written. */
export function toListedRecord(record: RecordRow, { response, survey, segments, label }: CameWith): ListedRecord {
  const answers = response?.answers ?? {};
  const answered = (kind: QuestionDefinition["kind"], ...called: string[]) => {
    const isCalled = (question: QuestionDefinition) => called.includes(question.name) || called.includes(question.key);
    const asked = survey?.definition.questions.find((question) => question.kind === kind && isCalled(question));
    return asked && Object.hasOwn(answers, asked.name) ? answers[asked.name] : null;
  };
  const message = answered("choice", "type", "kind");
  const risk = answered("yesNo", "risk");
  return {
    ...toRecordItem(record, response),
    message: typeof message === "string" ? message : null,
    risk: typeof risk === "boolean" ? risk : null,
    segments: { ...segments },
    label,
  };
}

/** A record with what was said and done. */
export function toRecordDetail(
  record: RecordRow,
  came: CameWith,
  notes: readonly RecordNoteRow[],
  actions: RecordDetail["actions"],
): RecordDetail {
  const answers = came.response?.answers ?? {};
  return {
    ...toListedRecord(record, came),
    answers: { ...answers },
    content: { ...record.content },
    hasContact: came.survey !== null && addressIn(came.survey.definition, answers) !== null,
    actions,
    history: notes.map(({ kind, state, text, by, at }) => ({ kind, state, text, by, at: time(at) })),
  };
}
