import { message, type Key } from "@afterword/language";
import { minutesOf } from "@afterword/sdk";
import type { InvitationView, MailKind } from "./invitation-view.ts";
import { about, subjectAbout, type Known } from "./about.ts";
import { inLine, piece } from "./piece.ts";

/** What one kind of mail says first: a subject and a first line of its own, so that no reminder looks like the last mail. */
export interface MailWords {
  readonly subject: string;
  readonly preheader: string;
  readonly reason: string;
  /** How many questions it asks and how long that takes; null where the reason has said how much is left. */
  readonly effort: string | null;
}

type Words = { readonly subject: Key; readonly reason: Key };

const asked: { readonly [kind in Exclude<MailKind, "invitation">]: Words } = {
  "reminder-1": { subject: "mail.reminder1.subject", reason: "mail.reminder1.reason" },
  "reminder-2": { subject: "mail.reminder2.subject", reason: "mail.reminder2.reason" },
  "reminder-3": { subject: "mail.reminder3.subject", reason: "mail.reminder3.reason" },
  "last-call": { subject: "mail.lastCall.subject", reason: "mail.lastCall.reason" },
};
/** Where the survey gives its own reason: neither that a request was closed, nor that somebody uses the services. */
const askedForOwn: typeof asked = {
  "reminder-1": { subject: "mail.own1.subject", reason: "mail.own1.reason" },
  "reminder-2": { subject: "mail.own2.subject", reason: "mail.own2.reason" },
  "reminder-3": { subject: "mail.own3.subject", reason: "mail.own3.reason" },
  "last-call": { subject: "mail.ownLast.subject", reason: "mail.ownLast.reason" },
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
  const preheader = preheaderOf(view);
  const effort = effortWords(view);
  if (kind === "invitation") return { ...invitationWords(view), preheader, effort };
  const zone = view.timeZone === undefined ? {} : { timeZone: view.timeZone };
  const date = view.expiresOn;
  if (progress === null) {
    const isOwn = hasOwnReason(view);
    const words = isOwn ? askedForOwn[kind] : asked[kind];
    const known = isOwn ? ownKnown(view) : view;
    const usual = message(locale, words.reason, { ...about(known), date }, zone);
    const more = view.reminder ?? view.reason ?? null;
    return {
      subject: subjectAbout(known, (named) => message(locale, words.subject, { ...named, date }, zone)),
      preheader,
      reason: more === null ? usual : joined(locale, usual, piece(more)),
      effort,
    };
  }
  const { answered, questions, seconds } = progress;
  const counts = { answered, questions, left: questions - answered, minutes: minutesOf(seconds) };
  const sentence = message(locale, "mail.progress", counts);
  const all = { ...counts, date, progress: sentence };
  const words = begun[kind];
  return {
    subject: message(locale, words.subject, all, zone),
    preheader: sentence,
    reason: message(locale, words.reason, all, zone),
    effort: null,
  };
}

/** What it is about and how long it takes; a survey's own words stand before the length. */
function preheaderOf(view: InvitationView): string {
  const { locale, questions, preheader = null } = view;
  if (preheader === null) return message(locale, "mail.preheader", { questions, length: lengthWords(view) });
  return joined(locale, inLine(preheader.text), effortWords(view));
}

/** How many questions, and how long they take. */
const effortWords = (view: InvitationView): string =>
  message(view.locale, "mail.effort", { questions: view.questions, length: lengthWords(view) });

/** How long it takes; from what everybody meets to the longest way, where they are some minutes apart. */
function lengthWords({ locale, seconds, longest = seconds }: InvitationView): string {
  const [minutes, most] = [minutesOf(seconds), minutesOf(longest)];
  if (most > minutes) return message(locale, "mail.lengthRange", { minutes, most });
  return message(locale, "mail.length", { seconds, minutes: seconds < 60 ? 0 : minutes });
}

const hasOwnReason = ({ reason = null }: InvitationView): boolean => reason !== null;

/** What a mail is about that has its own reason: nothing but its reference. */
const ownKnown = ({ locale, reference }: InvitationView): Known => ({ locale, reference, service: null });

/** Two sentences after each other; some scripts put no space between. */
const joined = (locale: string, first: string, second: string): string =>
  message(locale, "mail.sentences", { first, second });

function invitationWords(view: InvitationView): Pick<MailWords, "subject" | "reason"> {
  const { locale, reference, service, reason = null } = view;
  if (reason !== null)
    return {
      subject: subjectAbout(ownKnown(view), (known) => message(locale, "mail.own.subject", known)),
      reason: piece(reason),
    };
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
