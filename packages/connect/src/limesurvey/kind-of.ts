import type { Option, QuestionDefinition } from "@afterword/sdk";
import type { AnswerSource } from "../import/imported.ts";
import type { RefusalCode } from "../surveyjs/refusal.ts";
import { textOf, type Texts } from "./texts.ts";

/** Something that can be chosen, or a row. */
interface Part {
  readonly code: string;
  readonly texts: Texts;
}

/** A question as its tables have it. */
export interface Asked {
  readonly code: string;
  readonly type: string;
  readonly texts: Texts;
  readonly hasHelp: boolean;
  readonly preg: string;
  readonly hasOther: boolean;
  readonly isRequired: boolean;
  readonly relevance: string;
  readonly choices: readonly Part[];
  readonly parts: readonly Part[];
  readonly attributes: ReadonlyMap<string, string>;
}

type Kind = Pick<QuestionDefinition, "kind"> &
  Partial<QuestionDefinition> & { readonly answers: readonly AnswerSource[] };
type NoKind = { readonly code: RefusalCode; readonly refused: string };

/** What there is no question of ours for, by LimeSurvey's letter. */
const unknown: Readonly<Record<string, string>> = {
  O: "a list with a comment",
  P: "several choices with comments",
  H: "a matrix by columns",
  "1": "a matrix with two scales",
  ":": "a table of numbers",
  ";": "a table of texts",
  K: "several numbers",
  Q: "several short texts",
  G: "the gender as LimeSurvey asks it: ask it as a choice",
  I: "the language: the page has a switch",
  "*": "an equation",
  "|": "a file",
};

const yes = new Map([
  ["Y", "true"],
  ["N", "false"],
]);

/** The question of ours that one of LimeSurvey is, and where its answers stand in an export; or why there is none. */
export function kindOf(asked: Asked, language: string): Kind | NoKind {
  const { code, type, hasOther } = asked;
  const one: AnswerSource = { columns: [code], into: "", values: new Map() };
  if (hasOther)
    return {
      code: "property",
      refused: 'It takes "other" with words of one\'s own: ask for these by a question of their own.',
    };
  const choose = (kind: "choice" | "ranking"): Kind | NoKind => {
    const parts = asked.choices.length > 0 ? asked.choices : asked.parts;
    const options = optionsOf(parts, language);
    if (options === null) return badWords;
    const values = new Map([...labelsOf(options), ...valuesOf(parts)]);
    if (kind === "choice") return { kind, options, answers: [{ ...one, values }] };
    const places = options.map((_, at) => ({
      ...one,
      values,
      columns: [`${code}[${String(at + 1)}]`],
      isList: true as const,
    }));
    return { kind, options, answers: places };
  };
  switch (type) {
    case "L":
    case "!":
      return choose("choice");
    case "R":
      return choose("ranking");
    case "5":
      return { kind: "rating", scale: { min: 1, max: 5 }, answers: [one] };
    case "M": {
      const options = optionsOf(asked.parts, language);
      if (options === null) return badWords;
      const values = valuesOf(asked.parts);
      const answers = asked.parts.map((part) => ({
        ...one,
        columns: [`${code}[${part.code}]`],
        ticks: values.get(part.code) ?? "",
      }));
      return { kind: "choices", options, answers };
    }
    case "F":
      return matrix(asked, asked.choices, language);
    case "A":
      return matrix(asked, pointsTo(5), language);
    case "B":
      return matrix(asked, pointsTo(10), language);
    case "Y":
      return { kind: "yesNo", answers: [{ ...one, values: yes }] };
    case "N":
      return { kind: "number", answers: [one] };
    case "D":
      return { kind: "date", answers: [{ ...one, isDay: true }] };
    case "S":
      return { kind: "text", answers: [one] };
    case "T":
    case "U":
      return { kind: "comment", answers: [one] };
    case "X":
      return { kind: "info", answers: [] };
    default:
      return {
        code: "kind",
        refused: `There is no such question here: ${unknown[type] ?? `LimeSurvey's type ${type}`}.`,
      };
  }
}

const badWords: NoKind = { code: "markup", refused: "The words of an option have a picture, a link or a script." };

const pointsTo = (most: number): Part[] =>
  Array.from({ length: most }, (_, at) => ({ code: String(at + 1), texts: new Map([["", String(at + 1)]]) }));

function matrix(asked: Asked, columns: readonly Part[], language: string): Kind | NoKind {
  const [rows, across] = [optionsOf(asked.parts, language), optionsOf(columns, language)];
  if (rows === null || across === null) return badWords;
  const values = valuesOf(asked.parts);
  const answers = asked.parts.map((part) => ({
    columns: [`${asked.code}[${part.code}]`],
    into: values.get(part.code) ?? "",
    values: new Map([...labelsOf(across), ...valuesOf(columns)]),
  }));
  return { kind: "matrix", rows, columns: across, answers };
}

/** Options with their words in every language; null where one has more than words. */
function optionsOf(parts: readonly Part[], language: string): Option[] | null {
  const values = valuesOf(parts);
  const options = parts.map(({ code, texts }) => ({ value: values.get(code) ?? code, text: textOf(texts, language) }));
  return options.some(({ text }) => text === null) ? null : (options as Option[]);
}

/** What codes are stored as. Numbers alone would be put in their own order by JavaScript, where they stand in another. */
function valuesOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const numbers = parts.map(({ code }) => (/^\d+$/.test(code) ? Number(code) : null));
  const isInOrder = numbers.every((one, at) => at === 0 || (one !== null && one > (numbers[at - 1] ?? Infinity)));
  const isPlain = isInOrder || numbers.every((one) => one === null);
  return new Map(
    parts.map(({ code }) => [code, isPlain ? code.replace(/[^\w-]+/g, "_") : `a${code.replace(/[^\w-]+/g, "_")}`]),
  );
}

/** What an export with words in place of codes has. */
const labelsOf = (options: readonly Option[]): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap(({ value, text }) =>
      (typeof text === "string" ? [text] : Object.values(text)).map((label) => [label, value] as const),
    ),
  );
