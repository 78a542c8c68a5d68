import { languageNames, localized, resolveLocale, withRegion, withoutMarks } from "@afterword/language";
import {
  isPaged,
  journey,
  languageOf,
  lengthOf,
  type AnswerRecord,
  type Look,
  type QuestionDefinition,
  type SurveyDefinition,
  type Text,
} from "@afterword/sdk";
import { brandOf, logoOf } from "./brand.ts";
import { renderCase } from "./case-mail.ts";
import { choicesOf } from "./choices.ts";
import { renderClient, templateIn } from "./client-mail.ts";
import { mailHeaders } from "./headers.ts";
import { renderInvitation, type Rendered } from "./invitation-mail.ts";
import type { OtherLanguage } from "./invitation-view.ts";
import type {
  CaseJob,
  ClientJob,
  InvitationJob,
  MailJob,
  NoticeJob,
  ReceiptJob,
  ReportJob,
  ThanksJob,
} from "./mail-job.ts";
import { progressOf } from "./mail-length.ts";
import type { Address, OutgoingMail } from "./mail.ts";
import { renderNotice } from "./notice-mail.ts";
import { renderReceipt } from "./receipt-mail.ts";
import { renderReport } from "./report-mail.ts";
import { renderThanks } from "./thanks-mail.ts";
import { spoken } from "./spoken.ts";

/** Who mails are from, and how they put an answer into words. */
export interface Sender {
  readonly from: Address;
  /** The desk's mailbox, where replies are read; they go to `from` unless told. */
  readonly replyTo?: Address | undefined;
  /** A recorded answer in words. */
  readonly answerLabel: (question: QuestionDefinition, value: unknown, locale: string) => string;
  /** Puts answers, and the reference, where the words of a question name them. */
  readonly fillWords: (from: {
    readonly survey: SurveyDefinition;
    readonly answers: AnswerRecord;
    readonly reference: string | null;
    readonly locale: string;
  }) => (question: QuestionDefinition) => QuestionDefinition;
}

/**
 * The mail that a job asks for, in the person's language, else the survey's. A survey with a title is the sender's name: it is what people
 * know the service by.
 *
 * @throws Error when the survey has nothing to ask
 * @example
 * const mail = renderMail(job, { from: { address: "desk@example.org" }, answerLabel, fillWords });
 */
export function renderMail(job: MailJob, sender: Sender): OutgoingMail {
  const { person, survey } = job;
  const locale = withRegion(
    resolveLocale(person.locale ?? undefined, job.kind === "report" ? job.language : survey?.language),
    person.locale,
  );
  const { look = {} } = job;
  const own = { ...sender, ...senderIn(look, sender) };
  const by = "replyTo" in job && job.replyTo !== undefined ? { ...own, replyTo: { address: job.replyTo } } : own;
  const { subject, html, text } = render(job, by, locale);
  const inline = logoOf(look);
  const stop =
    "unsubscribeUrl" in job && job.unsubscribeUrl !== undefined ? { unsubscribeUrl: job.unsubscribeUrl } : {};
  return {
    messageId: job.messageId,
    from: fromOf(by.from, look.senderName ?? survey?.title ?? look.name, locale),
    ...(by.replyTo === undefined ? {} : { replyTo: by.replyTo }),
    to: { address: person.email, ...(person.name === null ? {} : { name: withoutMarks(person.name) }) },
    ...(job.envelopeFrom === undefined ? {} : { envelopeFrom: job.envelopeFrom }),
    subject,
    html,
    text,
    ...(inline === null ? {} : { inline }),
    headers: mailHeaders({
      ...stop,
      unsubscribeMail: (by.replyTo ?? by.from).address,
      feedbackId: `${survey?.id ?? (job.kind === "report" ? job.content.survey : "case")}:${job.mode}:${job.kind.replace(/-\d$/, "")}:afterword`,
      locale,
      isBulk: "isBulk" in job && job.isBulk,
    }),
  };
}

