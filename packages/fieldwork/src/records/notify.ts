import type { RecordRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newRecordMessage, type RecordMail } from "../new-message.ts";
import { addressIn } from "../send-record-message.ts";

/** Sends a mail about a record to the address that was left with it; nothing where there is none. */
export async function notify(
  ctx: Ctx,
  rows: Pick<Rows, "messages" | "surveys" | "unasked">,
  record: RecordRow,
  kind: RecordMail,
): Promise<void> {
  const response = record.response === null ? null : await rows.unasked.find(record.response);
  const survey = response && (await rows.surveys.findVersion(response.survey, response.version));
  const address = response && survey && addressIn(survey.definition, response.answers);
  if (address) await rows.messages.add(newRecordMessage(ctx, record, kind, address));
}
