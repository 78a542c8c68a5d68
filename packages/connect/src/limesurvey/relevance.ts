import type { ConditionJson, QuestionDefinition } from "@afterword/sdk";
import { readExpression } from "../surveyjs/read-expression.ts";

/**
 * When a question is asked, from LimeSurvey's equation, as far as it compares answers with values.
 *
 * @param names what its questions are called here, by their codes
 * @returns null where it is always asked; undefined where the equation has more than that
 * @example relevanceOf('((visit.NAOK == "Y"))', new Map([["visit", "visit"]]), questions)
 */
export function relevanceOf(
  equation: string,
  names: ReadonlyMap<string, string>,
  asked: readonly QuestionDefinition[],
): ConditionJson | null | undefined {
  const plain = equation.trim();
  if (plain === "" || plain === "1") return null;
  const known = new Map(asked.map((question) => [question.name, question]));
  const parts =
    plain.match(/"[^"]*"|'[^']*'|[A-Za-z_]\w*(?:\.NAOK|\.value)?|[\d.]+|==|!=|<=|>=|&&|\|\||[<>()!]|\S/g) ?? [];
  const said: string[] = [];
  let looksAt: QuestionDefinition | undefined;
  for (const part of parts) {
    const code = part.replace(/\.(?:NAOK|value)$/, "");
    const name = names.get(code);
    if (name !== undefined) {
      looksAt = known.get(name);
      said.push(`{${name}}`);
    } else if (words[part.toLowerCase()] !== undefined) said.push(words[part.toLowerCase()] ?? "");
    else if (/^["']/.test(part)) said.push(valueOf(part.slice(1, -1), looksAt));
    else if (/^\d+(?:\.\d+)?$/.test(part)) said.push(valueOf(part, looksAt));
    else return undefined;
  }
  return readExpression(said.join(" ")) ?? undefined;
}

const words: Readonly<Record<string, string>> = {
  ...{ and: "and", or: "or", "&&": "and", "||": "or", "(": "(", ")": ")", "!": "!" },
  ...{
    "==": "=",
    eq: "=",
    "!=": "<>",
    ne: "<>",
    "<": "<",
    lt: "<",
    "<=": "<=",
    le: "<=",
    ">": ">",
    gt: ">",
    ">=": ">=",
    ge: ">=",
  },
};

/** A value as the question's answers are stored here. */
function valueOf(text: string, question: QuestionDefinition | undefined): string {
  const { kind, options = [] } = question ?? {};
  if (options.some(({ value }) => value === `a${text}`)) return `'a${text}'`;
  if (kind === "yesNo") return text === "Y" ? "true" : text === "N" ? "false" : `'${text}'`;
  if (kind === "rating" || kind === "number") return text;
  return `'${text}'`;
}
