import { lengthOf, minutesOf, missingTranslations, type Project, type SurveyDefinition } from "@afterword/sdk";
import { languagesOf, surveyLanguages } from "./languages.ts";

/** Something that works and may still be a mistake. */
export interface Warning {
  /** Dotted path in the project, such as `surveys.annual.k`. */
  readonly path: string;
  readonly code: "low_k" | "no_retention" | "long_survey" | "missing_translations" | "unspoken_language";
  readonly message: string;
}

/** Few enough people in a team to tell one from another, many enough to show most teams. */
const advisedK = 10;
const mostQuestions = 15;
const mostSeconds = 5 * 60;

/** What may be a mistake in a project, as far as it can be told without its people. */
export function warningsOf(project: Pick<Project, "surveys" | "retention">): Warning[] {
  const own = project.surveys.flatMap(({ definition }) => [
    ...lowK(definition),
    ...tooLong(definition),
    ...untranslated(definition),
  ]);
  return [...own, ...unspoken(project), ...unlimited(project)];
}

/** A project that says of nothing how long it is kept. */
function* unlimited({ retention }: Pick<Project, "retention">): Generator<Warning> {
  if (Object.keys(retention).length > 0) return;
  const message =
    'Nothing says how long names and comments are kept: they stay until somebody erases them. Say retention: { comments: "24mo", identities: "36mo" } or what your rules are.';
  yield { path: "retention", code: "no_retention", message };
}

function* lowK({ id, privacy, k }: SurveyDefinition): Generator<Warning> {
  if (privacy === "identified" || k >= advisedK) return;
  const message = `k is ${String(k)}. Among staff, who know each other, ${String(advisedK)} is advised where answers are ${privacy}.`;
  yield { path: `surveys.${id}.k`, code: "low_k", message };
}

function* tooLong(survey: SurveyDefinition): Generator<Warning> {
  const { longest } = lengthOf(survey);
  if (longest.questions <= mostQuestions && longest.seconds <= mostSeconds) return;
  const minutes = String(minutesOf(longest.seconds));
  const message = `It asks up to ${String(longest.questions)} questions, which takes up to ${minutes} minutes. At most ${String(mostQuestions)} questions and 5 minutes keep people answering.`;
  yield { path: `surveys.${survey.id}.questions`, code: "long_survey", message };
}

/** Languages that some of a survey's texts are in, and others not. */
function* untranslated(survey: SurveyDefinition): Generator<Warning> {
  for (const language of languagesOf(survey)) {
    const missing = missingTranslations(survey, language);
    if (missing.length === 0) continue;
    const first = missing.slice(0, 3).join(", ");
    const more = missing.length > 3 ? ` and ${String(missing.length - 3)} more` : "";
    const message = `Some texts are in "${language}" and ${String(missing.length)} ${missing.length === 1 ? "is" : "are"} not: ${first}${more}.`;
    yield { path: `surveys.${survey.id}`, code: "missing_translations", message };
  }
}

/** Languages that the questions have and the buttons, errors and mails around them do not. */
function* unspoken(project: Pick<Project, "surveys">): Generator<Warning> {
  for (const { locale } of surveyLanguages(project).filter(({ name }) => name === null)) {
    const message = `Questions are in "${locale}", and everything around them would be in English: add the language with addLanguage.`;
    yield { path: "surveys", code: "unspoken_language", message };
  }
}
