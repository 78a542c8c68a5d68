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

export const cesWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(cesWords);

/**
 * How easy it was to get what was needed, from 1 (very difficult) to 7 (very easy), and what would have made it easier.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(ticket.closed).ask(ces()).by("email");
 */
export function ces<const Id extends string = "ces">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "ces"),
    { intro: q.info(texts.intro), ces: q.ces(texts.ces), easier: q.comment(texts.easier).optional() },
    surveyOptions(options, { mail: { subject: texts.subject }, thanks: phrases.thanks }),
  );
}
