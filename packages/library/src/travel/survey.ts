import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const travelWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(travelWords);

/**
 * An official journey: the service overall, the ticket, the request, the entitlement and the claim, which may not be paid
 * yet.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(trip.ended).ask(travel()).by("email").after("14d");
 */
export function travel<const Id extends string = "travel">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "travel"),
    {
      intro: q.info(texts.mailReason),
      csat: q.csat(texts.csat),
      ticket: q.yesNo(texts.inTime).key("ticket_in_time").or("doesNotApply").optional(),
      ces: q.ces(texts.ces).optional(),
      entitlement: q.agree(texts.entitlement).or("doesNotApply").optional(),
      claim: q.csat(texts.claim).key("claim_speed").or("notYet").optional(),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, {
      about: "trip",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
      pages: "one",
    }),
  );
}
