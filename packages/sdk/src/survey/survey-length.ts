import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { coreQuestions } from "./addition.ts";
import { isPaged } from "./groups.ts";
import { secondsOf } from "./length.ts";
import { visibleQuestions } from "./validate.ts";

/** How long a survey is, in questions and in seconds. */
export interface SurveyLength {
  /**
   * What everybody meets: page by page every question that no answer opens; on one page those that need an answer, as what
   * is optional there is seen to be. At least 1.
   */
  readonly questions: number;
  /** How long those take; at least 20, for the page has to be opened and read. */
  readonly seconds: number;
  /** The longest way through it: with everything that answers can bring up, and what is optional. */
  readonly longest: { readonly questions: number; readonly seconds: number };
}

const leastSeconds = 20;

/**
 * How long a survey is: what mails, `afterword check` and lists of surveys all tell.
 *
 * @example lengthOf(ticketCsat.definition) // { questions: 1, seconds: 20, longest: { questions: 5, seconds: 60 } }
 */
export function lengthOf(survey: SurveyDefinition): SurveyLength {
  const met = isPaged(survey) ? visibleQuestions(survey, {}).filter(isAsked) : coreQuestions(survey).filter(isNeeded);
  const most = longestWay(survey);
  return {
    questions: Math.max(1, met.length),
    seconds: Math.max(leastSeconds, secondsOf(met)),
    longest: { questions: most.length, seconds: Math.max(leastSeconds, secondsOf(most)) },
  };
}

/**
 * A length in whole minutes, at least 1.
 *
 * @example minutesOf(170) // 3
 */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

const isAsked = ({ kind }: QuestionDefinition) => kind !== "info";

const isNeeded = (question: QuestionDefinition) => question.required && !question.when && isAsked(question);

/** Every question, but of those that a list opens one by one only as many as can be opened, the longest ones. */
function longestWay(survey: SurveyDefinition): QuestionDefinition[] {
  const questions = coreQuestions(survey);
  const opened = new Map<string, QuestionDefinition[]>();
  const others: QuestionDefinition[] = [];
  for (const question of questions.filter(isAsked)) {
    const limit = limitOf(question, questions);
    if (limit === null) others.push(question);
    else opened.set(limit.key, [...(opened.get(limit.key) ?? []), question]);
  }
  const few = [...opened].flatMap(([key, all]) =>
    all.toSorted((a, b) => secondsOf([b]) - secondsOf([a])).slice(0, Number(key.split(" ")[1])),
  );
  return [...others, ...few];
}

/** How many questions the list can open that opens this one; null where nothing limits them. */
function limitOf({ when }: QuestionDefinition, questions: readonly QuestionDefinition[]): { key: string } | null {
  if (!when || !("test" in when) || when.test !== "includes") return null;
  const list = questions.find(({ name }) => name === when.name);
  const most = Math.min(when.first ?? Infinity, list?.max ?? Infinity);
  return most === Infinity ? null : { key: `${when.name} ${String(most)}` };
}
