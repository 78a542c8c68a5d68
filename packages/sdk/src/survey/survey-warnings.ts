import { cutTo } from "./addition.ts";
import { lengthOf, minutesOf } from "./survey-length.ts";
import type { SurveyDefinition } from "./definition.ts";
import { languagesOf, missingTranslations } from "./translations.ts";

/** Something of a survey that works and may still be a mistake. */
export interface SurveyWarning {
  /** Dotted path in the survey; empty when it is about all of it. */
  readonly path: string;
  readonly code: "low_k" | "long_survey" | "missing_translations";
  readonly message: string;
}

/** Few enough people in a team to tell one from another, many enough to show most teams. */
export const advisedK = 10;
/** How much people are willing to answer: questions, and seconds. */
export const mostAsked = { questions: 15, seconds: 5 * 60 } as const;

/**
 * What may be a mistake in a survey, as far as it can be told without its people.
 *
 * @example surveyWarnings(ticketCsat.definition).map(({ code }) => code) // []
 */
export const surveyWarnings = (survey: SurveyDefinition): SurveyWarning[] => [
  ...lowK(survey),
  ...tooLong(survey),
  ...untranslated(survey),
];

function* lowK({ privacy, k }: SurveyDefinition): Generator<SurveyWarning> {
  if (privacy === "identified" || k >= advisedK) return;
  const message = `k is ${String(k)}. Among staff, who know each other, ${String(advisedK)} is advised where answers are ${privacy}.`;
  yield { path: "k", code: "low_k", message };
}

function* tooLong(survey: SurveyDefinition): Generator<SurveyWarning> {
  // The core, and the longest that a unit makes it.
  const ways = [survey, ...(survey.additions ?? []).map((addition) => cutTo(survey, [addition]))].map(lengthOf);
  const longest = ways.map((way) => way.longest).reduce((most, one) => (one.seconds > most.seconds ? one : most));
  if (longest.questions <= mostAsked.questions && longest.seconds <= mostAsked.seconds) return;
  const minutes = String(minutesOf(longest.seconds));
  const message = `It asks up to ${String(longest.questions)} questions, which takes up to ${minutes} minutes. At most ${String(mostAsked.questions)} questions and 5 minutes keep people answering.`;
  yield { path: "questions", code: "long_survey", message };
}

/** Languages that some of a survey's texts are in, and others not. */
function* untranslated(survey: SurveyDefinition): Generator<SurveyWarning> {
  for (const language of languagesOf(survey)) {
    const missing = missingTranslations(survey, language);
    if (missing.length === 0) continue;
    const first = missing.slice(0, 3).join(", ");
    const more = missing.length > 3 ? ` and ${String(missing.length - 3)} more` : "";
    const message = `Some texts are in "${language}" and ${String(missing.length)} ${missing.length === 1 ? "is" : "are"} not: ${first}${more}.`;
    yield { path: "", code: "missing_translations", message };
  }
}