function render(job: MailJob, sender: Sender, locale: string): Rendered {
  switch (job.kind) {
    case "receipt":
      return receipt(job, sender, locale);
    case "case-received":
    case "case-reply":
    case "case-closed":
      return renderCase({ ...basics(job, locale), ...caseOf(job), canReply: sender.replyTo !== undefined });
    case "client-received":
    case "client-answer":
    case "client-question":
      return client(job, sender, locale);
    case "notice":
      return notice(job, sender, locale);
    case "thanks":
      return renderThanks({ ...basics(job, locale), ...thanksOf(job, sender, locale) });
    case "report":
      return renderReport({ ...basics(job, locale), ...reportOf(job) });
    default:
      return invitation(job, sender, locale);
  }
}

function client(job: ClientJob, sender: Sender, locale: string): Rendered {
  const { kind, survey, reference } = job;
  const isReceipt = kind === "client-received";
  const of = { locale: job.person.locale, survey: survey.language };
  const { answerUrl = null, unsubscribeUrl = null } = job;
  const words =
    kind === "client-question"
      ? ""
      : (job.words ?? (isReceipt ? templateIn(job.look ?? {}, "received", of).text : null));
  if (words === null) throw new Error("There is no answer to send.");
  const canReply = sender.replyTo !== undefined;
  return renderClient({
    ...basics(job, locale),
    ...{ kind, words, answerUrl, unsubscribeUrl, canReply, reference },
    service: serviceOf(survey, locale),
  });
}

const notice = (job: NoticeJob, { answerLabel }: Sender, locale: string): Rendered =>
  renderNotice({
    ...basics(job, locale),
    count: job.count,
    listUrl: job.listUrl,
    warningCount: job.warningCount,
    warningsUrl: job.warningsUrl,
    warnings: job.warnings.map(({ name, rising, ...one }) => ({
      ...one,
      name: localized(name, locale),
      rising: rising && { ...rising, survey: localized(rising.survey, locale) },
    })),
    reviews: job.reviews,
    cases: job.cases.map(({ asked, dueAt, ...one }) => ({
      ...one,
      dueAt: dueAt === null ? null : new Date(dueAt),
      asked: asked && {
        question: spoken(asked.question.text, locale, asked.survey),
        answer: answerLabel(asked.question, asked.value, locale),
      },
    })),
  });

const thanksOf = ({ month, thanks, count, listUrl }: ThanksJob, { answerLabel }: Sender, locale: string) => ({
  ...{ count, listUrl },
  month: new Date(month),
  thanks: thanks.map(({ place, about, ...one }) => ({
    ...one,
    about: place ?? (about && answerLabel(about.question, about.value, locale)),
  })),
});

/** The addresses that a look has in place of the sender's own. */
const senderIn = ({ from, replyTo }: Look, sender: Sender): Pick<Sender, "from" | "replyTo"> => ({
  from: from === undefined ? sender.from : { address: from },
  replyTo: replyTo === undefined ? sender.replyTo : { address: replyTo },
});

const basics = ({ person, mode, look, isTrial = false }: MailJob, locale: string) => ({
  locale,
  name: person.name,
  isTest: mode === "test" || isTrial,
  ...(look === undefined ? {} : { look: brandOf(look, locale) }),
  ...(person.timeZone === null ? {} : { timeZone: person.timeZone }),
});

const caseOf = ({ kind, reference, status, words, isClosed }: CaseJob) => ({
  ...{ kind, reference, status, words, isClosed },
});

const reportOf = ({ content, language, archiveUrl, unsubscribeUrl }: ReportJob) => ({
  ...{ content, language, archiveUrl },
  ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
});

const serviceOf = (survey: SurveyDefinition, locale: string) =>
  survey.title === undefined ? null : spoken(survey.title, locale, survey);

