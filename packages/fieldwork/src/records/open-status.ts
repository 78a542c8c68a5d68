import type { RecordNoteRow, RecordRow, Scope, Store, SurveyVersionRow } from "@afterword/store";
import { firstOf } from "../codes/open-code.ts";
import { codeHashes, readCode } from "../codes/short-code.ts";
import type { Secret } from "../secret.ts";

/** What the page of a status code shows. */
export interface OpenedStatus {
  readonly scope: Scope;
  readonly record: RecordRow;
  readonly subject: string | null;
  readonly survey: SurveyVersionRow | null;
  readonly notes: readonly RecordNoteRow[];
}

/** The record of a status code, or null when there is no such code; what can be none is not looked up. Stores nothing. */
export async function openStatus(
  { store, secret }: { readonly store: Store; readonly secret: Secret },
  text: string,
): Promise<OpenedStatus | null> {
  const code = readCode(text);
  const found =
    code &&
    (await store.readAnywhere((rows) => firstOf(codeHashes(secret, "status", code), (hash) => rows.findRecord(hash))));
  if (!found) return null;
  const { unit, mode, ...record } = found;
  const scope: Scope = { unit, mode };
  return store.read(scope, async (rows) => {
    const response = record.response === null ? null : await rows.unasked.find(record.response);
    const survey = record.survey === null ? null : await rows.surveys.findNewest(record.survey);
    const notes = await rows.records.listNotes(record.id);
    return { scope, record, subject: response?.subject ?? null, survey, notes };
  });
}
