import { defineSurvey, q } from "@afterword/sdk";
import { idOf, surveyOptions, type OpenTemplateOptions } from "../options.ts";
import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export const pageHelpfulWords = { ar, zh, en, fr, ru, es };
const texts = inEveryLanguage(pageHelpfulWords);

/**
 * Two buttons that say whether a page of a knowledge base or portal helped, and a comment for who wants to say more. It is
 * always open, on a page of its own that links below the article lead to.
 *
 * @throws ProblemError `invalid_definition` when an option can't work
 * @example
 * export default defineProject({ surveys: [pageHelpful()] });
 */
export function pageHelpful<const Id extends string = "page-helpful">(options: OpenTemplateOptions<Id> = {}) {
  return defineSurvey(
    idOf(options, "page-helpful"),
    { helpful: q.yesNo(texts.helpful), comment: q.comment(texts.comment).key("looked_for").optional() },
    surveyOptions(options, { kind: "feedback", thanks: texts.thanks }),
  );
}
