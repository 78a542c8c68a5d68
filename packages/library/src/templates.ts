import type { Survey } from "@afterword/sdk";
import { annualRelational, annualRelationalWords } from "./annual-relational/survey.ts";
import { ces, cesWords } from "./ces/survey.ts";
import { directFeedback, directFeedbackWords } from "./direct-feedback/survey.ts";
import { facilities, facilitiesWords } from "./facilities/survey.ts";
import { fcr, fcrWords } from "./fcr/survey.ts";
import { focusGroupRecord, focusGroupRecordWords } from "./focus-group-record/survey.ts";
import { forumRecord, forumRecordWords } from "./forum-record/survey.ts";
import { ict, ictWords } from "./ict/survey.ts";
import { onboarding, onboardingWords } from "./onboarding/survey.ts";
import type { TemplateOptions } from "./options.ts";
import { pageHelpful, pageHelpfulWords } from "./page-helpful/survey.ts";
import { procurementDelivery, procurementDeliveryWords } from "./procurement-delivery/survey.ts";
import { recruitmentCompleted, recruitmentCompletedWords } from "./recruitment-completed/survey.ts";
import { ticketCsat, ticketCsatWords } from "./ticket-csat/survey.ts";
import { transactionalTrust, transactionalTrustWords } from "./transactional-trust/survey.ts";
import { travel, travelWords } from "./travel/survey.ts";
import type { AllWords } from "./words.ts";

/**
 * A ready-made survey as lists show it.
 *
 * @example
 * const wanted: Template | undefined = templates.find(({ name }) => name === "travel");
 */
export interface Template {
  /** The survey's id unless a project says otherwise. */
  readonly name: string;
  /** What it asks, in one line of English. */
  readonly about: string;
  /** The function that makes it, and what that takes: `ticketCsat`, `{ outcome: "rejected" }`. */
  readonly call: readonly [maker: string, options?: string];
  /** The event it is usually asked about, and how long after; absent where it is asked by wave or always open. */
  readonly after?: { readonly event: string; readonly delay: `${number}${"m" | "d"}` };
  /** Makes the survey; options that only some templates have are those of its function. */
  readonly make: (options?: TemplateOptions) => Survey;
  /** Its words in each language. */
  readonly words: AllWords;
}

/**
 * How a template is made and called, from its function, its words and the options that make it this one.
 *
 * @param named the function under the name that others import: its own name is lost when a bundle is made small
 */
function by(
  named: Readonly<Record<string, (options: never) => Survey>>,
  words: AllWords,
  fixed: Readonly<Record<string, string | number>> = {},
): Pick<Template, "call" | "make" | "words"> {
  const isPlain = Object.keys(fixed).length === 0;
  // The functions are overloaded by these options; each of them takes its own and those of every template.
  const [name, make] = Object.entries(named)[0] as [string, (options: TemplateOptions) => Survey];
  return {
    call: isPlain ? [name] : [name, literal(fixed)],
    make: (options) => make({ ...options, ...fixed }),
    words,
  };
}

/** Options as source text: `{ outcome: "rejected" }`. */
const literal = (options: object): string =>
  `{ ${Object.entries(options)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ")} }`;

/**
 * The ready-made surveys, in the order in which lists show them.
 *
 * @example
 * for (const { name, about } of templates) console.log(name, about);
 */
export const templates: readonly Template[] = [
  {
    name: "ticket-csat",
    about: "A closed request: satisfaction, whether it is solved, what went wrong",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ ticketCsat }, ticketCsatWords),
  },
  {
    name: "ticket-rejected",
    about: "A request that was turned down: was the decision explained",
    after: { event: "ticket.rejected", delay: "30m" },
    ...by({ ticketCsat }, ticketCsatWords, { outcome: "rejected" }),
  },
  {
    name: "ticket-cancelled",
    about: "A request that was called off: was the decision explained",
    after: { event: "ticket.cancelled", delay: "30m" },
    ...by({ ticketCsat }, ticketCsatWords, { outcome: "cancelled" }),
  },
  {
    name: "ces",
    about: "How easy it was to get what was needed",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ ces }, cesWords),
  },
  {
    name: "fcr",
    about: "Whether the first contact settled it",
    after: { event: "ticket.closed", delay: "1d" },
    ...by({ fcr }, fcrWords),
  },
  {
    name: "transactional-trust",
    about: "Trust after one experience, what went well and what did not",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ transactionalTrust }, transactionalTrustWords),
  },
  {
    name: "transactional-trust-full",
    about: "Trust after one experience, statement by statement",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ transactionalTrust }, transactionalTrustWords, { length: "full" }),
  },
  {
    name: "transactional-trust-thumbs",
    about: "Trust after one experience, yes or no, and what went well or did not",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ transactionalTrust }, transactionalTrustWords, { length: "thumbs" }),
  },
  {
    name: "annual-relational",
    about: "The year's survey about all services, page by page",
    ...by({ annualRelational }, annualRelationalWords),
  },
  {
    name: "onboarding-10",
    about: "A new post after 10 days: what was ready",
    after: { event: "staff.joined", delay: "10d" },
    ...by({ onboarding }, onboardingWords),
  },
  {
    name: "onboarding-60",
    about: "A new post after 60 days: is it clear how to get support",
    after: { event: "staff.joined", delay: "60d" },
    ...by({ onboarding }, onboardingWords, { day: 60 }),
  },
  {
    name: "procurement-delivery",
    about: "An order that was delivered: what came, when and how good",
    after: { event: "order.delivered", delay: "2d" },
    ...by({ procurementDelivery }, procurementDeliveryWords),
  },
  {
    name: "recruitment-manager",
    about: "A recruitment that has ended, as the hiring manager saw it",
    after: { event: "recruitment.completed", delay: "1d" },
    ...by({ recruitmentCompleted }, recruitmentCompletedWords),
  },
  {
    name: "recruitment-candidate",
    about: "A recruitment that has ended, as a candidate saw it",
    after: { event: "application.decided", delay: "1d" },
    ...by({ recruitmentCompleted }, recruitmentCompletedWords, { who: "candidate" }),
  },
  {
    name: "travel",
    about: "An official journey: ticket, request, entitlement, claim",
    after: { event: "trip.ended", delay: "14d" },
    ...by({ travel }, travelWords),
  },
  {
    name: "facilities",
    about: "Work on a building: finished, how good, how fast, clean and safe",
    after: { event: "work.closed", delay: "1d" },
    ...by({ facilities }, facilitiesWords),
  },
  {
    name: "ict",
    about: "A closed ICT request, whether work went on meanwhile, and the connection",
    after: { event: "ticket.closed", delay: "30m" },
    ...by({ ict }, ictWords),
  },
  {
    name: "direct-feedback",
    about: "An always-open form for complaints, suggestions, thanks and questions",
    ...by({ directFeedback }, directFeedbackWords),
  },
  {
    name: "forum-record",
    about: "Participants of a client forum on its record",
    after: { event: "forum.recorded", delay: "30m" },
    ...by({ forumRecord }, forumRecordWords),
  },
  {
    name: "focus-group-record",
    about: "Participants of a focus group when they leave",
    after: { event: "group.ended", delay: "30m" },
    ...by({ focusGroupRecord }, focusGroupRecordWords),
  },
  {
    name: "page-helpful",
    about: "Whether a page helped, with two buttons",
    ...by({ pageHelpful }, pageHelpfulWords),
  },
];
