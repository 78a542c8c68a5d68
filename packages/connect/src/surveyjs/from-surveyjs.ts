import {
  check,
  ProblemError,
  surveyDefinition,
  surveyErrors,
  type FieldError,
  type QuestionDefinition,
  type SurveyDefinition,
  type Text,
} from "@afterword/sdk";
import { lostOf, lostOfSurvey } from "./compare.ts";
import { isParts, plainOf, questionOf, type Parts } from "./from-element.ts";
import { keptName, readKept, type Kept } from "./kept.ts";
import type { Read, Refusal, RefusalCode } from "./refusal.ts";
import { toElement } from "./to-element.ts";
import { toSurveyJS } from "./to-surveyjs.ts";

/** What SurveyJS has no place for. A file that {@link toSurveyJS} wrote brings its own; what is given here goes first. */
export type SurveySettings = Partial<Omit<SurveyDefinition, "questions">>;

/**
 * A survey from SurveyJS's JSON. Whatever would be asked, decided or stored otherwise here is refused, part by part; what
 * only concerns its looks, such as a width or a logo, is left out.
 *
 * @param settings what the file has no place for; its id at least, unless {@link toSurveyJS} wrote the file
 * @returns the definition; or everything that we don't have, and then nothing of the rest
 * @example
 * const read = fromSurveyJS(JSON.parse(text), { id: "visit" });
 * if (read.ok) console.log(read.definition.questions.length);
 * else for (const { path, message } of read.refused) console.log(path, message);
 */
export function fromSurveyJS(json: unknown, settings: SurveySettings = {}): Read {
  if (!isParts(json)) return no([{ path: "", code: "property", message: "This is no survey of SurveyJS." }]);
  const refused: Refusal[] = [];
  const refuse = (refusal: Refusal) => {
    refused.push(refusal);
  };
  const kept = keptOf(json, refuse);
  const elements = elementsOf(json, refuse);
  const { questions: own, ...keptSettings } = kept;
  const questions = elements.flatMap((element) => {
    const question = questionOf(element, ownOf(own, element["name"]), refuse);
    return question ? [{ element, question }] : [];
  });
  const settled = settle({ ...settingsOf(json, refuse), ...keptSettings, ...settings }, questions.map(last));
  const misshapen = shapeErrors(settled);
  if (misshapen.length > 0) return no([...refused, ...misshapen]);
  for (const { element, question } of questions) refused.push(...lostOf(element, toElement(question, settled)));
  refused.push(...lostOfSurvey(json));
  if (refused.length === 0) refused.push(...definitionErrors(settled));
  return refused.length > 0 ? no(refused) : { ok: true, definition: settled };
}

const no = (refused: readonly Refusal[]): Read => ({ ok: false, refused });
const last = ({ question }: { readonly question: QuestionDefinition }) => question;
const ownOf = (own: Kept["questions"] | undefined, name: unknown) =>
  typeof name === "string" && own && Object.hasOwn(own, name) ? own[name] : undefined;

function keptOf({ calculatedValues = [] }: Parts, refuse: (refusal: Refusal) => void): Partial<Kept> {
  const path = "calculatedValues";
  const [first, ...more] = Array.isArray(calculatedValues) ? (calculatedValues as unknown[]) : [calculatedValues];
  if (first === undefined) return {};
  const isOurs = isParts(first) && first["name"] === keptName && more.length === 0;
  const kept = isOurs ? readKept(first["expression"]) : null;
  if (!kept) refuse({ path, code: "property", message: "Values that are worked out are not asked here." });
  return kept ?? {};
}

/** The questions of all pages, in their order. A page is one because of how many questions it has; it says nothing itself. */
function elementsOf(json: Parts, refuse: (refusal: Refusal) => void): Parts[] {
  const { pages, elements } = json;
  const lists = Array.isArray(pages) ? (pages as unknown[]) : [{ elements }];
  return lists.flatMap((page, at) => {
    const { name: _, elements: inner, ...said } = isParts(page) ? page : {};
    for (const property of Object.keys(said))
      refuse({
        path: `pages.${String(at)}.${property}`,
        code: "property",
        message: `A page has no ${property} here: pages follow from the questions.`,
      });
    return (Array.isArray(inner) ? (inner as unknown[]) : []).filter(isParts);
  });
}

function settingsOf(json: Parts, refuse: (refusal: Refusal) => void): SurveySettings {
  const { title, locale, completedHtml, questionsOnPageMode } = json;
  const thanks = completedHtml === undefined ? undefined : plainOf(completedHtml);
  if (thanks === null)
    refuse({ path: "completedHtml", code: "markup", message: "It has markup, which is not shown here." });
  return {
    ...(title === undefined ? {} : { title: title as Text }),
    ...(locale === undefined || locale === "" ? {} : { language: locale as string }),
    ...(thanks == null ? {} : { thanks }),
    ...(questionsOnPageMode === "singlePage" ? { pages: "one" } : {}),
    ...(questionsOnPageMode === "questionPerPage" ? { pages: "each" } : {}),
  };
}

const settle = (settings: SurveySettings, questions: readonly QuestionDefinition[]): SurveyDefinition => ({
  id: "",
  kind: "transactional",
  privacy: "identified",
  k: (settings.privacy ?? "identified") === "identified" ? 1 : 5,
  ...settings,
  questions,
});

const refusal =
  (code: RefusalCode) =>
  ({ path, message }: FieldError): Refusal => ({ path, code, message });

/** What is not what it should be, such as a number where there should be a text. */
function shapeErrors(definition: SurveyDefinition): Refusal[] {
  try {
    check(surveyDefinition, definition, "invalid_definition");
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.errors.map(refusal("text"));
    throw error;
  }
}

/** What can't work, and what would be decided otherwise here than there. */
function definitionErrors(definition: SurveyDefinition): Refusal[] {
  const errors = surveyErrors(definition).map(refusal("definition"));
  if (errors.length > 0) return errors;
  const back = toSurveyJS(definition);
  return back.ok ? [] : [...back.refused];
}
