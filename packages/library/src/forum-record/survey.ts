import { answer, defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type TemplateOptions } from "../options.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const forumRecordWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(forumRecordWords);

/**
 * What those who took part in a client forum are asked about its record. The record itself is kept as a record, not as a
 * survey.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * when(forum.recorded).ask(forumRecord()).by("email");
 */
export function forumRecord<const Id extends string = "forum-record">(options: TemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "forum-record"),
    {
      intro: q.info(texts.mailReason),
      record: q.agree(texts.record).key("record_right"),
      missing: q.comment(texts.missing).key("record_missing").optional().when(answer("record").atMost(4)),
    },
    surveyOptions(options, {
      about: "meeting",
      mail: { subject: texts.subject, preheader: texts.preheader, reason: texts.mailReason, reminder: texts.reminder },
      thanks: texts.thanks,
    }),
  );
}
