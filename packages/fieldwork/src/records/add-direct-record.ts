import type { AnswerRecord, SurveyDefinition } from "@afterword/sdk";
import type { RecordRow, Rows, SurveyVersionRow } from "@afterword/store";
import { codeHash, codeOf, newReference } from "../codes/short-code.ts";
import { addressHash } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { isQuick } from "../feedback/is-quick.ts";
import { newId } from "../secret.ts";
import { addressIn } from "../send-record-message.ts";
import { planThanks } from "../notices/thank-teams.ts";
import { notify } from "./notify.ts";
import { thanksIn } from "./thanks-in.ts";

const mostTries = 5;
const inWords = new Set(["comment", "text", "email"]);

/** Whether somebody may reply to what was sent: a press on yes or no alone is only counted. */
export function needsRecord(survey: SurveyDefinition, answers: AnswerRecord): boolean {
  const isWritten = survey.questions.some(({ name, kind }) => inWords.has(kind) && Object.hasOwn(answers, name));
  return isWritten || !isQuick(survey);
}

/** Adds the record of what was sent with an open form, and tells those who left an address that it has arrived. */
export async function addDirectRecord(
  ctx: Ctx,
  rows: Rows,
  of: {
    readonly response: string;
    readonly survey: SurveyVersionRow;
    readonly answers: AnswerRecord;
    /** The page's language. */
    readonly locale: string | null;
    /** The id of the code that the form was opened by. */
    readonly code?: string | undefined;
    /** What was left off of a mail. */
    readonly content?: RecordRow["content"];
    /** Whether the sender was told elsewhere that it has arrived. */
    readonly isQuiet?: boolean;
  },
): Promise<RecordRow> {
  const address = addressIn(of.survey.definition, of.answers);
  const record = await addRecordRow(ctx, rows, "FB", {
    kind: "direct",
    survey: of.survey.survey,
    response: of.response,
    locale: chosenLanguage(of.survey.definition, of.answers) ?? of.locale,
    content: of.content ?? {},
    code: of.code ?? null,
    sender: address === null ? null : addressHash(ctx.secret, address),
  });
  if (thanksIn(of.survey.definition, of.answers)) await planThanks(ctx, rows);
  if (of.isQuiet !== true) await notify(ctx, rows, record, "case-received");
  return record;
}

/** The language that the sender asked us to write in; null where they were not asked, or did not say. */
function chosenLanguage({ mail }: SurveyDefinition, answers: AnswerRecord): string | null {
  const name = mail?.languageFrom;
  const chosen = name !== undefined && Object.hasOwn(answers, name) ? answers[name] : undefined;
  return typeof chosen === "string" ? chosen : null;
}

/** Adds a record with a reference and, where the public sent it, a code of its own. */
export async function addRecordRow(
  ctx: Ctx,
  rows: Rows,
  prefix: string,
  what: Pick<RecordRow, "kind" | "survey" | "response" | "locale" | "content"> &
    Partial<Pick<RecordRow, "code" | "externalId" | "contentHash" | "sender">>,
): Promise<RecordRow> {
  // References and codes that are equal by chance: 30 and 40 bits are few.
  for (let tries = 0; tries < mostTries; tries++) {
    const id = newId("rec");
    const record: RecordRow = {
      id,
      ...{ code: null, externalId: null, contentHash: null, sender: null },
      ...what,
      reference: newReference(prefix),
      codeHash: what.kind === "direct" ? codeHash(ctx.secret, "status", codeOf(ctx.secret, "status", id)) : null,
      state: "received",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    };
    if (await rows.records.add(record)) return record;
  }
  throw new Error("No free reference was found.");
}
