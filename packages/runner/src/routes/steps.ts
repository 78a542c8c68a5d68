// Asks a survey page by page. Nothing here knows of an invitation: a link's page and the open form both use it.
//
// GET:   openStep({ survey, layout, answers, page })        → the page to show: the one that is named, else where to go on
// POST:  readStep({ survey, validate, fields, layout, kept }) → { kind: "page" }     show it: errors.length ? 422 : 200
//                                                             → { kind: "answers" }  store `answers`, of which `shown` were
//                                                               on the page; then go on to the page `next`, null at the end
// `kept` are the answers that the server has. Null: it keeps none, hidden fields (in `show.fields`) bring those of other
// pages, `kind: "answers"` comes once, at the end, with all of them, and pages in between are `kind: "page"`.
// `back` with answers that are kept gives `kind: "answers"` as well, with what can be kept of the page: store it, if there
// is any, as a part. A page's form has the fields of `show.fields` besides the questions, and the buttons commit, back, lang.
import { decodeForm } from "@afterword/pages";
import {
  isPaged,
  journey,
  mergeAnswers,
  partOfPage,
  shownErrors,
  type AnswerRecord,
  type AnswerValidator,
  type FieldError,
  type JourneyPage,
  type Layout,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import { findPage, firstOpenPage, isOpenAt, isShown, pageAfter, questionsShown } from "./step-pages.ts";
import { showing, type Showing, type StepPage } from "./step-show.ts";

export type { StepPage } from "./step-show.ts";

/** What a form that was sent leads to. */
export type Step =
  | { readonly kind: "page"; readonly show: StepPage }
  | {
      readonly kind: "answers";
      readonly answers: AnswerRecord;
      /** What the form showed: names of questions, `name.row` for a row of a matrix. */
      readonly shown: readonly string[];
      /** The page that comes next; null when all was asked. */
      readonly next: string | null;
      /** The first question that only an answer on the page itself brought up; `next` is the same page then. */
      readonly focus?: string;
    };

/** Where somebody is who opens a survey. */
export interface OpenInput {
  readonly survey: SurveyDefinition;
  readonly layout: Layout;
  readonly answers: AnswerRecord;
  /** The page that the address names. One that can't be reached yet is passed over. */
  readonly page?: string | null;
  /** Whether the only page of a survey shows at once what depends on other answers: nothing can be asked afterwards. */
  readonly asksAll?: boolean;
}

/** The page to show to whoever opens a survey: the one named, else the first that is not answered. */
export function openStep({ survey, layout, answers, page = null, asksAll }: OpenInput): StepPage {
  const pages = pagesOf(survey, answers, layout, asksAll);
  const named = page === null ? undefined : findPage(pages, page);
  const here = named && isOpenAt(pages, named, answers) ? named : firstOpenPage(pages, answers);
  return showing({ survey, layout, pages, here, answers, values: answers });
}

/** What a form sent. */
export interface StepInput {
  readonly survey: SurveyDefinition;
  readonly validate: AnswerValidator;
  readonly fields: URLSearchParams;
  readonly layout: Layout;
  /** The answers that the server keeps; null when it keeps none. */
  readonly kept: AnswerRecord | null;
  /** `again` shows the page once more as it was filled in, `back` the one before; `commit` goes on. */
  readonly action: "commit" | "back" | "again";
  /** What is wrong with the form itself; the page is shown again then. */
  readonly errors?: readonly FieldError[];
  readonly asksAll?: boolean;
}

/** Reads a page that was filled in. */
export function readStep(input: StepInput): Step {
  const { survey, fields, layout, kept, action, errors = [] } = input;
  const shown = questionsShown(survey, fields);
  const given = decodeForm(kept ? shown.questions : carriedAnd(survey, shown.questions), fields, localeIn(fields));
  const before = kept ?? {};
  const answers = mergeAnswers(survey, before, given, shown.names);
  const pages = pagesOf(survey, answers, layout, input.asksAll);
  const here = findPage(pages, fields.get("page") ?? "") ?? firstOpenPage(pages, before);
  const show = { survey, layout, pages, here, answers, isCarried: kept === null };
  const again = (wrong: readonly FieldError[]): Step => {
    // Of a survey on one page, the form may have been for some of its questions.
    const isPart = kept !== null && !isPaged(survey) && shown.names.length > 0;
    const page = isPart ? partOfPage(here, shown.names, answers) : pageOfErrors(pages, here, wrong);
    return { kind: "page", show: showing({ ...show, here: page, values: { ...answers, ...given }, errors: wrong }) };
  };
  if (action === "again" || errors.length > 0) return again(errors);
  if (action === "back") {
    const previous = pages[Math.max(0, pages.indexOf(here) - 1)] ?? here;
    if (kept) return { kind: "answers", ...validPart(input, answers, given, shown.names), next: previous.id };
    return { kind: "page", show: showing({ ...show, here: previous, values: answers }) };
  }
  if (shown.names.length === 0) return again([{ path: "form", code: "form", message: "The form shows no question." }]);
  const wrong = shownErrors(input.validate, answers, shown.names);
  if (wrong.length > 0) return again(wrong);
  // Where all is asked at once, the script hides what these answers don't ask: nothing new comes of what it left out.
  const isLast = !isPaged(survey) && (kept !== null || input.asksAll === true);
  const next = isLast ? null : pageAfter(pages, here, shown.names, answers);
  if (kept)
    return {
      kind: "answers",
      answers: given,
      shown: shown.names,
      next: next?.id ?? null,
      ...focusOn(next, here, shown.names),
    };
  if (next) return { kind: "page", show: showing({ ...show, here: next, values: answers }) };
  return finished(input, show);
}

/** The language of the page that the form was on. */
const localeIn = (fields: URLSearchParams): string | undefined => /^[\w-]{2,35}$/.exec(fields.get("locale") ?? "")?.[0];

function pagesOf(survey: SurveyDefinition, answers: AnswerRecord, layout: Layout, asksAll = false): JourneyPage[] {
  const pages = journey(survey, answers, { layout });
  const [only] = pages;
  if (!asksAll || isPaged(survey) || !only) return pages;
  return [{ id: only.id, latent: [], questions: survey.questions }];
}

const focusOn = (next: JourneyPage | null, here: JourneyPage, shown: readonly string[]) => {
  const brought = next === here ? here.questions.find((question) => !isShown(question, shown)) : undefined;
  return brought ? { focus: brought.name } : {};
};

/** What can be kept of a page that is left backwards: of a matrix the rows that were answered. */
function validPart({ validate }: StepInput, answers: AnswerRecord, given: AnswerRecord, shown: readonly string[]) {
  const left = shown.flatMap((name) => {
    const value = given[questionOf(name)];
    const isMatrix = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMatrix ? Object.keys(value).map((row) => `${questionOf(name)}.${row}`) : name;
  });
  const wrong = shownErrors(validate, answers, left).map(({ path }) => path);
  const isValid = (name: string) => ![name, questionOf(name)].some((one) => wrong.includes(`answers.${one}`));
  const kept = left.filter((name) => Object.hasOwn(given, questionOf(name)) && isValid(name));
  const questions = new Set(kept.map(questionOf));
  return { answers: Object.fromEntries(Object.entries(given).filter(([name]) => questions.has(name))), shown: kept };
}

/** The question that a name on a form belongs to: `grid` of `grid.hr`. */
const questionOf = (name: string): string => name.split(".", 1)[0] ?? name;

/** All answers of a survey of which nothing was kept; the page of the first that is wrong, if one is. */
function finished({ survey, validate }: StepInput, show: Omit<Showing, "values">): Step {
  const result = validate(show.answers, { complete: true });
  const shown = survey.questions.filter(({ kind }) => kind !== "info").map(({ name }) => name);
  if (result.ok) return { kind: "answers", answers: show.answers, shown, next: null };
  const here = pageOfErrors(show.pages, show.here, result.errors);
  return { kind: "page", show: showing({ ...show, here, values: show.answers, errors: result.errors }) };
}

/** The page to mend errors on: this one if it has any, else the first that has. */
function pageOfErrors(pages: readonly JourneyPage[], here: JourneyPage, errors: readonly FieldError[]): JourneyPage {
  const isFaulty = ({ questions }: JourneyPage) =>
    questions.some(({ name }) => errors.some(({ path }) => path === `answers.${name}`));
  return isFaulty(here) ? here : (pages.find(isFaulty) ?? here);
}

/** Every question of the survey, those of the page as the page has them. */
const carriedAnd = ({ questions }: SurveyDefinition, shown: readonly QuestionDefinition[]): QuestionDefinition[] =>
  questions.map((question) => shown.find(({ name }) => name === question.name) ?? question);
