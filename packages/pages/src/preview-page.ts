import { localized, message, resolveLocale } from "@afterword/language";
import { journey, type SurveyDefinition } from "@afterword/sdk";
import { fillWords } from "./fill-words.ts";
import type { PageLook } from "./look.ts";
import { foreignTag } from "./said.ts";
import { surveyPage } from "./survey-page.ts";

/** What a ticket of a preview is called. */
const ticket = "INC-48213";

/**
 * The first page of a survey as somebody sees it who follows the link of a mail, as HTML. Nothing that is sent from it is taken.
 *
 * @param of.locale the language that is wanted; the survey's own where it does not speak it
 * @example previewPage(ticketCsat.definition, { locale: "fr" })
 */
export function previewPage(
  survey: SurveyDefinition,
  of: { readonly locale: string; readonly look?: PageLook },
): string {
  const locale = resolveLocale(of.locale, survey.language);
  const [page] = journey(survey, {}, { layout: "phone" });
  const reference = survey.kind === "relational" ? null : ticket;
  const language = survey.language ?? "en";
  const { title, about: noun, privacy, k } = survey;
  return surveyPage({
    locale,
    isTest: false,
    title: title === undefined ? message(locale, "page.title") : localized(title, locale),
    titleLang: title === undefined ? null : foreignTag(title, { locale, language }),
    reference,
    noun,
    questions: (page?.questions ?? []).map(fillWords({ survey, answers: {}, reference, locale })),
    language,
    values: {},
    errors: [],
    action: "#",
    hidden: { nonce: "", submissionId: "" },
    isEdit: false,
    alsoSend: [],
    privacy: { mode: privacy, k },
    ...(of.look === undefined ? {} : { look: of.look }),
  });
}
