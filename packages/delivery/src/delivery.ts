import { isScored, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import { localized, resolveLocale, scaleLabels } from "@afterword/language";
import { mailHeaders } from "./headers.ts";
import { renderInvitation } from "./invitation-mail.ts";
import type { Choice } from "./invitation-view.ts";
import type { Address, Mailer, OutgoingMail, SendResult } from "./mail.ts";

/** What an invitation's mail is made from. */
export interface InvitationJob {
  readonly mode: "test" | "live";
  /** Stays the same over every attempt. */
  readonly messageId: string;
  readonly survey: SurveyDefinition;
  readonly person: {
    readonly email: string;
    readonly name: string | null;
    readonly locale: string | null;
    readonly timeZone: string | null;
  };
  /** What the person calls the request. */
  readonly reference: string | null;
  readonly responseUrl: string;
  readonly unsubscribeUrl: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Renders and sends messages. */
export interface Delivery {
  sendInvitation(job: InvitationJob): Promise<SendResult>;
  close(): Promise<void>;
}

/** Which mailer takes which mail, and who it is from. */
export interface DeliveryOptions {
  readonly from: Address;
  readonly live: Mailer;
  /** Never leaves the process: the development mailbox. */
  readonly test: Mailer;
}

/**
 * Puts rendering and mailers together. A mail that can't be rendered is refused as content, so that it does not come
 * back for ever.
 *
 * @example const delivery = createDelivery({ from: { address: "desk@example.org" }, live: smtp, test: mailbox });
 */
export function createDelivery({ from, live, test }: DeliveryOptions): Delivery {
  return {
    sendInvitation: async (job) => {
      let mail: OutgoingMail;
      try {
        mail = invitationMail(job, from);
      } catch (error) {
        return { outcome: "refused", reply: `Rendering failed: ${(error as Error).message}`, class: "content" };
      }
      return (job.mode === "live" ? live : test).send(mail);
    },
    close: async () => {
      await Promise.all([live.close(), test.close()]);
    },
  };
}

function invitationMail(job: InvitationJob, from: Address): OutgoingMail {
  const { survey, person } = job;
  const locale = resolveLocale(person.locale ?? undefined);
  const first = survey.questions.find((question) => question.kind !== "info");
  if (!first) throw new Error("The survey has no question.");
  const { subject, html, text } = renderInvitation({
    locale,
    subject: survey.mail?.subject === undefined ? null : localized(survey.mail.subject, locale),
    name: person.name,
    reference: job.reference,
    service: survey.title === undefined ? null : localized(survey.title, locale),
    question: localized(first.text, locale),
    choices: choicesOf(first, locale, job.responseUrl),
    pageUrl: job.responseUrl,
    unsubscribeUrl: job.unsubscribeUrl,
    expiresOn: new Date(job.expiresAt),
    ...(person.timeZone === null ? {} : { timeZone: person.timeZone }),
    questions: Math.max(1, needed(survey).length),
    seconds: secondsFor(survey),
    privacy: survey.privacy,
    isTest: job.mode === "test",
  });
  return {
    messageId: job.messageId,
    from,
    to: { address: person.email, ...(person.name === null ? {} : { name: person.name }) },
    subject,
    html,
    text,
    headers: mailHeaders({
      unsubscribeUrl: job.unsubscribeUrl,
      unsubscribeMail: from.address,
      feedbackId: `${survey.id}:${job.mode}:invitation:afterword`,
      locale,
    }),
  };
}

/** One link for each answer of a scale, worst first; none for other questions. */
function choicesOf(question: QuestionDefinition, locale: string, url: string): Choice[] {
  const { scale, kind } = question;
  if (!isScored(question) || !scale) return [];
  const labels = kind === "rating" ? {} : scaleLabels(kind as "csat" | "nps" | "ces" | "agree", locale);
  return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => {
    const value = String(scale.min + at);
    return { value, label: (labels as Record<string, string>)[value] ?? "", url: `${url}?score=${value}` };
  });
}

/** The questions that everybody has to answer. */
const needed = (survey: SurveyDefinition): QuestionDefinition[] =>
  survey.questions.filter((question) => question.required && !question.when && question.kind !== "info");

/** How long answering takes: about 10 seconds for a choice, 20 for words. */
function secondsFor(survey: SurveyDefinition): number {
  const isLong = (question: QuestionDefinition) => ["comment", "text", "matrix", "ranking"].includes(question.kind);
  return Math.max(
    20,
    needed(survey).reduce((sum, question) => sum + (isLong(question) ? 20 : 10), 0),
  );
}
