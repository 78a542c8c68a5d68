import type { QuestionDefinition, Text } from "./definition.ts";

/** `{{` stands for a brace; `{name}` for an answer, or for the reference. Any other brace is itself. */
const piece = /\{\{|\{([A-Za-z][A-Za-z0-9_]{0,63})\}/g;

/** The name under which a text finds the reference of what it is about, such as INC-48213. */
const reference = "ref";

/**
 * Fills a question's words with answers to earlier questions.
 *
 * @param valueOf the answer of that name in words; null leaves an ellipsis
 * @example fillText("You said {csat}. Why?", () => "Satisfied") // "You said Satisfied. Why?"
 */
export function fillText(text: string, valueOf: (name: string) => string | null): string {
  return text.replace(piece, (_, name: string | undefined) => (name === undefined ? "{" : (valueOf(name) ?? "…")));
}

/**
 * A question with its words filled in, in every language they are in.
 *
 * @example fillQuestion(question, (name) => (name === "ref" ? "INC-48213" : null))
 */
export function fillQuestion(
  question: QuestionDefinition,
  valueOf: (name: string) => string | null,
): QuestionDefinition {
  const fill = (text: Text): Text =>
    typeof text === "string"
      ? fillText(text, valueOf)
      : Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, fillText(words, valueOf)]));
  const filled = (["options", "rows", "columns"] as const).flatMap((list) => {
    const options = question[list];
    return options ? [[list, options.map((option) => ({ ...option, text: fill(option.text) }))] as const] : [];
  });
  return { ...question, ...Object.fromEntries(filled), text: fill(question.text) };
}

/**
 * The names in braces that a text has, once each.
 *
 * @example namesIn("You said {csat}. Why?") // ["csat"]
 */
export const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(piece)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
];

/** The questions whose answers a question's words name, by where they do. */
export function pipedNames(question: QuestionDefinition): { readonly path: string; readonly name: string }[] {
  const texts: [string, Text][] = [["text", question.text]];
  for (const list of ["options", "rows", "columns"] as const)
    for (const option of question[list] ?? []) texts.push([`${list}.${option.value}`, option.text]);
  return texts.flatMap(([path, text]) => {
    // JavaScript may have passed nothing, which is told by itself.
    const words = typeof text === "string" ? text : Object.values({ ...text }).join(" ");
    return namesIn(words).flatMap((name) => (name === reference ? [] : [{ path, name }]));
  });
}
