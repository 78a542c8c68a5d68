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
 * The ready-made surveys, in the order in which lists show them.
 *
 * @example
 * for (const { name, about } of templates) console.log(name, about);
 */
export const templates: readonly Template[] = [
  {
    name: "ticket-csat",
    about: "A closed request: satisfaction, whether it is solved, what went wrong",
    call: ["ticketCsat"],
    after: { event: "ticket.closed", delay: "30m" },
    make: (options) => ticketCsat(options),
    words: ticketCsatWords,
  },
  {
    name: "ticket-rejected",
    about: "A request that was turned down: was the decision explained",
    call: ["ticketCsat", '{ outcome: "rejected" }'],
    after: { event: "ticket.rejected", delay: "30m" },
    make: (options) => ticketCsat({ ...options, outcome: "rejected" }),
    words: ticketCsatWords,
  },
  {
    name: "ticket-cancelled",
    about: "A request that was called off: was the decision explained",
    call: ["ticketCsat", '{ outcome: "cancelled" }'],
    after: { event: "ticket.cancelled", delay: "30m" },
    make: (options) => ticketCsat({ ...options, outcome: "cancelled" }),
    words: ticketCsatWords,
  },
  {
    name: "ces",
    about: "How easy it was to get what was needed",
    call: ["ces"],
    after: { event: "ticket.closed", delay: "30m" },
    make: (options) => ces(options),
    words: cesWords,
  },
  {
    name: "fcr",
    about: "Whether the first contact settled it",
    call: ["fcr"],
    after: { event: "ticket.closed", delay: "1d" },
    make: (options) => fcr(options),
    words: fcrWords,
  },
  {
    name: "transactional-trust",
    about: "Trust after one experience, what went well and what did not",
    call: ["transactionalTrust"],
    after: { event: "ticket.closed", delay: "30m" },
    make: (options) => transactionalTrust(options),
    words: transactionalTrustWords,
  },
  {
    name: "transactional-trust-full",
    about: "Trust after one experience, statement by statement",
    call: ["transactionalTrust", '{ length: "full" }'],
    after: { event: "ticket.closed", delay: "30m" },
    make: (options) => transactionalTrust({ ...options, length: "full" }),
    words: transactionalTrustWords,
  },
  {
    name: "annual-relational",
    about: "The year's survey about all services, page by page",
    call: ["annualRelational"],
    make: (options) => annualRelational(options),
    words: annualRelationalWords,
  },
  {
    name: "onboarding-10",
    about: "A new post after 10 days: what was ready",
    call: ["onboarding"],
    after: { event: "staff.joined", delay: "10d" },
    make: (options) => onboarding(options),
    words: onboardingWords,
  },
  {
    name: "onboarding-60",
    about: "A new post after 60 days: is it clear how to get support",
    call: ["onboarding", "{ day: 60 }"],
    after: { event: "staff.joined", delay: "60d" },
    make: (options) => onboarding({ ...options, day: 60 }),
    words: onboardingWords,
  },
  {
    name: "procurement-delivery",
    about: "An order that was delivered: what came, when and how good",
    call: ["procurementDelivery"],
    after: { event: "order.delivered", delay: "2d" },
    make: (options) => procurementDelivery(options),
    words: procurementDeliveryWords,
  },
  {
    name: "recruitment-manager",
    about: "A recruitment that has ended, as the hiring manager saw it",
    call: ["recruitmentCompleted"],
    after: { event: "recruitment.completed", delay: "1d" },
    make: (options) => recruitmentCompleted(options),
    words: recruitmentCompletedWords,
  },
  {
    name: "recruitment-candidate",
    about: "A recruitment that has ended, as a candidate saw it",
    call: ["recruitmentCompleted", '{ who: "candidate" }'],
    after: { event: "application.decided", delay: "1d" },
    make: (options) => recruitmentCompleted({ ...options, who: "candidate" }),
    words: recruitmentCompletedWords,
  },
  {
    name: "travel",
    about: "An official journey: ticket, request, entitlement, claim",
    call: ["travel"],
    after: { event: "trip.ended", delay: "14d" },
    make: (options) => travel(options),
    words: travelWords,
  },
  {
    name: "facilities",
    about: "Work on a building: finished, how good, how fast, clean and safe",
    call: ["facilities"],
    after: { event: "work.closed", delay: "1d" },
    make: (options) => facilities(options),
    words: facilitiesWords,
  },
  {
    name: "ict",
    about: "A closed ICT request, whether work went on meanwhile, and the connection",
    call: ["ict"],
    after: { event: "ticket.closed", delay: "30m" },
    make: (options) => ict(options),
    words: ictWords,
  },
  {
    name: "direct-feedback",
    about: "An always-open form for complaints, suggestions, thanks and questions",
    call: ["directFeedback"],
    make: (options) => directFeedback(options),
    words: directFeedbackWords,
  },
  {
    name: "forum-record",
    about: "Participants of a client forum on its record",
    call: ["forumRecord"],
    after: { event: "forum.recorded", delay: "30m" },
    make: (options) => forumRecord(options),
    words: forumRecordWords,
  },
  {
    name: "focus-group-record",
    about: "Participants of a focus group when they leave",
    call: ["focusGroupRecord"],
    after: { event: "group.ended", delay: "30m" },
    make: (options) => focusGroupRecord(options),
    words: focusGroupRecordWords,
  },
  {
    name: "page-helpful",
    about: "Whether a page helped, with two buttons",
    call: ["pageHelpful"],
    make: (options) => pageHelpful(options),
    words: pageHelpfulWords,
  },
];
