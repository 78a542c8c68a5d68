import { encodeForm, type Part } from "@afterword/pages";
import {
  isPaged,
  journey,
  partOfPage,
  type AnswerRecord,
  type FieldError,
  type JourneyPage,
  type Layout,
  type SurveyDefinition,
} from "@afterword/sdk";
import { listOf } from "../http/form.ts";

/** A page to be shown. */
export interface StepPage {
  readonly page: JourneyPage;
  /** Which part it is, of as many as there are with these answers; null for a survey that has one page. */
  readonly part: Part | null;
  /** Chosen or typed values of the page's questions; raw texts after an error. */
  readonly values: AnswerRecord;
  readonly errors: readonly FieldError[];
  /** The answers so far, for words that name them. */
  readonly answers: AnswerRecord;
  /** Hidden fields: which page, what it shows, how it is laid out, and answers of other pages that nothing else keeps. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The first question on a page that its own form, when it was sent, did not show: an answer there has brought it up. */
export function broughtBy(fields: URLSearchParams, { page, errors }: StepPage): string | null {
  const shown = listOf(fields, "shown");
  const isSamePage = fields.has("commit") && page.id === fields.get("page") && errors.length === 0;
  return (
    (isSamePage && page.questions.find(({ name, kind }) => kind !== "info" && !shown.includes(name))?.name) || null
  );
}

/** What a page is shown with. */
export interface Showing {
  readonly survey: SurveyDefinition;
  readonly layout: Layout;
  readonly pages: readonly JourneyPage[];
  readonly here: JourneyPage;
  readonly answers: AnswerRecord;
  readonly values: AnswerRecord;
  readonly errors?: readonly FieldError[];
  readonly isCarried?: boolean;
}

/** A page as it is shown. */
export function showing(of: Showing): StepPage {
  const { survey, layout, pages, here, answers, values, errors = [] } = of;
  const names = here.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  const asked = new Set([...names, ...here.latent.map(({ name }) => name)]);
  return {
    page: here,
    part: partIn(survey, pages, here),
    values,
    errors,
    answers,
    fields: [...placeFields(here.id, names, layout), ...(of.isCarried ? carriedBy(survey, here, asked, answers) : [])],
  };
}

/** Which part of a survey a page is; null where it is all on one. */
export const partIn = (survey: SurveyDefinition, pages: readonly JourneyPage[], here: JourneyPage): Part | null =>
  isPaged(survey) ? partAt(pages, here) : null;

/** Where a page stands. A matrix that a phone asks row by row is one part, so that a survey is as long there as at a desk. */
function partAt(pages: readonly JourneyPage[], here: JourneyPage): Part {
  const parts = [...new Set(pages.map(partName))];
  const rows = pages.filter((page) => partName(page) === partName(here));
  const row = { at: rows.findIndex(({ id }) => id === here.id) + 1, of: rows.length };
  return { at: parts.indexOf(partName(here)) + 1, of: parts.length, ...(row.of > 1 ? { row } : {}) };
}

/** The matrix of a page that asks one row alone, else the page. */
const partName = ({ id, questions }: JourneyPage): string =>
  questions.find(({ name, rows }) => rows?.length === 1 && id === `${name}.${rows[0]?.value ?? ""}`)?.name ?? id;

/** The hidden fields that say which page a form is, what it shows and how it is laid out. */
export const placeFields = (page: string, shown: readonly string[], layout: Layout): StepPage["fields"] => [
  ["shown", shown.join(",")],
  ["page", page],
  ["layout", layout],
];

/** What may still be told after some questions of a survey were answered, on one page; null when nothing is left. */
export function restOf(
  survey: SurveyDefinition,
  answers: AnswerRecord,
  asked: readonly string[],
  layout: Layout,
): StepPage | null {
  const [page] = journey({ ...survey, pages: "one" }, answers, { layout });
  const names = (page?.questions ?? [])
    .filter(({ name, kind }) => kind !== "info" && !asked.includes(name) && !Object.hasOwn(answers, name))
    .map(({ name }) => name);
  if (!page || names.length === 0) return null;
  const fields = placeFields(page.id, names, layout);
  return { page: partOfPage(page, names, answers), part: null, values: {}, errors: [], answers, fields };
}

/** The answers of other pages as hidden fields; of a matrix that is asked row by row, its other rows. */
function carriedBy(survey: SurveyDefinition, here: JourneyPage, asked: ReadonlySet<string>, answers: AnswerRecord) {
  return survey.questions.flatMap((question) => {
    if (!asked.has(question.name)) return encodeForm([question], answers);
    const rows = here.questions.find(({ name }) => name === question.name)?.rows?.map(({ value }) => value);
    if (rows === undefined) return [];
    return encodeForm([question], answers).filter(
      ([name]) => !rows.some((row) => name === `q.${question.name}.${row}`),
    );
  });
}
