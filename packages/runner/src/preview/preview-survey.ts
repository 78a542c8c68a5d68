import type { SeenLook } from "@afterword/fieldwork";
import { localized, message, resolveLocale } from "@afterword/language";
import { fillWords, foreignTag, surveyPage } from "@afterword/pages";
import { journey } from "@afterword/sdk";

/** The first page of a survey as somebody sees it who follows the link of a mail. Nothing that is sent from it is taken. */
export function previewSurvey({ survey, look }: SeenLook, wanted: string): string {
  const locale = resolveLocale(wanted, survey.language);
  const [page] = journey(survey, {}, { layout: "phone" });
  const isRelational = survey.kind === "relational";
  const reference = isRelational ? null : "INC-48213";
  const fill = fillWords({ survey, answers: {}, reference, locale });
  const language = survey.language ?? "en";
  return surveyPage({
    locale,
    isTest: false,
    title: survey.title === undefined ? message(locale, "page.title") : localized(survey.title, locale),
    titleLang: survey.title === undefined ? null : foreignTag(survey.title, { locale, language }),
    reference,
    noun: survey.about,
    questions: (page?.questions ?? []).map(fill),
    language,
    values: {},
    errors: [],
    action: "#",
    hidden: { nonce: "", submissionId: "" },
    isEdit: false,
    alsoSend: [],
    privacy: { mode: survey.privacy, k: survey.k },
    look,
  });
}
