import { languageNames } from "@afterword/language";
import { missingTranslations, type Project, type SurveyDefinition } from "@afterword/sdk";

/** A language of a project's surveys. */
export interface SurveyLanguage {
  readonly locale: string;
  /** In its own script; null where Afterword does not speak it, so that its own words are English. */
  readonly name: string | null;
  /** Whether a native speaker has read Afterword's own words in it. */
  readonly reviewed: boolean;
  /** How many texts of the surveys that have this language are not in it. */
  readonly missing: number;
}

/** The languages that the surveys of a project have texts in, and how complete they are. */
export function surveyLanguages({ surveys }: Pick<Project, "surveys">): SurveyLanguage[] {
  const definitions = surveys.map(({ definition }) => definition);
  const having = (locale: string) =>
    definitions.filter(
      (survey) =>
        languagesOf(survey).includes(locale) || (hasOwn(survey) && languageOf(survey.language ?? "en") === locale),
    );
  const owns = definitions.filter(hasOwn).map((survey) => languageOf(survey.language ?? "en"));
  const all = [...new Set([...owns, ...definitions.flatMap(languagesOf)])].sort();
  const spoken = new Map(languageNames().map((language) => [languageOf(language.locale), language]));
  return all.map((locale) => ({
    locale,
    name: spoken.get(locale)?.name ?? null,
    reviewed: spoken.get(locale)?.reviewed ?? false,
    missing: having(locale).reduce((sum, survey) => sum + missingTranslations(survey, locale).length, 0),
  }));
}

/** The languages that texts of a survey name. */
export function languagesOf(survey: SurveyDefinition): string[] {
  const tags = textsOf(survey).flatMap((text) => (typeof text === "object" ? Object.keys(text) : []));
  return [...new Set(tags.filter((tag) => tag !== "default").map(languageOf))].sort();
}

/** A plain text and a `default` are in the survey's own language. */
const hasOwn = (survey: SurveyDefinition): boolean =>
  textsOf(survey).some((text) => typeof text === "string" || Object.hasOwn(text, "default"));

function textsOf({ title, mail, questions }: SurveyDefinition) {
  const asked = questions.flatMap(({ text, options = [], rows = [], columns = [] }) => [
    text,
    ...[...options, ...rows, ...columns].map((option) => option.text),
  ]);
  return [title, mail?.subject, mail?.reason, ...asked].filter((text) => text !== undefined);
}

const languageOf = (tag: string): string => tag.split("-", 1)[0]?.toLowerCase() ?? "";
