import type { SurveyDefinition } from "@afterword/sdk";
import { compose } from "./compose.ts";
import type { MailJob } from "./mail-job.ts";
import type { OutgoingMail } from "./mail.ts";
import { mailsOf, previewJob, type MailName } from "./preview-job.ts";
import { renderMail, type Sender } from "./render-mail.ts";

/** Mails that nobody gets, unless somebody sends them: what they would look like. */
export interface Samples {
  /** The mails that a survey can bring about. */
  readonly mailsOf: typeof mailsOf;
  /** What one of them is made from, with invented people and answers. */
  jobOf(of: {
    readonly mail: string;
    readonly survey: SurveyDefinition;
    readonly locale: string;
    readonly publicUrl: string;
    readonly now: number;
  }): MailJob;
  /** A mail as it would look. */
  show(job: MailJob): OutgoingMail;
  /** One of them, and its size as it would travel, in bytes. */
  render(job: MailJob): Promise<{ readonly mail: OutgoingMail; readonly bytes: number }>;
}

/** Samples from a sender. */
export const samplesOf = (sender: Sender): Samples => ({
  mailsOf,
  jobOf: ({ mail, survey, locale, ...how }) => previewJob(mail as MailName, survey, locale, how),
  show: (job) => renderMail(job, sender),
  render: async (job) => {
    const mail = renderMail(job, sender);
    return { mail, bytes: (await compose(mail, { now: new Date(0) })).length };
  },
});
