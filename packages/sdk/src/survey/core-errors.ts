import { isLocale } from "../contract/person.ts";
import type { FieldError } from "../contract/problem.ts";
import { conditionErrors, type PossibleOf } from "./condition-errors.ts";
import {
  leastK,
  otherAnswers,
  scoredKinds,
  subjectNouns,
  type QuestionDefinition,
  type SurveyDefinition,
} from "./definition.ts";
import { pipedNames } from "./piping.ts";
import { possibleAnswers } from "./possible.ts";
import { settingErrors } from "./setting-errors.ts";

const idPattern = /^[a-z][a-z0-9-]{0,63}$/;
const namePattern = /^[a-z][A-Za-z0-9_]{0,63}$/;

/** Far more than anybody answers; each page and each answer is worked out from all of them. */
const mostQuestions = 500;

/** What is wrong with a survey that nobody adds to, by path. */
export function coreErrors(survey: SurveyDefinition): FieldError[] {
  if (survey.questions.length > mostQuestions)
    return [{ path: "questions", code: "range", message: `A survey has at most ${String(mostQuestions)} questions.` }];
  const errors: FieldError[] = [];
  const wrong = (path: string, code: string, message: string) => errors.push({ path, code, message });
  if (!idPattern.test(survey.id)) wrong("id", "pattern", "A survey's id has lower-case letters, digits and hyphens.");
  if (survey.questions.every((question) => question.kind === "info"))
    wrong("questions", "required", "A survey needs a question.");
  const least = Object.hasOwn(leastK, survey.privacy) ? leastK[survey.privacy] : null;
  if (least === null) wrong("privacy", "unknown", "A survey is identified, confidential or anonymous.");
  else if (!Number.isInteger(survey.k) || survey.k < least || survey.k > 1_000)
    wrong("k", "range", `k of a survey that is ${survey.privacy} is a whole number from ${String(least)} to 1,000.`);
  if (survey.kind === "feedback" && (survey.privacy !== "identified" || survey.k > 1))
    wrong("privacy", "feedback", "Nobody knows who answers an open form, so nobody counts for k: it is identified.");
  if (survey.language !== undefined && !isLocale(survey.language))
    wrong("language", "unknown", `"${survey.language}" is no language tag such as fr.`);
  if (survey.pages !== undefined && survey.pages !== "one" && survey.pages !== "each")
    wrong("pages", "unknown", "Pages are auto, one or each.");
  if (survey.about !== undefined && !subjectNouns.includes(survey.about))
    wrong("about", "unknown", `A survey is about one of ${subjectNouns.join(", ")}.`);
  const asked = new Map<string, QuestionDefinition>();
  const keys = new Map<string, string>();
  for (const question of survey.questions) {
    const path = `questions.${question.name}`;
    if (!namePattern.test(question.name))
      wrong(path, "pattern", "A question's name starts with a lower-case letter and has letters, digits and _.");
    else if (!namePattern.test(question.key))
      wrong(`${path}.key`, "pattern", "A metric key starts with a lower-case letter and has letters, digits and _.");
    const other = keys.get(question.key);
    if (other !== undefined)
      wrong(`${path}.key`, "repeated", `"${other}" has the key "${question.key}" already; their answers would mix.`);
    keys.set(question.key, question.name);
    for (const error of question.when ? conditionErrors({ json: question.when }, possibleAmong(asked)) : [])
      wrong(`${path}.when`, error.code, error.message);
    for (const error of pipingErrors(survey, question, asked)) errors.push({ ...error, path: `${path}.${error.path}` });
    asked.set(question.name, question);
    if (survey.privacy === "anonymous" && question.kind === "email")
      wrong(path, "anonymous", "An anonymous survey can't ask for an address: the answer would name the person.");
    for (const [where, message] of kindErrors(question)) wrong(`${path}.${where}`, "invalid", message);
  }
  return [...errors, ...settingErrors(survey)];
}

/** What a condition finds among the answers to earlier questions. */
function possibleAmong(asked: ReadonlyMap<string, QuestionDefinition>): PossibleOf {
  return (source, name) => {
    if (source !== "answer") return "The condition of a question looks at earlier answers only.";
    const question = asked.get(name);
    return question ? possibleAnswers(question) : `The condition looks at "${name}", which is not asked before.`;
  };
}

/** What is wrong with the answers that a question's words name. */
function pipingErrors(
  { pages }: SurveyDefinition,
  question: QuestionDefinition,
  asked: ReadonlyMap<string, QuestionDefinition>,
): FieldError[] {
  return pipedNames(question).flatMap(({ path, name }) => {
    const kind = asked.get(name)?.kind;
    if (kind === undefined || kind === "info")
      return [{ path, code: "unknown", message: `{${name}} names no earlier question. A brace itself is written {{.` }];
    if (pages !== "one") return [];
    return [
      { path, code: "one_page", message: `{${name}} is answered on the same page, as all questions are on one.` },
    ];
  });
}

function* kindErrors(question: QuestionDefinition): Generator<[string, string]> {
  const { scale, max } = question;
  if (scale && !(Number.isInteger(scale.min) && Number.isInteger(scale.max) && scale.min < scale.max))
    yield ["scale", "A scale goes from a smaller whole number to a larger one."];
  else if (scale && scale.max - scale.min > 10) yield ["scale", "A scale has at most 11 points."];
  if (
    max !== undefined &&
    !(Number.isFinite(max) && (question.kind === "number" || (Number.isInteger(max) && max > 0)))
  )
    yield ["max", "max is a whole number above 0."];
  if (max !== undefined && (question.kind === "comment" || question.kind === "text") && max > 4_000)
    yield ["max", "A text has at most 4,000 characters."];
  for (const list of ["options", "rows", "columns"] as const) {
    const options = question[list];
    if (!options) continue;
    if (options.length < 1 || options.length > 200) yield [list, "There must be 1 to 200 options."];
    for (const option of options)
      if (option.value === "__proto__" || option.value.length === 0 || option.value.length > 100)
        yield [list, `"${option.value}" can't be the value of an option.`];
  }
  yield* otherErrors(question);
  yield* orderErrors(question);
}

function* orderErrors({ kind, order, exclusive, options = [] }: QuestionDefinition): Generator<[string, string]> {
  if (order !== undefined && (order !== "drawn" || !["choice", "choices"].includes(kind)))
    yield ["order", "Only the options of a choice or of choices can stand in a drawn order."];
  if (exclusive === undefined) return;
  if (kind !== "choices") yield ["exclusive", "Only among several choices one goes with no other."];
  else if (!options.some(({ value }) => value === exclusive))
    yield ["exclusive", `"${exclusive}" is not the value of an option.`];
}

const orKinds: readonly string[] = [...scoredKinds, "choice", "yesNo", "matrix"];

function* otherErrors({ kind, or, options = [], columns = [] }: QuestionDefinition): Generator<[string, string]> {
  if (or === undefined) return;
  if (!(otherAnswers as readonly string[]).includes(or)) yield ["or", `or is one of ${otherAnswers.join(", ")}.`];
  else if (!orKinds.includes(kind)) yield ["or", `A question of kind ${kind} has no answer beside it.`];
  else if ([...options, ...columns].some(({ value }) => value === or))
    yield ["or", `"${or}" is the value of an option already.`];
}
