import { isScored, type QuestionDefinition } from "@afterword/sdk";
import { localized, resolveLocale, scaleLabels } from "@afterword/language";
import { mailHeaders } from "./headers.ts";
import { renderInvitation } from "./invitation-mail.ts";
import type { Choice } from "./invitation-view.ts";
import type { MailJob } from "./mail-job.ts";
import { needed, progressOf, secondsFor } from "./mail-length.ts";
import type { Address, Mailer, OutgoingMail, SendResult } from "./mail.ts";

/** Renders and sends messages. */
export interface Delivery {
  /** Sends the mail about an invitation: the invitation itself, a reminder, or a last call. */
  send(job: MailJob): Promise<SendResult>;
  /** Deletes what the development mailbox keeps for an address, and says how many mails it was. */
  forget(address: string): Promise<number>;
  close(): Promise<void>;
}

/** Which mailer takes which mail, and who it is from. */
export interface DeliveryOptions {
  readonly from: Address;
  readonly live: Mailer;
  /** Never leaves the process: the development mailbox. */
  readonly test: Mailer & { readonly forget?: (address: string) => Promise<number> };
}

/**
 * Puts rendering and mailers together. A mail that can't be rendered is refused as content, so that it does not come
 * back for ever.
 *
 * @example const delivery = createDelivery({ from: { address: "desk@example.org" }, live: smtp, test: mailbox });
 */
export function createDelivery({ from, live, test }: DeliveryOptions): Delivery {
  return {
    send: async (job) => {
      let mail: OutgoingMail;
      try {
        mail = mailOf(job, from);
      } catch (error) {
        return { outcome: "refused", reply: `Rendering failed: ${(error as Error).message}`, class: "content" };
      }
      return (job.mode === "live" ? live : test).send(mail);
    },
    forget: async (address) => (await test.forget?.(address)) ?? 0,
    close: async () => {
      await Promise.all([live.close(), test.close()]);
    },
  };
}

function mailOf(job: MailJob, from: Address): OutgoingMail {
  const { survey, person, kind } = job;
  const locale = resolveLocale(person.locale ?? undefined);
  const first = survey.questions.find((question) => question.kind !== "info");
  if (!first) throw new Error("The survey has no question.");
  const { subject, html, text } = renderInvitation({
    kind,
    locale,
    isRelational: job.isRelational,
    progress: job.answers === null ? null : progressOf(survey, job.answers),
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
    k: job.k,
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
      feedbackId: `${survey.id}:${job.mode}:${kind.replace(/-\d$/, "")}:afterword`,
      locale,
      isBulk: job.isBulk,
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
