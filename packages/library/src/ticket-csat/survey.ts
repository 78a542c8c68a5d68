import { answer, defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, whereIdentified, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const ticketCsatWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(ticketCsatWords);

/** How a request ended: its requester got it, it was turned down, or it was called off. */
type Outcome = "solved" | "rejected" | "cancelled";

/** What {@link ticketCsat} can be told. */
export interface TicketCsatOptions<
  Id extends string = string,
  O extends Outcome = Outcome,
> extends TemplateOptions<Id> {
  /** How the request ended; a request that was turned down or called off is asked about the decision. Default `solved`. */
  readonly outcome?: O;
}

const contact = { contact: q.consent(phrases.contact).optional().when(answer("csat").atMost(2)) };

/** The questions about a closed request; the survey about ICT asks them too. */
export const closedRequest = (options: TemplateOptions) => ({
  intro: q.info(texts.intro),
  csat: q.csat(texts.csat),
  fcr: q.choice(texts.solvedOptions, texts.solved).optional(),
  why: q.comment(phrases.why).optional(),
  reason: q.choices(texts.reasons, texts.reason).optional().when(answer("csat").atMost(2)),
  ...whereIdentified(options, contact),
});

/** What the mail about a closed request and the page of thanks say. */
export const closedWords = { mail: { subject: texts.subject }, thanks: phrases.thanks };

const solved = <Id extends string>(options: TemplateOptions<Id>) =>
  defineSurvey(idOf(options, "ticket-csat"), closedRequest(options), surveyOptions(options, closedWords));

const decided = <Id extends string>(options: TicketCsatOptions<Id>) =>
  defineSurvey(
    idOf(options, `ticket-${options.outcome ?? "rejected"}`),
    {
      intro: q.info(texts.decidedIntro),
      csat: q.csat(texts.decision).key("decision"),
      why: q.comment(phrases.why).optional(),
      reason: q
        .choices(texts.decisionReasons, texts.decisionReason)
        .key("decision_reason")
        .optional()
        .when(answer("csat").atMost(2)),
      ...whereIdentified(options, contact),
    },
    surveyOptions(options, {
      mail: { subject: options.outcome === "cancelled" ? texts.cancelledSubject : texts.rejectedSubject },
      thanks: phrases.thanks,
    }),
  );

/**
 * The survey about a closed request: satisfaction, whether the problem is solved, why, and after a low score what went
 * wrong and, of an identified survey, whether to be contacted. Only the score is required: about 20 seconds, and a minute
 * with everything that a low score brings up.
 *
 * With `outcome: "rejected"` or `"cancelled"` it asks how well the decision was explained, under metric keys of its own.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * const survey = ticketCsat({ service: { en: "Help desk", fr: "Assistance" } });
 * type A = Answers<typeof survey>; // { csat: 1 | 2 | 3 | 4 | 5; fcr?: "yes" | "partly" | "no" | "early"; … }
 */
export function ticketCsat<const Id extends string = "ticket-csat">(
  options?: TicketCsatOptions<Id, "solved">,
): ReturnType<typeof solved<Id>>;
export function ticketCsat<const O extends "rejected" | "cancelled", const Id extends string = `ticket-${O}`>(
  options: TicketCsatOptions<Id, O> & { readonly outcome: O },
): ReturnType<typeof decided<Id>>;
export function ticketCsat(options: TicketCsatOptions = {}) {
  return (options.outcome ?? "solved") === "solved" ? solved(options) : decided(options);
}
