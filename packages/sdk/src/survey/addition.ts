import type { Addition, AdditionScope, QuestionDefinition, SurveyDefinition } from "./definition.ts";

/** Most questions that a unit adds to a survey. */
export const mostAdded = 3;

/** A question that a unit adds, as data. */
export interface AddedQuestion extends Omit<QuestionDefinition, "of" | "example"> {
  /** The question of the core that it follows; the last one when absent. */
  readonly after?: string;
}

/** What a unit adds to a survey whose core is somebody else's: up to three questions, and words beside those of the core. */
export interface AdditionDefinition extends Addition {
  readonly questions: readonly AddedQuestion[];
}

/** The questions that everybody is asked, whatever their unit adds. */
export const coreQuestions = ({ questions }: Pick<SurveyDefinition, "questions">): readonly QuestionDefinition[] =>
  questions.some(({ of }) => of !== undefined) ? questions.filter(({ of }) => of === undefined) : questions;

/**
 * A survey with what units add to it. Questions that follow the same one of the core stand in the order of the additions.
 *
 * @example withAdditions(annual, [{ id: "ict", for: { department: ["ICT"] }, questions: [tools], examples: {} }])
 */
export function withAdditions(core: SurveyDefinition, added: readonly AdditionDefinition[]): SurveyDefinition {
  if (added.length === 0) return core;
  const all = added.flatMap(({ id, questions }) => questions.map((question) => ({ ...question, of: id })));
  const follow = (name: string | undefined): QuestionDefinition[] =>
    all.filter(({ after }) => after === name).map(({ after: _, ...question }) => question);
  const questions: QuestionDefinition[] = [];
  let before: string | undefined;
  for (const question of core.questions) {
    if (question.of === undefined) {
      if (before !== undefined) questions.push(...follow(before));
      before = question.name;
    }
    questions.push(question);
  }
  if (before !== undefined) questions.push(...follow(before));
  const additions = added.map(({ questions: _, ...addition }): Addition => addition);
  return {
    ...core,
    questions: [...questions, ...follow(undefined)],
    additions: [...(core.additions ?? []), ...additions],
  };
}

/** A survey without the additions that are kept apart from it: what its code, or its draft, says. */
export function withoutKept(survey: SurveyDefinition): SurveyDefinition {
  const { additions = [], ...core } = survey;
  const kept = new Set(additions.flatMap((one) => (one.kept ? [one.id] : [])));
  if (kept.size === 0) return survey;
  const others = additions.filter(({ id }) => !kept.has(id));
  return {
    ...core,
    questions: survey.questions.filter(({ of }) => of === undefined || !kept.has(of)),
    ...(others.length === 0 ? {} : { additions: others }),
  };
}

/** Whether somebody with these segments is asked what is added. */
export const isFor = (scope: AdditionScope, segments: { readonly [segment: string]: string }): boolean =>
  Object.entries(scope).every(
    ([segment, values]) => Object.hasOwn(segments, segment) && values.includes(segments[segment] ?? ""),
  );

const cuts = new WeakMap<SurveyDefinition, Map<string, SurveyDefinition>>();

/**
 * A survey as somebody with these segments is asked it: the core, and what their units add. Whoever asks the same of the same
 * definition gets the same object.
 *
 * @example surveyFor(annual, { department: "ICT" }).questions.map(({ name }) => name) // ["csat", "tools", "why"]
 */
export function surveyFor(
  survey: SurveyDefinition,
  segments: { readonly [segment: string]: string },
): SurveyDefinition {
  const { additions } = survey;
  if (additions === undefined) return survey;
  const own = additions.filter((addition) => isFor(addition.for, segments));
  const key = JSON.stringify(own.map(({ id }) => id));
  const known = cuts.get(survey) ?? new Map<string, SurveyDefinition>();
  cuts.set(survey, known);
  const cut = known.get(key) ?? cutTo(survey, own);
  known.set(key, cut);
  return cut;
}

/** A survey with some of its additions as if it were all one. */
export function cutTo({ additions: _, ...survey }: SurveyDefinition, own: readonly Addition[]): SurveyDefinition {
  const ids = new Set(own.map(({ id }) => id));
  return {
    ...survey,
    questions: survey.questions
      .filter(({ of }) => of === undefined || ids.has(of))
      .map(({ of, ...question }) => {
        // Of several, the one that is for the fewest.
        const example =
          of === undefined
            ? own
                .filter(({ examples }) => Object.hasOwn(examples, question.name))
                .toSorted((a, b) => Object.keys(b.for).length - Object.keys(a.for).length)[0]?.examples[question.name]
            : undefined;
        return example === undefined ? question : { ...question, example };
      }),
  };
}

/** What an addition of a survey says: its questions with the one of the core that each follows, and its examples. */
export function additionOf(survey: SurveyDefinition, id: string): AdditionDefinition | undefined {
  const addition = survey.additions?.find((one) => one.id === id);
  if (!addition) return undefined;
  const core = coreQuestions(survey);
  const questions: AddedQuestion[] = [];
  let after: string | undefined;
  for (const { of, ...question } of survey.questions) {
    if (of === undefined) after = question.name;
    else if (of === id)
      questions.push({ ...question, ...(after === undefined || after === core.at(-1)?.name ? {} : { after }) });
  }
  return { ...addition, questions };
}

/** A survey as if everybody could be asked what any unit adds, and nobody had to answer that. */
export function askingAll(survey: SurveyDefinition): SurveyDefinition {
  const { additions } = survey;
  if (additions === undefined) return survey;
  const questions = survey.questions.map((one) => (one.of === undefined ? one : { ...one, required: false }));
  return cutTo({ ...survey, questions }, additions);
}
