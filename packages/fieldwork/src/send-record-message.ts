import type { CaseJob } from "@afterword/delivery";
import { dayMs, type AnswerRecord, type SurveyDefinition } from "@afterword/sdk";
import type { MessageRow, RecordRow, Rows } from "@afterword/store";
import { envelopeOf } from "./bounces/verp.ts";
import { codeOfHash, showCode } from "./codes/short-code.ts";
import { addressHash, addressHashes, bouncedScope, mailboxOf } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { allowedLook, findLook } from "./look/find-look.ts";
import type { Held, Ready } from "./prepare-invitation.ts";

/** Who leaves another's address with many messages does not get mails sent to it without end. */
const mostReceivedADay = 5;

/** What a mail about a record is made from, as things are now; or why it does not leave. */
export async function prepareRecordMail(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<CaseJob> | Held> {
  const record = message.record === null ? null : await rows.records.find(message.record);
  const response = record?.response == null ? null : await rows.unasked.find(record.response);
  if (!record || !response) return { heldFor: "cancelled" };
  const version = await rows.surveys.findVersion(response.survey, response.version);
  const email = version && addressIn(version.definition, response.answers);
  if (!version || email === null) return { heldFor: "no_channel" };
  const heldFor = await whyRecordHeld(ctx, rows, message, email);
  if (heldFor !== null) return { heldFor };
  const make = async (): Promise<CaseJob> => ({
    kind: kindOf(message),
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    look: allowedLook(await findLook(rows, response.id), ctx.senders.domains),
    survey: version.definition,
    person: { email, name: null, locale: record.locale, timeZone: null },
    reference: record.reference,
    status: statusOf(ctx, record),
    ...(await wordsOf(rows, message, record)),
  });
  return { address: email, make };
}

/** The address that somebody left with their message; null when they left none. */
export function addressIn(survey: SurveyDefinition, answers: AnswerRecord): string | null {
  const asked = survey.questions.filter(({ kind }) => kind === "email");
  const given = asked.map(({ name }) => answers[name]).find((value) => typeof value === "string" && value !== "");
  return typeof given === "string" ? given : null;
}

async function whyRecordHeld(ctx: Ctx, rows: Rows, message: MessageRow, email: string): Promise<string | null> {
  const address = addressHashes(ctx.secret, email);
  if ((await rows.optOuts.listScopes(address)).includes(bouncedScope)) return "bounced_address";
  if (message.kind !== "case-received") return null;
  // Anybody may have given the address: whoever wants no mails gets none that they did not ask for.
  const mailboxes = addressHashes(ctx.secret, mailboxOf(email));
  if ((await rows.optOuts.listScopes([...address, ...mailboxes])).includes("all")) return "opted_out";
  const mailbox = addressHash(ctx.secret, mailboxOf(email));
  const since = message.createdAt - dayMs;
  const earlier = await rows.recordMails.countBefore(message, { mailbox, since });
  return earlier >= mostReceivedADay ? "too_many" : null;
}

function kindOf({ kind }: MessageRow): CaseJob["kind"] {
  if (kind === "case-received" || kind === "case-closed") return kind;
  if (kind.startsWith("case-reply-")) return "case-reply";
  throw new Error(`There is no mail of kind "${kind}".`);
}

/** Only the code's hash is stored; the code is derived again for the one who has it anyway. */
function statusOf(ctx: Ctx, record: RecordRow): CaseJob["status"] {
  const made = record.codeHash === null ? null : codeOfHash(ctx.secret, "status", record.id, record.codeHash);
  if (made === null) return null;
  const code = showCode(made);
  const entryUrl = `${ctx.publicUrl}/s`;
  return { code, url: `${entryUrl}/${code}`, entryUrl };
}

/** What the desk wrote, and whether it closed the record with it, from the note that the mail is named after. */
async function wordsOf(
  rows: Rows,
  { kind }: MessageRow,
  record: RecordRow,
): Promise<Pick<CaseJob, "words" | "isClosed">> {
  const seq = Number(/^case-reply-(\d+)$/.exec(kind)?.[1]);
  const notes = Number.isNaN(seq) ? [] : await rows.records.listNotes(record.id);
  const note = notes.find((one) => one.seq === seq);
  return { words: note?.text ?? null, isClosed: note?.state === "closed" };
}
