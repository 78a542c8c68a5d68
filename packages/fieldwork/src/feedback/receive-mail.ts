import type { ReturnedMail } from "@afterword/delivery";
import {
  ProblemError,
  type AnswerRecord,
  type ConditionJson,
  type FeedbackMailOutcome,
  type FeedbackMailReply,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { RecordRow, Rows, SurveyVersionRow } from "@afterword/store";
import { languageOf } from "@afterword/text";
import { note } from "../access/audit.ts";
import { answerOfCell } from "../answer-cell.ts";
import { messageOf } from "../bounces/verp.ts";
import { contentHash } from "../canonical.ts";
import { receiveReply } from "../cases/receive-reply.ts";
import { addressHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { everySecret, type Secret } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { nothingAnswered, validAnswers } from "../valid-answers.ts";
import { declaredSegments } from "./declared-segments.ts";
import { feedbackSurvey, refuseScores } from "./feedback-survey.ts";
import { senderOf, storeFeedback } from "./store-feedback.ts";

/** Into which survey a mail goes, and what is known of every mail to that mailbox. */
export interface Mailbox {
  readonly survey?: string | undefined;
  readonly answers: { readonly [question: string]: string };
  readonly segments: { readonly [name: string]: string };
}

/** The clock of whoever wrote is not believed any further back. */
const earliest = Date.UTC(2000, 0);
/** What a comment takes unless its question says otherwise, and what is read of a mail, in characters. */
const [longestComment, mostRead] = [4_000, 8_000];

/**
 * Takes in a mail that came to the mailbox for feedback, once whoever reads it and however often: it becomes direct feedback with
 * a record, and opens a case where an alert fits. What a machine wrote is passed over, and never answered. Of the mail its words
 * are kept, without what it quotes; files are counted. A reply to a mail about a case goes into that case's history.
 *
 * @throws ProblemError `invalid_request` and `invalid_answers` for a mailbox that can't be, whatever the mail says
 */
export async function receiveMail(ctx: Ctx, raw: Uint8Array, mailbox: Mailbox): Promise<FeedbackMailReply> {
  const segments = declaredSegments(ctx, mailbox.segments);
  const target = await ctx.store.read(ctx.scope, (rows) => targetOf(ctx, rows, mailbox));
  const mail = await ctx.delivery.bounces.read(raw);
  const not = (kind: FeedbackMailOutcome): FeedbackMailReply => ({ kind, reference: null });
  if (mail.isAutomatic || isOurs(ctx, mail)) return not("auto_reply");
  const repliedTo = messageOf(ctx, mail.sentTo, "reply");
  if (repliedTo !== null) return not(await receiveReply(ctx, repliedTo, mail));
  // A report that a mail did not arrive is for the address for bounces.
  const words = wordsOf(mail);
  if (words === "" || mail.reports.length > 0) return not("unclear");
  const { survey } = target;
  const { answers, isCut } = answersOf(ctx, target, mail, words);
  return ctx.store.write(ctx.scope, async (rows) => {
    for (const externalId of namesOf(ctx.secret, mail, words))
      if (await rows.unasked.findExternal(survey.survey, externalId)) return not("duplicate");
    const person = await senderOf(ctx, rows, survey, answers);
    const language = languageOf(words, person?.locale ?? undefined);
    const before = await answeredTo(ctx, rows, mail);
    const [externalId = ""] = namesOf(ctx.secret, mail, words);
    const record = await storeFeedback(ctx, rows, survey, {
      ...{ externalId, contentHash: contentHash(answers), answers, channel: "mailbox", segments, person },
      subject: before?.reference ?? null,
      locale: person?.locale ?? (language === "unknown" ? null : language),
      submittedAt: timeOf(ctx, mail),
      content: leftOff(mail, isCut),
      // Whoever answers what we wrote knows that we read it; and programs that say "thank you" would never come to an end.
      isQuiet: ourMail.test(mail.inReplyTo),
    });
    // Another reader of the same mailbox has just stored it.
    if (record === null) return not("duplicate");
    await note(ctx, rows, { action: "feedback.mail", kind: "record", id: record.id });
    return { kind: "taken", reference: record.reference };
  });
}

/** A survey with what every mail to the mailbox answers; looked at before any mail is. */
async function targetOf(
  ctx: Ctx,
  rows: Rows,
  { survey: id, answers: given }: Mailbox,
): Promise<{ readonly survey: SurveyVersionRow; readonly answers: AnswerRecord }> {
  const survey = await feedbackSurvey(ctx, rows, id);
  const { questions } = survey.definition;
  const answers = Object.fromEntries(
    Object.entries(given).map(([name, text]) => {
      const question = questions.find((one) => one.name === name);
      return [name, question ? answerOfCell(text, question) : text];
    }),
  );
  refuseScores(survey.definition, answers);
  if (textQuestion(survey.definition, answers) === null)
    throw unusable(
      "survey",
      `"${survey.survey}" asks for no comment: there is no place for what a mail says.`,
      "needed",
    );
  validAnswers(ctx, { survey }, { answers, complete: false }, {});
  return { survey, answers };
}

/** Where a mail's words go: the first comment that is asked of everybody, else the first that is asked. */
function textQuestion({ questions }: SurveyDefinition, answers: AnswerRecord): QuestionDefinition | null {
  const free = questions.filter(({ kind, name }) => kind === "comment" && !Object.hasOwn(answers, name));
  const open = free.filter(({ when }) => when === undefined || shownBy(when) !== null);
  return open.find((one) => one.required && one.when === undefined) ?? open.find((one) => !one.when) ?? open[0] ?? null;
}

/** The answers with the words of a mail, and with its sender where the survey asks for an address. */
function answersOf(
  ctx: Ctx,
  { survey, answers: fixed }: { readonly survey: SurveyVersionRow; readonly answers: AnswerRecord },
  { from, words: all }: ReturnedMail,
  words: string,
): { readonly answers: AnswerRecord; readonly isCut: boolean } {
  const text = textQuestion(survey.definition, fixed);
  if (text === null) throw nothingAnswered();
  const most = text.max ?? longestComment;
  const characters = Array.from(words);
  const isCut = characters.length > most;
  const said = isCut ? `${characters.slice(0, most - 1).join("")}…` : words;
  const plain = { ...(text.when ? shownBy(text.when) : {}), ...fixed, [text.name]: said };
  const valid = (answers: AnswerRecord) => validAnswers(ctx, { survey }, { answers, complete: false }, {});
  const contact = contactIn(survey.definition, fixed, from);
  return {
    answers: tried(() => valid({ ...contact, ...plain })) ?? valid(plain),
    isCut: isCut || all.length > mostRead,
  };
}

/** The sender as an answer; nothing where the mailbox says that those who write are not to be contacted, or nobody is asked. */
function contactIn({ questions }: SurveyDefinition, fixed: AnswerRecord, from: string): AnswerRecord {
  const email = questions.find(({ kind, name }) => kind === "email" && !Object.hasOwn(fixed, name));
  const shown = email?.when ? shownBy(email.when) : {};
  if (!email || shown === null || from === "") return {};
  const mayKeep = Object.entries(shown).every(([name, value]) => !Object.hasOwn(fixed, name) || fixed[name] === value);
  return mayKeep ? { ...shown, [email.name]: from } : {};
}

/** What something gives; null where it is refused: an address may be none that is taken. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** How the names of our mails about records begin. */
const ourMail = /<(rec_[0-9A-Za-z]{22})\.case-[a-z0-9-]+@[^>\s]*>/;

/** The record that a mail answers what we wrote about, if it is from whom that went to. */
async function answeredTo(ctx: Ctx, rows: Rows, { inReplyTo, from }: ReturnedMail): Promise<RecordRow | null> {
  const id = ourMail.exec(inReplyTo)?.[1];
  const record = id === undefined ? null : await rows.records.find(id);
  const isTheirs = record?.sender != null && addressHashes(ctx.secret, from).includes(record.sender);
  return isTheirs ? record : null;
}

/** The answers that show a question, where that is plain: one answer, or several, that are to be something. */
function shownBy(when: ConditionJson): AnswerRecord | null {
  if ("all" in when) {
    const all = when.all.map(shownBy);
    return all.includes(null) ? null : (Object.assign({}, ...all) as AnswerRecord);
  }
  if (!("test" in when) || when.source !== "answer" || when.test !== "is") return null;
  return { [when.name]: when.value };
}

/** What a mail is about, above what it says; a mail may have all in its subject. */
function wordsOf({ subject, words }: ReturnedMail): string {
  const about = subject.replace(/^(?:(?:re|aw|sv|tr|fwd?|wg|rv|ré?f)\s*:\s*)+/i, "").trim();
  if (about === "" || words.startsWith(about)) return words;
  return words === "" ? about : `${about}\n\n${words}`;
}

/** Whether one of our own mails came round: what it would be answered with would come round, too. */
function isOurs({ senders, bounceDomain }: Pick<Ctx, "senders" | "bounceDomain">, { from }: ReturnedMail): boolean {
  const address = from.toLowerCase();
  return (
    [senders.from, senders.replyTo].some((own) => own?.toLowerCase() === address) ||
    (bounceDomain !== null && address.endsWith(`@${bounceDomain.toLowerCase()}`))
  );
}

/** What a mail is known by when it is read again: by the secret, and by each of those before it. One without a name by what it says. */
const namesOf = (secret: Secret, { messageId, from, writtenAt }: ReturnedMail, words: string): string[] =>
  everySecret(secret).map((one) => {
    const parts = messageId === "" ? [from, String(writtenAt), words] : [messageId];
    return `mail:${one.hmac("feedback mail", ...parts).toString("hex")}`;
  });

const timeOf = ({ now }: Pick<Ctx, "now">, { writtenAt }: ReturnedMail): number =>
  writtenAt === null || writtenAt < earliest ? now : Math.min(writtenAt, now);

/** How many files a mail had, and whether more was written than is kept. */
const leftOff = ({ attachments }: ReturnedMail, isCut: boolean) => ({
  ...(attachments > 0 && { attachments }),
  ...(isCut && { cut: true }),
});
