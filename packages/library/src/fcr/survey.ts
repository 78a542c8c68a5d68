import { answer, defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { phrases } from "../phrases/phrases.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const fcrWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(fcrWords);

/**
 * Whether a request was settled at the first contact, as the client saw it. Show it beside what the desk's system
 * measured: the difference is a figure in itself.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(ticket.closed).ask(fcr()).by("email");
 */
export function fcr<const Id extends string = "fcr">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "fcr"),
    {
      intro: q.info(texts.intro),
      fcr: q.choice(texts.fcrOptions, texts.fcr).key("first_contact"),
      contacts: q
        .choice(texts.contactsOptions, texts.contacts)
        .or("notSure")
        .optional()
        .when(answer("fcr").oneOf("again", "open")),
    },
    surveyOptions(options, { mail: { subject: texts.subject }, thanks: phrases.thanks }),
  );
}
