import {
  compareSurveys,
  gradeOf,
  surveyErrors,
  surveyWarnings,
  textsOf,
  translationsOf,
  type FieldError,
  type Publication,
  type StaleTexts,
  type SurveyChange,
  type SurveyDefinition,
} from "@afterword/sdk";

/** What a draft would be as the next version of its survey. */
export type Looked = Pick<Publication, "errors" | "warnings" | "changes" | "grade" | "translations">;

/**
 * Looks at a draft as the next version: what can't work, what may be a mistake, what changes, and in which of some languages
 * what is missing.
 */
export function lookAt(
  { definition, madeFrom }: { readonly definition: SurveyDefinition; readonly madeFrom: StaleTexts },
  newest: SurveyDefinition | null,
  locales: readonly string[],
): Looked {
  const changes = newest ? compareSurveys(newest, definition) : [];
  return {
    errors: [...surveyErrors(definition), ...wordless(definition), ...mixed(changes)],
    warnings: surveyWarnings(definition),
    changes,
    grade: gradeOf(changes),
    translations: translationsOf(definition, madeFrom, locales),
  };
}

/** Texts that say nothing in the language that everybody else is asked in. */
function* wordless(survey: SurveyDefinition): Generator<FieldError> {
  const [own] = translationsOf(survey, {}, [survey.language ?? "en"]);
  const texts = new Map(textsOf(survey));
  for (const path of own?.missing ?? [])
    if (texts.has(path)) yield { path, code: "wordless", message: `It has no words in "${own?.locale ?? "en"}".` };
}

/** Questions whose figures would go on under a key that meant something else. */
function* mixed(changes: readonly SurveyChange[]): Generator<FieldError> {
  for (const { path, needsKey } of changes)
    if (needsKey)
      yield { path, code: "needs_key", message: "Answers on another scale need a metric key of their own." };
}
