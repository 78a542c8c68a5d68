import type { FieldError } from "../contract/problem.ts";
import { additionOf, coreQuestions, cutTo, mostAdded, withAdditions, type AdditionDefinition } from "./addition.ts";
import { coreErrors } from "./core-errors.ts";
import type { QuestionKind, SurveyDefinition, Text } from "./definition.ts";

/** Longest example, in characters: it stands beside a question. */
const longestExample = 300;

/** Kinds that can't say who somebody is. */
const countedKinds: readonly QuestionKind[] = [
  ...(["csat", "nps", "ces", "agree", "rating", "yesNo"] as const),
  ...(["choice", "choices", "ranking", "matrix", "info"] as const),
];

/** What is wrong with a survey's definition, by path: with its core, and with what is added to it. */
export function surveyErrors(survey: SurveyDefinition): FieldError[] {
  const core = coreOf(survey);
  if (core === survey) return coreErrors(survey);
  const errors = coreErrors(core);
  const ids = new Set(survey.additions?.map(({ id }) => id));
  for (const { name, of } of survey.questions)
    if (of !== undefined && !ids.has(of))
      errors.push({ path: `questions.${name}.of`, code: "unknown", message: `Nothing adds to the survey as "${of}".` });
  const added = [...ids].flatMap((id) => additionOf(survey, id) ?? []);
  for (const { id, errors: wrong } of fitting(core, added).left)
    for (const error of wrong) errors.push({ ...error, path: `additions.${id}.${error.path}` });
  return errors;
}

/** A survey as everybody is asked it, without what is added. */
export function coreOf(survey: SurveyDefinition): SurveyDefinition {
  const questions = coreQuestions(survey);
  if (survey.additions === undefined && questions === survey.questions) return survey;
  const { additions: _, ...core } = survey;
  return { ...core, questions };
}

/** Which additions a survey has, and what keeps the others from it. */
export interface Fitted {
  readonly survey: SurveyDefinition;
  readonly left: readonly { readonly id: string; readonly errors: readonly FieldError[] }[];
}

/** A survey with those of some additions that fit it, one after the other, and what is wrong with the others. */
export function fitting(survey: SurveyDefinition, additions: readonly AdditionDefinition[]): Fitted {
  const left: { id: string; errors: FieldError[] }[] = [];
  let all = survey;
  for (const addition of additions) {
    const errors = additionErrors(all, addition);
    if (errors.length === 0) all = withAdditions(all, [addition]);
    else left.push({ id: addition.id, errors });
  }
  return { survey: all, left };
}

/**
 * What is wrong with an addition to a survey, by the path in the addition: a name or a key of the core, a fourth question, a
 * place that is not there. Also what the survey no longer has since the addition was made.
 *
 * @example additionErrors(annual, addition).map(({ message }) => message)
 */
export function additionErrors(survey: SurveyDefinition, addition: AdditionDefinition): FieldError[] {
  const core = coreOf(survey);
  const errors = [
    ...placeErrors(survey, addition),
    ...addition.questions.flatMap((question) => [...questionErrors(survey, question)]),
    ...Object.entries(addition.examples).flatMap(([name, text]) => [...exampleErrors(core, name, text)]),
  ];
  if (errors.length > 0) return errors;
  // What is wrong with the core itself is told there. A unit's conditions and words look at the core and its own alone.
  const before = new Set(coreErrors(core).map(placeOf));
  const alone = cutTo(withAdditions(core, [addition]), [addition]);
  return coreErrors(alone).filter((error) => !before.has(placeOf(error)));
}

const placeOf = ({ path, code }: FieldError): string => `${path} ${code}`;

function* placeErrors(survey: SurveyDefinition, addition: AdditionDefinition): Generator<FieldError> {
  const { id, questions, examples } = addition;
  const values = Object.values(addition.for);
  if (survey.additions?.some((one) => one.id === id))
    yield { path: "id", code: "repeated", message: `"${id}" adds to "${survey.id}" already.` };
  if (values.length === 0 || values.some(({ length }) => length === 0))
    yield { path: "for", code: "required", message: "Say who is asked it, by the values of at least one segment." };
  if (survey.kind === "feedback")
    yield { path: "survey", code: "feedback", message: "Nobody knows who fills in an open form: no unit adds to it." };
  if (questions.length === 0 && Object.keys(examples).length === 0)
    yield { path: "questions", code: "required", message: "It adds neither a question nor an example." };
  if (questions.length > mostAdded)
    yield { path: "questions", code: "too_many", message: `A unit adds at most ${String(mostAdded)} questions.` };
}

function* questionErrors(
  survey: SurveyDefinition,
  { name, key, kind, after }: AdditionDefinition["questions"][number],
): Generator<FieldError> {
  const path = `questions.${name}`;
  const named = survey.questions.find((one) => one.name === name);
  const keyed = survey.questions.find((one) => one.key === key);
  if (named) yield { path, ...taken(named.of, `"${name}" is a question`) };
  else if (keyed) yield { path: `${path}.key`, ...taken(keyed.of, `"${key}" is the key of a question`) };
  if (after !== undefined && !coreQuestions(survey).some((one) => one.name === after))
    yield {
      path: `${path}.after`,
      code: "unknown",
      message: `It follows "${after}", which is no question of the core.`,
    };
  if (survey.k > 1 && !countedKinds.includes(kind))
    yield {
      path: `${path}.kind`,
      code: "identifying",
      message: `Where answers are ${survey.privacy}, a unit asks only what is counted: words of its few people could name one.`,
    };
}

const taken = (of: string | undefined, what: string): Omit<FieldError, "path"> =>
  of === undefined
    ? { code: "locked", message: `${what} of the core, which is locked.` }
    : { code: "repeated", message: `${what} that another unit adds.` };

function* exampleErrors(core: SurveyDefinition, name: string, text: Text): Generator<FieldError> {
  const path = `examples.${name}`;
  if (!core.questions.some((one) => one.name === name && one.kind !== "info"))
    yield { path, code: "unknown", message: `"${name}" is no question of the core.` };
  const all = typeof text === "string" ? [text] : Object.values(text);
  if (all.length === 0 || all.some((one) => one.trim() === ""))
    yield { path, code: "required", message: "An example has words." };
  if (all.some((one) => /[{}]/.test(one)))
    yield { path, code: "pattern", message: "An example has no braces: nothing is filled in." };
  if (all.some((one) => one.length > longestExample))
    yield { path, code: "range", message: `An example has at most ${String(longestExample)} characters.` };
}
