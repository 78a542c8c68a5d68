import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const focusGroupRecordWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(focusGroupRecordWords);

/**
 * What those who took part in a focus group are asked when they leave. Confidential unless told, since it asks whether
 * people could speak freely. The record itself is kept as a record, not as a survey.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(group.ended).ask(focusGroupRecord()).by("email");
 */
export function focusGroupRecord<const Id extends string = "focus-group-record">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "focus-group-record"),
    {
      intro: q.info(texts.mailReason),
      speak: q.agree(texts.speak).key("could_speak"),
      unsaid: q.comment(texts.unsaid).optional(),
    },
    surveyOptions(options, {
      about: "meeting",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
      privacy: "confidential",
      k: 10,
    }),
  );
}
