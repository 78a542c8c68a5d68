import { coreQuestions } from "./addition.ts";
import type { ConditionJson } from "./condition.ts";
import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { groupsOf, type Group } from "./groups.ts";
import { reduceCondition } from "./reduce-condition.ts";
import { visibleQuestions, type AnswerRecord } from "./validate.ts";

/** One page of a survey, as it is asked with the answers so far. */
export interface JourneyPage {
  /** The name of its first question, `name.row` for a row of a matrix. It stays the same whatever is answered. */
  readonly id: string;
  /** What is asked; of a matrix that is asked row by row, that row alone. Conditions are cut down to what the page decides. */
  readonly questions: readonly QuestionDefinition[];
  /** What would be asked as well, on this page, with other answers to its questions. */
  readonly latent: readonly QuestionDefinition[];
}

/** How a page is laid out. On a phone a matrix of a long survey is asked row by row. */
export type Layout = "phone" | "wide";

/**
 * The pages of a survey with these answers, each visible question on one of them. It is computed anew from the answers
 * whenever it is needed, and kept nowhere: an earlier answer that is changed leads on by another way.
 *
 * Up to five questions are one page; the rows of a matrix count as questions. A longer survey has a page for each
 * question, with a comment that directly follows it and questions that depend on it. `pages: "one"` and `pages: "each"`
 * choose otherwise. A question whose words name an earlier answer comes on a later page than that.
 *
 * @example
 * const [first] = journey(ticketCsat.definition, {}, { layout: "phone" });
 * console.log(first?.id); // "csat"
 */
export function journey(
  survey: SurveyDefinition,
  answers: AnswerRecord,
  { layout }: { readonly layout: Layout },
): JourneyPage[] {
  const visible = new Set(visibleQuestions(survey, answers).map(({ name }) => name));
  return pagesWith(survey, visible, answers, layout);
}

/**
 * Every page that somebody may be asked, in the survey's order: each question is on one of them, also what only some
 * answers bring up. It is what a survey looks like before anybody has answered.
 *
 * @example everyPage(ticketCsat.definition, { layout: "phone" }).length // 1
 */
export function everyPage(survey: SurveyDefinition, { layout }: { readonly layout: Layout }): JourneyPage[] {
  return pagesWith(survey, new Set(coreQuestions(survey).map(({ name }) => name)), {}, layout);
}

function pagesWith(
  survey: SurveyDefinition,
  visible: ReadonlySet<string>,
  answers: AnswerRecord,
  layout: Layout,
): JourneyPage[] {
  const look = (_: unknown, name: string) =>
    visible.has(name) && Object.hasOwn(answers, name) ? answers[name] : undefined;
  const pages: JourneyPage[] = [];
  // Words whose question is not asked go with the next one that is.
  let waiting: QuestionDefinition[] = [];
  for (const group of groupsOf(survey)) {
    const { asked, latent } = sort(group, visible, look);
    if (asked.some(isAsked)) {
      pages.push(...pagesOf(group, [...waiting, ...asked], latent, layout));
      waiting = [];
    } else waiting.push(...asked);
  }
  const last = pages.at(-1);
  if (last && waiting.length > 0) pages[pages.length - 1] = { ...last, questions: [...last.questions, ...waiting] };
  return pages;
}

/**
 * A page with some of its questions: those that are left decide alone what else is shown.
 *
 * @example partOfPage(page, ["why"], { csat: 2 })
 */
export function partOfPage(page: JourneyPage, names: readonly string[], answers: AnswerRecord): JourneyPage {
  const look = (_: unknown, name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  const open = new Set(names);
  const cut = ({ when, ...question }: QuestionDefinition): QuestionDefinition[] => {
    const left = when === undefined ? true : reduceCondition(when, (name) => open.has(name), look);
    return left === false ? [] : [{ ...question, ...conditionOf(left) }];
  };
  const questions = page.questions.filter(({ name }) => open.has(name)).flatMap(cut);
  const latent = page.latent.flatMap((question) => {
    const [left] = cut(question);
    if (!left?.when) return [];
    open.add(left.name);
    return [left];
  });
  return { ...page, questions, latent };
}

const isAsked = ({ kind }: QuestionDefinition) => kind !== "info";

/** What of a group is asked, and what might be with other answers to it. */
function sort(group: Group, visible: ReadonlySet<string>, look: (source: unknown, name: string) => unknown) {
  const asked: QuestionDefinition[] = [];
  const latent: QuestionDefinition[] = [];
  const open = new Set<string>();
  for (const { when, ...question } of group.questions) {
    const left = when === undefined ? true : reduceCondition(when, (name) => open.has(name), look);
    const isShown = visible.has(question.name);
    if (!isShown && typeof left === "boolean") continue;
    (isShown ? asked : latent).push({ ...question, ...conditionOf(left) });
    if (isAsked(question)) open.add(question.name);
  }
  return { asked, latent };
}

const conditionOf = (left: ConditionJson | boolean) => (typeof left === "boolean" ? {} : { when: left });

function pagesOf(
  group: Group,
  questions: readonly QuestionDefinition[],
  latent: readonly QuestionDefinition[],
  layout: Layout,
): JourneyPage[] {
  const id = (group.questions.find(isAsked) ?? group.questions[0])?.name ?? "";
  const matrix = layout === "phone" && group.isSplit ? questions.find(({ kind }) => kind === "matrix") : undefined;
  if (!matrix) return [{ id, questions, latent }];
  const rows = matrix.rows ?? [];
  const at = questions.indexOf(matrix);
  return rows.map((row, i) => ({
    id: `${matrix.name}.${row.value}`,
    questions: [
      ...(i === 0 ? questions.slice(0, at) : []),
      { ...matrix, rows: [row] },
      ...(i === rows.length - 1 ? questions.slice(at + 1) : []),
    ],
    latent: i === rows.length - 1 ? latent : [],
  }));
}
