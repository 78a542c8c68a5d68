import type { FieldError } from "../contract/problem.ts";
import { compareSurveys } from "./compare-surveys.ts";
import type { SurveyDefinition } from "./definition.ts";
import { translationsOf, type StaleTexts, type TranslationShare } from "./stale-texts.ts";
import { gradeOf, type ChangeGrade, type SurveyChange } from "./survey-change.ts";
import { surveyErrors } from "./survey-errors.ts";
import { surveyWarnings, type SurveyWarning } from "./survey-warnings.ts";
import { textsOf } from "./translations.ts";

/** What a draft would be as the next version of its survey. */
export interface LookedAt {
  /** What can't work, by path. */
  readonly errors: FieldError[];
  /** What works, and may still be a mistake. */
  readonly warnings: SurveyWarning[];
  /** What differs from the newest version; empty for the first. */
  readonly changes: SurveyChange[];
  readonly grade: ChangeGrade | null;
  readonly translations: TranslationShare[];
}

/**
 * Looks at a draft as the next version: what can't work, what may be a mistake, what changes, and in which of some languages
 * what is missing.
 *
 * @example lookAtDraft({ definition, madeFrom: {} }, newest, ["ar", "fr"]).errors
 */
export function lookAtDraft(
  { definition, madeFrom }: { readonly definition: SurveyDefinition; readonly madeFrom: StaleTexts },
  newest: SurveyDefinition | null,
  locales: readonly string[],
): LookedAt {
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
