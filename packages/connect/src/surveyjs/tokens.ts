import type { Scalar } from "@afterword/sdk";

/** A piece of an expression. Operators and words have one spelling here, of the several that SurveyJS takes. */
export interface Token {
  readonly kind: "name" | "operator" | "value" | "word";
  readonly value: Scalar;
  /** Of a name, which item of a list is meant, from 0. */
  readonly at?: number;
}

const spellings: Readonly<Record<string, Token>> = Object.fromEntries(
  (
    [
      ["word", "and", "and && &"],
      ["word", "or", "or || |"],
      ["word", "not", "! not negate"],
      ["word", "(", "("],
      ["word", ")", ")"],
      ["operator", "=", "= == equal"],
      ["operator", "<>", "<> != notequal"],
      ["operator", "<=", "<= lessorequal"],
      ["operator", ">=", ">= greaterorequal"],
      ["operator", "<", "< less"],
      ["operator", ">", "> greater"],
      ["operator", "contains", "contains contain *="],
      ["operator", "notcontains", "notcontains notcontain"],
      ["operator", "notempty", "notempty"],
      ["operator", "empty", "empty"],
    ] as const
  ).flatMap(([kind, value, words]) => words.split(" ").map((word) => [word, { kind, value }])),
);

const piece =
  /\s*(?:\{(?<name>[a-z][A-Za-z0-9_]*)(?:\[(?<at>\d{1,3})\])?\}|'(?<single>[^'"\\{}]*)'|"(?<double>[^'"\\{}]*)"|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<truth>true|false)\b|(?<sign>&&|\|\||<>|<=|>=|==|!=|\*=|[&|!()=<>])|(?<word>[a-z]+)\b)\s*/iy;

/** The pieces of an expression; null where it has one that is not known here. */
export function tokensOf(expression: string): Token[] | null {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  for (let from = 0; from < expression.length; from = piece.lastIndex) {
    const found = piece.exec(expression);
    const token = found?.groups ? tokenOf(found.groups) : null;
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(found: Readonly<Record<string, string | undefined>>): Token | null {
  const { name, at, number, truth } = found;
  if (name !== undefined) return { kind: "name", value: name, ...(at === undefined ? {} : { at: Number(at) }) };
  const text = found["single"] ?? found["double"];
  if (text !== undefined) return { kind: "value", value: text };
  if (number !== undefined) return { kind: "value", value: Number(number) };
  if (truth !== undefined) return { kind: "value", value: truth.toLowerCase() === "true" };
  const word = (found["sign"] ?? found["word"] ?? "").toLowerCase();
  return Object.hasOwn(spellings, word) ? (spellings[word] ?? null) : null;
}
