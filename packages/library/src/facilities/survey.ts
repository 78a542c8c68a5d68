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

export const facilitiesWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(facilitiesWords);

/**
 * Work on a building: whether it is finished, how good, how fast, and what state the place is in.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(work.closed).ask(facilities()).by("email").after("1d");
 */
export function facilities<const Id extends string = "facilities">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "facilities"),
    {
      intro: q.info(texts.intro),
      finished: q.choice(phrases.partly, texts.finished),
      quality: q.csat(texts.quality),
      speed: q.csat(texts.speed).optional(),
      clean: q.yesNo(texts.clean).key("clean_and_safe").or("doesNotApply").optional(),
      comment: q.comment(phrases.comment).optional(),
    },
    surveyOptions(options, { about: "workOrder", mail: { subject: texts.subject }, thanks: texts.thanks }),
  );
}