function invitation(job: InvitationJob, { fillWords }: Sender, locale: string): Rendered {
  const { survey, kind, reference } = job;
  const asked = survey.questions.find((question) => question.kind !== "info");
  const own = (text: Text | undefined) => (text === undefined ? null : spoken(text, locale, survey));
  const { questions, seconds, longest } = lengthOf(survey);
  if (!asked) throw new Error("The survey has no question.");
  const first = fillWords({ survey, answers: {}, reference, locale })(asked);
  return renderInvitation({
    ...basics(job, locale),
    kind,
    isRelational: job.isRelational,
    progress: job.answers === null ? null : progressOf(survey, job.answers),
    subject: survey.mail?.subject === undefined ? null : localized(survey.mail.subject, locale),
    preheader: own(survey.mail?.preheader),
    reason: own(survey.mail?.reason),
    reminder: own(survey.mail?.reminder),
    reference,
    service: serviceOf(survey, locale),
    question: spoken(first.text, locale, survey),
    example: own(first.example),
    choices: choicesOf(first, survey, locale, job.responseUrl),
    isScale: first.scale !== undefined,
    hasComment: takesWords(survey),
    pageUrl: job.responseUrl,
    unsubscribeUrl: job.unsubscribeUrl,
    languages: otherLanguages(first, locale, job.responseUrl),
    expiresOn: new Date(job.expiresAt),
    questions,
    seconds,
    // What is optional on a page of its own is met, and what is beside the rest is seen to be optional.
    longest: isPaged(survey) ? longest.seconds : seconds,
    privacy: survey.privacy,
    k: job.k,
    told: toldIn(job.told ?? null, locale),
  });
}

/** What came of earlier answers, where it was written in the mail's language. */
function toldIn(told: NonNullable<InvitationJob["told"]> | null, locale: string) {
  const language = languageOf(locale);
  const [said, did] = [told?.said[language], told?.did[language]];
  if (!told || said === undefined || did === undefined) return null;
  return { kind: told.kind, said, did, url: `${told.url}?lang=${language}` };
}

/** Whether the first page of a survey, which a link without a choice opens, takes words. */
function takesWords(survey: SurveyDefinition): boolean {
  const [page] = journey(survey, {}, { layout: "phone" });
  return page?.questions.some(({ kind }) => kind === "comment") === true;
}

/**
 * What was answered is in the mail only where those who provide the service may see it anyway: mailboxes are read by
 * others too, and an organisation may run those of its people.
 */
function receipt(job: ReceiptJob, { answerLabel, fillWords }: Sender, locale: string): Rendered {
  const { survey, answers, reference, changeUntil } = job;
  const answered = survey.questions.filter(({ name }) => Object.hasOwn(answers, name));
  const isShown = survey.privacy === "identified" && job.k === 1;
  return renderReceipt({
    ...basics(job, locale),
    isRelational: job.isRelational || survey.mail?.reason !== undefined,
    reference,
    service: serviceOf(survey, locale),
    receipt: job.receipt,
    count: answered.length,
    answered: isShown
      ? answered.map(fillWords({ survey, answers, reference, locale })).map((question) => ({
          question: spoken(question.text, locale, survey),
          answer: answerLabel(question, answers[question.name], locale),
        }))
      : null,
    pageUrl: job.responseUrl,
    unsubscribeUrl: job.unsubscribeUrl,
    changeUntil: changeUntil === null ? null : new Date(changeUntil),
  });
}

/** The languages that the first question is written in, but for the mail's own. */
function otherLanguages({ text }: QuestionDefinition, locale: string, url: string): OtherLanguage[] {
  if (typeof text === "string") return [];
  const written = new Set(Object.keys(text).map(languageOf));
  return languageNames()
    .filter((one) => written.has(languageOf(one.locale)) && one.locale !== resolveLocale(locale))
    .map((one) => ({ locale: one.locale, name: one.name, url: `${url}?lang=${one.locale}` }));
}

function fromOf(from: Address, title: Text | undefined, locale: string): Address {
  if (title === undefined) return from;
  const name = localized(title, locale)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return name === "" ? from : { address: from.address, name };
}
