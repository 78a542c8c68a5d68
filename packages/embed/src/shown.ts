import type { ConditionJson, QuestionDefinition, SurveyDefinition, Text } from "@afterword/sdk";

/** Answers by the names of their questions. */
export type Answers = Readonly<Record<string, unknown>>;

/** The questions that are asked with these answers; what is not asked has no say in what is. */
export function shownQuestions({ questions }: SurveyDefinition, answers: Answers): QuestionDefinition[] {
  const shown = new Set<string>();
  return questions.filter(({ name, when }) => {
    const isShown =
      when === undefined ||
      holds(when, (of) => (shown.has(of) && Object.hasOwn(answers, of) ? answers[of] : undefined));
    if (isShown) shown.add(name);
    return isShown;
  });
}

function holds(when: ConditionJson, look: (name: string) => unknown): boolean {
  if ("all" in when) return when.all.every((one) => holds(one, look));
  if ("any" in when) return when.any.some((one) => holds(one, look));
  if ("not" in when) return !holds(when.not, look);
  const { test, value: expected, first } = when;
  const value = look(when.name);
  if (value === undefined || value === null) return false;
  const limit = typeof expected === "number" ? expected : Number.NaN;
  const number = typeof value === "number" ? value : Number.NaN;
  switch (test) {
    case "is":
      return value === expected;
    case "isNot":
      return value !== expected;
    case "oneOf":
      return (expected as readonly unknown[]).includes(value);
    case "atMost":
      return number <= limit;
    case "atLeast":
      return number >= limit;
    case "below":
      return number < limit;
    case "above":
      return number > limit;
    case "includes":
      return Array.isArray(value) && value.slice(0, first).includes(expected);
    case "answered":
      return value !== "" && !(Array.isArray(value) && value.length === 0);
  }
}

const wordsOf = (text: Text): string => (typeof text === "string" ? text : Object.values(text).join(" "));

/** Whether a survey can be shown here: no tables, no ranking, no drawn order, and no answers in the words of others. */
export const canShow = ({ questions }: SurveyDefinition): boolean =>
  questions.every(
    ({ kind, order, text, options = [] }) =>
      kind !== "matrix" &&
      kind !== "ranking" &&
      order === undefined &&
      ![text, ...options.map((one) => one.text)].some((one) =>
        /\{(?!ref\})[A-Za-z]\w*\}/.test(wordsOf(one).replaceAll("{{", "")),
      ),
  );
