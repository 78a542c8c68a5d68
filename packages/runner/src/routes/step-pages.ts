import type { AnswerRecord, JourneyPage, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { listOf } from "../http/form.ts";

/** The page of this id; for a question or a row that has moved with the layout, the page where it is now. */
export function findPage(pages: readonly JourneyPage[], id: string): JourneyPage | undefined {
  const [name = ""] = id.split(".", 1);
  return (
    pages.find((page) => page.id === id) ??
    pages.find(({ questions }) => questions.some((question) => question.name === name))
  );
}

/** The first page that still needs an answer, else the one after the last that has any. */
export function firstOpenPage(pages: readonly JourneyPage[], answers: AnswerRecord): JourneyPage {
  const last = pages.findLastIndex((page) => page.questions.some((question) => hasAnswer(question, answers)));
  const open = pages.find((page, at) => isIncomplete(page, answers) || at > last) ?? pages.at(-1);
  if (!open) throw new Error("A survey asks nothing.");
  return open;
}

/** Whether a page can be reached: nothing is missing before it. */
export const isOpenAt = (pages: readonly JourneyPage[], page: JourneyPage, answers: AnswerRecord): boolean =>
  !pages.slice(0, pages.indexOf(page)).some((one) => isIncomplete(one, answers));

/**
 * Where to go on after a page: to itself, when an answer brought up a question that it did not show; else to the next, and
 * from the last to one that is not complete. Null when nothing is left.
 */
export function pageAfter(
  pages: readonly JourneyPage[],
  here: JourneyPage,
  shown: readonly string[],
  answers: AnswerRecord,
): JourneyPage | null {
  const isNew = (question: QuestionDefinition) => !isShown(question, shown) && !hasAnswer(question, answers);
  if (here.questions.some(isNew)) return here;
  return pages[pages.indexOf(here) + 1] ?? pages.find((page) => isIncomplete(page, answers)) ?? null;
}

/** What a form says that it showed, as far as the survey has it; on the page of a row, of the matrix that row alone. */
export function questionsShown(
  survey: SurveyDefinition,
  fields: URLSearchParams,
): { readonly questions: readonly QuestionDefinition[]; readonly names: readonly string[] } {
  const given = listOf(fields, "shown");
  const page = fields.get("page") ?? "";
  const questions: QuestionDefinition[] = [];
  const names: string[] = [];
  for (const question of survey.questions) {
    if (question.kind === "info" || !given.includes(question.name)) continue;
    const row = page.startsWith(`${question.name}.`) ? page.slice(question.name.length + 1) : null;
    const rows = question.rows?.filter(({ value }) => value === row);
    const isPart = rows !== undefined && rows.length > 0;
    questions.push(isPart ? { ...question, rows } : question);
    names.push(isPart ? `${question.name}.${String(row)}` : question.name);
  }
  return { questions, names };
}

/** Whether a form showed a question; of a matrix all rows that are asked. */
export const isShown = ({ name, kind, rows = [] }: QuestionDefinition, shown: readonly string[]) =>
  kind === "info" ||
  shown.includes(name) ||
  (kind === "matrix" && rows.every(({ value }) => shown.includes(`${name}.${value}`)));

const isIncomplete = ({ questions }: JourneyPage, answers: AnswerRecord) =>
  questions.some((question) => question.required && !hasAnswer(question, answers));

/** Whether a question is answered; of a matrix all rows that are asked. */
function hasAnswer({ name, kind, rows = [] }: QuestionDefinition, answers: AnswerRecord): boolean {
  if (kind === "info" || !Object.hasOwn(answers, name)) return false;
  const answer = answers[name];
  if (kind !== "matrix") return true;
  return typeof answer === "object" && answer !== null && rows.every(({ value }) => Object.hasOwn(answer, value));
}
