import { message } from "@afterword/language";
import type { OutgoingMail } from "../mail.ts";
import type { TextJob } from "./text-job.ts";

/** A message as any gateway can carry it. */
export interface RenderedText {
  /** One line about what it is. */
  readonly subject: string;
  /** All of it, with the link to the page and how to get no more. */
  readonly text: string;
  /** The page. */
  readonly url: string;
  readonly stopUrl: string;
  /** How to get no more, as a sentence. */
  readonly stop: string;
  /** Where the gateway may report what became of it. */
  readonly reportUrl: string;
  readonly locale: string;
}

/**
 * The words of a short message: what the mail's subject says, the link, and how to get no more. A gateway that tells of
 * replies takes STOP; else there is a link, as in mails.
 */
export function renderText(
  { channel, asks, reportUrl }: TextJob,
  { subject }: Pick<OutgoingMail, "subject">,
  locale: string,
): RenderedText {
  const { responseUrl: url, unsubscribeUrl: stopUrl } = asks;
  const stop =
    channel.replies === null
      ? message(locale, "text.stopLink", { url: stopUrl })
      : message(locale, "text.stopReply", { word: "STOP" });
  return { subject, text: `${subject}\n${url}\n${stop}`, url, stopUrl, stop, reportUrl, locale };
}
