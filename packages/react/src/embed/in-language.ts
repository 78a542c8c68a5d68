import { localized, localizedTag } from "@afterword/language";
import { languageOf, type Option, type QuestionDefinition, type SurveyDefinition, type Text } from "@afterword/sdk";

/**
 * A survey with the words of one language alone, as our own pages choose them: SurveyJS would show the name of a question that
 * is not in the reader's language.
 */
export function inLanguage(survey: SurveyDefinition, locale: string): SurveyDefinition {
  const { language = "en", title, ...rest } = survey;
  const say = (text: Text): string => {
    const words = localized(text, locale);
    const isOwn = languageOf(localizedTag(text, locale) ?? language) === languageOf(locale);
    return isOwn ? words : `${isolate}${words}${endOfIsolate}`;
  };
  const options = (all: readonly Option[]) => all.map((one) => ({ ...one, text: say(one.text) }));
  const questions = survey.questions.map((question): QuestionDefinition => ({
    ...question,
    text: say(question.text),
    ...(question.options ? { options: options(question.options) } : {}),
    ...(question.rows ? { rows: options(question.rows) } : {}),
    ...(question.columns ? { columns: options(question.columns) } : {}),
  }));
  return { ...rest, ...(title === undefined ? {} : { title: say(title) }), questions };
}

/** Words of another language have a direction of their own; SurveyJS has no markup for that. */
const [isolate, endOfIsolate] = ["\u2068", "\u2069"];
