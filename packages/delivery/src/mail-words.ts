import { message, type Key } from "@afterword/language";
import type { InvitationView, MailKind } from "./invitation-view.ts";
import { about, subjectAbout } from "./about.ts";

/** What one kind of mail says first: a subject and a first line of its own, so that no reminder looks like the last mail. */
export interface MailWords {
  readonly subject: string;
  readonly preheader: string;
  readonly reason: string;
}

type Words = { readonly subject: Key; readonly reason: Key };

const asked: { readonly [kind in Exclude<MailKind, "invitation">]: Words } = {
  "reminder-1": { subject: "mail.reminder1.subject", reason: "mail.reminder1.reason" },
  "reminder-2": { subject: "mail.reminder2.subject", reason: "mail.reminder2.reason" },
  "reminder-3": { subject: "mail.reminder3.subject", reason: "mail.reminder3.reason" },
  "last-call": { subject: "mail.lastCall.subject", reason: "mail.lastCall.reason" },
};
const begun: typeof asked = {
  "reminder-1": { subject: "mail.partial1.subject", reason: "mail.partial1.reason" },
  "reminder-2": { subject: "mail.partial2.subject", reason: "mail.partial2.reason" },
  "reminder-3": { subject: "mail.partial3.subject", reason: "mail.partial3.reason" },
  "last-call": { subject: "mail.partialLast.subject", reason: "mail.partialLast.reason" },
};

/**
 * The words of an invitation, a reminder or a last call; those of whom only some questions are left say how many. Names and
 * ids stand in them as pieces, see `piece`.
 */
export function mailWords(view: InvitationView): MailWords {
  const { locale, kind = "invitation", progress = null } = view;
  const preheader = message(locale, "mail.preheader", {
    questions: view.questions,
    seconds: view.seconds,
    minutes: view.seconds < 60 ? 0 : Math.ceil(view.seconds / 60),
  });
  if (kind === "invitation") return { ...invitationWords(view), preheader };
  const zone = view.timeZone === undefined ? {} : { timeZone: view.timeZone };
  const date = view.expiresOn;
  if (progress === null) {
    const words = asked[kind];
    return {
      subject: subjectAbout(view, (known) => message(locale, words.subject, { ...known, date }, zone)),
      preheader,
      reason: message(locale, words.reason, { ...about(view), date }, zone),
    };
  }
  const { answered, questions, seconds } = progress;
  const counts = { answered, questions, left: questions - answered, minutes: Math.max(1, Math.ceil(seconds / 60)) };
  const sentence = message(locale, "mail.progress", counts);
  const all = { ...counts, date, progress: sentence };
  const words = begun[kind];
  return {
    subject: message(locale, words.subject, all, zone),
    preheader: sentence,
    reason: message(locale, words.reason, all, zone),
  };
}

function invitationWords(view: InvitationView): Pick<MailWords, "subject" | "reason"> {
  const { locale, reference, service } = view;
  if (view.isRelational === true)
    return {
      subject: subjectAbout(view, (known) => message(locale, "mail.subjectRelational", known)),
      reason: message(locale, "mail.reasonRelational", about(view)),
    };
  const known = reference !== null ? (service !== null ? "both" : "reference") : service !== null ? "service" : "none";
  return {
    subject: subjectAbout(view, ({ about, ref }) =>
      about === "reference"
        ? message(locale, "mail.subject", { ref })
        : message(locale, "mail.subjectWithoutReference"),
    ),
    reason: message(locale, "mail.reason", { ...about(view), known }),
  };
}
