import { isScored, visibleQuestions, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { InvitationJob, MailJob, NoticeJob, ThanksJob } from "./mail-job.ts";

/** Every mail there is, as previews name them; `partial-…` goes to who has begun to answer. */
export const mailNames = [
  "invitation",
  "reminder-1",
  "reminder-2",
  "reminder-3",
  "last-call",
  "partial-1",
  "partial-2",
  "partial-3",
  "partial-last",
  "receipt",
  "case-received",
  "case-reply",
  "case-closed",
  "client-received",
  "client-answer",
  "client-question",
] as const;

/** The name of a mail in previews. */
export type MailName = (typeof mailNames)[number];

/**
 * The mails that a survey can bring about. Nobody is invited to an open form, and nobody else is written to about what they
 * sent; from an anonymous answer nothing leads to a receipt, to how far somebody came, or to whom to write about it.
 *
 * @example mailsOf(pageHelpful.definition) // ["case-received", "case-reply", "case-closed"]
 */
export function mailsOf({ kind, privacy }: SurveyDefinition): readonly MailName[] {
  const isKnown = privacy !== "anonymous";
  return mailNames.filter((name) => {
    if (name.startsWith("case")) return kind === "feedback";
    return kind !== "feedback" && (isKnown || !/^(receipt|partial|client)/.test(name));
  });
}

/** Names and words of invented people. */
const people: Readonly<Record<string, { readonly name: string; readonly words: string }>> = {
  ar: { name: "أمينة", words: "شكرًا لكم.\nجرى كل شيء بسرعة." },
  en: { name: "Amina", words: "Thank you.\nEverything went quickly." },
  es: { name: "Amina", words: "Gracias.\nTodo fue rápido." },
  fr: { name: "Amina", words: "Merci.\nTout est allé vite." },
  ru: { name: "Амина", words: "Спасибо.\nВсё прошло быстро." },
  zh: { name: "阿米娜", words: "谢谢。\n一切都很快。" },
};

/**
 * What a mail is made from that nobody gets: a survey of the project with invented people and answers.
 *
 * @param how.publicUrl where links lead, without a slash at the end
 * @param how.now milliseconds since 1970; a week later the link ends
 * @example renderMail(previewJob("invitation", survey, "ar", { publicUrl: "https://example.org", now: Date.now() }), sender)
 */
export function previewJob(
  mail: MailName,
  survey: SurveyDefinition,
  locale: string,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Exclude<MailJob, NoticeJob | ThanksJob> {
  const { name, words } = people[locale] ?? { name: "Amina", words: "Thank you.\nEverything went quickly." };
  const person = { email: "amina@example.org", name, locale, timeZone: null };
  const common = { mode: "live", messageId: `<preview.${mail}@example.org>`, person } as const;
  const token = "Xk3yT0123456789abcdefghijkl";
  const isRelational = survey.kind === "relational";
  const asked = {
    ...common,
    survey,
    k: survey.k,
    isRelational,
    reference: isRelational ? null : "INC-48213",
    responseUrl: `${publicUrl}/r/${token}`,
    unsubscribeUrl: `${publicUrl}/u/${token}`,
  };
  const endsAt = now + 7 * 24 * 60 * 60_000;
  switch (mail) {
    case "receipt":
      return {
        ...asked,
        kind: mail,
        receipt: "7F3K2M9Q",
        answers: wholeAnswer(survey, words),
        changeUntil: endsAt,
      };
    case "case-received":
    case "case-reply":
    case "case-closed": {
      const status = { code: "AB12-CD34", url: `${publicUrl}/s/AB12-CD34`, entryUrl: `${publicUrl}/s` };
      // Who writes unasked leaves no name.
      const person = { ...common.person, name: null };
      return { ...common, person, kind: mail, survey, reference: "FB-7K3Q9M", status, words, isClosed: false };
    }
    case "client-received":
    case "client-answer":
    case "client-question": {
      const { reference, unsubscribeUrl } = asked;
      const links = mail === "client-question" ? { answerUrl: `${publicUrl}/h/${token}`, unsubscribeUrl } : {};
      return { ...common, kind: mail, survey, reference, words: mail === "client-answer" ? words : null, ...links };
    }
    default: {
      const hasBegun = mail.startsWith("partial");
      const answers = hasBegun ? begunWith(survey, words) : null;
      return { ...asked, kind: kindOf(mail), isBulk: isRelational, answers, expiresAt: endsAt };
    }
  }
}

function kindOf(mail: string): InvitationJob["kind"] {
  if (mail === "partial-last") return "last-call";
  return mail.replace("partial", "reminder") as InvitationJob["kind"];
}

/** Answers to all that is asked of who answers so. */
function wholeAnswer(survey: SurveyDefinition, words: string) {
  return answersTo(visibleQuestions(survey, answersTo(survey.questions, words)), words);
}

/** The first answer, where there are more to give. */
function begunWith(survey: SurveyDefinition, words: string) {
  const asked = visibleQuestions(survey, {}).filter(({ kind }) => kind !== "info");
  return answersTo(asked.length > 1 ? asked.slice(0, 1) : [], words);
}

const answersTo = (questions: readonly QuestionDefinition[], words: string): Record<string, unknown> =>
  Object.fromEntries(
    questions.filter(({ kind }) => kind !== "info").map((question) => [question.name, answerTo(question, words)]),
  );

function answerTo(question: QuestionDefinition, words: string): unknown {
  const options = (question.options ?? []).map(({ value }) => value);
  if (isScored(question)) return (question.scale?.max ?? 5) - 1;
  switch (question.kind) {
    case "yesNo":
    case "consent":
      return true;
    case "choice":
      return options[0];
    case "choices":
    case "ranking":
      return options;
    case "matrix":
      return Object.fromEntries((question.rows ?? []).map(({ value }) => [value, question.columns?.at(-1)?.value]));
    case "number":
      return 3;
    case "email":
      return "amina@example.org";
    case "date":
      return "2026-03-02";
    default:
      return words;
  }
}
