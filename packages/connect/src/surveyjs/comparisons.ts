import type { ConditionJson, QuestionDefinition, Scalar } from "@afterword/sdk";
import type { Refusal } from "./refusal.ts";

/** Letters that mean something else inside the quotes of an expression. */
const unquotable = /["'\\{}]/;
const day = /^\d{4}-\d{2}-\d{2}$/;

type Leaf = Extract<ConditionJson, { source: string }>;

/**
 * What of a condition SurveyJS would decide otherwise: it takes texts for the same that differ by capitals, by blanks around
 * them, or by how a number is written.
 */
export function comparisonRefusals(
  condition: ConditionJson,
  questionOf: (name: string) => QuestionDefinition | undefined,
  path: string,
): Refusal[] {
  const refuse = (message: string): Refusal[] => [{ path, code: "comparison", message }];
  if ("not" in condition) return comparisonRefusals(condition.not, questionOf, path);
  if ("all" in condition || "any" in condition) {
    const parts = "all" in condition ? condition.all : condition.any;
    return parts.flatMap((part) => comparisonRefusals(part, questionOf, path));
  }
  const question = questionOf(condition.name);
  const texts = valuesOf(condition).filter((value) => typeof value === "string");
  if (!question || texts.length === 0) return [];
  const { kind } = question;
  if (kind === "text" || kind === "comment" || kind === "email")
    return refuse(`"${condition.name}" is written freely, and SurveyJS takes "Yes" and "yes" for the same.`);
  if (kind === "date")
    return texts.every((text) => day.test(text)) ? [] : refuse("A day is compared with a day, as YYYY-MM-DD.");
  const strange = texts.find((text) => unquotable.test(text));
  if (strange !== undefined) return refuse(`"${strange}" has a quote, a backslash or a brace.`);
  const alike = alikeAmong(question, texts);
  return alike === null ? [] : refuse(`SurveyJS takes "${alike[0]}" and "${alike[1]}" for the same.`);
}

const valuesOf = ({ value }: Leaf): readonly Scalar[] =>
  value === undefined ? [] : typeof value === "object" ? value : [value];

function alikeAmong({ options = [], or }: QuestionDefinition, texts: readonly string[]): [string, string] | null {
  const all = [...options.map(({ value }) => value), ...(or === undefined ? [] : [or])];
  for (const text of texts) {
    const twin = all.find((one) => one !== text && loosely(one) === loosely(text));
    if (twin !== undefined) return [text, twin];
  }
  return null;
}

const loosely = (text: string): string => {
  const bare = text.trim().toLowerCase();
  return bare !== "" && Number.isFinite(Number(bare)) ? String(Number(bare)) : bare;
};
