import { localized } from "@afterword/language";
import type { Option, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";

/**
 * A survey with the words of one language alone, as our own pages choose them: SurveyJS would show the name of a question that
 * is not in the reader's language.
 */
export function inLanguage(survey: SurveyDefinition, locale: string): SurveyDefinition {
  const { language: _, title, ...rest } = survey;
  const options = (all: readonly Option[]) => all.map((one) => ({ ...one, text: localized(one.text, locale) }));
  const questions = survey.questions.map((question): QuestionDefinition => ({
    ...question,
    text: localized(question.text, locale),
    ...(question.options ? { options: options(question.options) } : {}),
    ...(question.rows ? { rows: options(question.rows) } : {}),
    ...(question.columns ? { columns: options(question.columns) } : {}),
  }));
  return { ...rest, ...(title === undefined ? {} : { title: localized(title, locale) }), questions };
}
