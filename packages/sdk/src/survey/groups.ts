import { coreQuestions } from "./addition.ts";
import { isScored, type QuestionDefinition, type SurveyDefinition } from "./definition.ts";
import { referredNames } from "./evaluate.ts";
import { itemsOf } from "./length.ts";
import { pipedNames } from "./piping.ts";

/** Questions that belong on one page, whatever is answered. */
export interface Group {
  readonly questions: readonly QuestionDefinition[];
  /** Whether a matrix is asked row by row on a phone. */
  readonly isSplit: boolean;
}

/** Most items on one page: a question is one, and each row of a matrix. */
const mostItems = 5;

/** The pages of a survey before anything is answered, in the order of its questions. */
export function groupsOf(survey: SurveyDefinition): Group[] {
  const questions = coreQuestions(survey);
  const isShort = survey.pages === undefined && itemsOf(questions) <= mostItems;
  const isWhole = survey.pages === "one" || isShort;
  const groups: QuestionDefinition[][] = [];
  // Words between questions wait for the question that they introduce.
  let waiting: QuestionDefinition[] = [];
  for (const question of questions) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      (isWhole ? joinsWhole(waiting, question, group) : waiting.length === 0 && joinsLong(survey, question, group));
    if (question.kind === "info" && !joins) waiting.push(question);
    else {
      if (joins) group.push(...waiting, question);
      else groups.push([...waiting, question]);
      waiting = [];
    }
  }
  const last = groups.at(-1);
  if (last) last.push(...waiting);
  return groups.map((group) => ({
    questions: group,
    isSplit: !isWhole && group.some(({ kind }) => kind === "matrix"),
  }));
}

/**
 * Whether a survey is asked page by page.
 *
 * @example isPaged(ticketCsat.definition) // false
 */
export const isPaged = (survey: SurveyDefinition): boolean => groupsOf(survey).length > 1;

const namesOf = (questions: readonly QuestionDefinition[]) => questions.map(({ name }) => name);

/** Words that name an answer of the page can't be filled in there. */
const isPiped = (question: QuestionDefinition, group: readonly QuestionDefinition[]) =>
  pipedNames(question).some(({ name }) => namesOf(group).includes(name));

const joinsWhole = (
  waiting: readonly QuestionDefinition[],
  question: QuestionDefinition,
  group: readonly QuestionDefinition[],
) => question.kind !== "info" && ![...waiting, question].some((one) => isPiped(one, group));

/** In a long survey a page has a question, a comment on it, and what depends on it. */
function joinsLong(
  survey: SurveyDefinition,
  question: QuestionDefinition,
  group: readonly QuestionDefinition[],
): boolean {
  if (survey.pages === "each" || question.kind === "matrix" || group.some(({ kind }) => kind === "matrix"))
    return false;
  if (isPiped(question, group) || itemsOf(group) >= mostItems) return false;
  if (question.when && referredNames(question.when, "answer").some((name) => namesOf(group).includes(name)))
    return true;
  return !question.when && isText(question) && group.some(isChosen) && !group.some((one) => !one.when && isText(one));
}

const isText = ({ kind }: QuestionDefinition) => kind === "comment" || kind === "text";

const isChosen = (question: QuestionDefinition) =>
  isScored(question) || ["choice", "choices", "yesNo"].includes(question.kind);
