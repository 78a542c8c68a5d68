import { languageNames } from "@afterword/language";
import {
  languageOf,
  languagesOf,
  missingTranslations,
  textsOf,
  type Project,
  type SurveyDefinition,
} from "@afterword/sdk";

/** A language that a project uses. */
export interface SurveyLanguage {
  readonly locale: string;
  /** In its own script; null where Afterword does not speak it, so that its own words are English. */
  readonly name: string | null;
  /** Whether a native speaker has read Afterword's own words in it. */
  readonly reviewed: boolean;
  /** How many texts of the surveys are not in it. */
  readonly missing: number;
}

/**
 * The languages that a project uses, and how complete its surveys are in each: those that any survey has texts in, and
 * those that it has added to Afterword's own.
 *
 * @param added tags of languages that the project has added
 */
export function surveyLanguages(
  { surveys }: Pick<Project, "surveys">,
  added: readonly string[] = [],
): SurveyLanguage[] {
  const definitions = surveys.map(({ definition }) => definition);
  const owns = definitions.filter(hasOwn).map((survey) => languageOf(survey.language ?? "en"));
  const all = [...new Set([...owns, ...definitions.flatMap(languagesOf), ...added.map(languageOf)])].sort();
  const spoken = new Map(languageNames().map((language) => [languageOf(language.locale), language]));
  return all.map((locale) => ({
    locale,
    name: spoken.get(locale)?.name ?? null,
    reviewed: spoken.get(locale)?.reviewed ?? false,
    missing: definitions.reduce((sum, survey) => sum + missingTranslations(survey, locale).length, 0),
  }));
}

/** A plain text and a `default` are in the survey's own language. */
const hasOwn = (survey: SurveyDefinition): boolean =>
  wordsOf(survey).some((text) => typeof text === "string" || Object.hasOwn(text, "default"));

/** The texts of a survey. */
const wordsOf = (survey: SurveyDefinition) => [...textsOf(survey)].map(([, text]) => text);
