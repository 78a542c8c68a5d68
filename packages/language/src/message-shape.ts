import { IntlMessageFormat } from "intl-messageformat";

/** A piece of a message: text, a placeholder, or a choice between messages. */
export interface Piece {
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: Intl.PluralRuleType;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
}

// The numbers of the ICU parser.
const date = 3;
const time = 4;
const select = 5;
const plural = 6;
const pound = 7;
const isNamed = ({ type }: Piece): boolean => type > 0 && type < pound;

/** The pieces of a message; throws where it can't be read. */
export function parse(text: string, locale: string): readonly Piece[] {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as readonly Piece[];
}

/** The pieces of a message, those inside plurals and selects included. */
function walk(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => [
    piece,
    ...Object.values(piece.options ?? {}).flatMap((option) => walk(option.value)),
  ]);
}

/** What each placeholder is used as: `a date`, `a choice between a, b`, or `a value`. */
export function placeholdersOf(pieces: readonly Piece[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const piece of walk(pieces).filter(isNamed)) {
    const name = piece.value ?? "";
    const use = useOf(piece);
    if (!found.has(name) || use !== "a value") found.set(name, use);
  }
  return found;
}

function useOf({ type, options = {} }: Piece): string {
  if (type === date || type === time) return "a date";
  return type === select ? `a choice between ${Object.keys(options).sort().join(", ")}` : "a value";
}

/** The placeholders that a reader may meet when `name` chooses `option`. */
export function placeholdersWhen(pieces: readonly Piece[], name: string, option: string): Set<string> {
  const met = pieces.flatMap((piece): string[] => {
    const chosen = piece.type === select && piece.value === name ? [option] : Object.keys(piece.options ?? {});
    const inside = chosen.flatMap((key) => [...placeholdersWhen(piece.options?.[key]?.value ?? [], name, option)]);
    return isNamed(piece) ? [piece.value ?? "", ...inside] : inside;
  });
  return new Set(met);
}

/** The selects of a message: each placeholder that chooses, with each of its options. */
export function choicesOf(pieces: readonly Piece[]): [name: string, option: string][] {
  const selects = walk(pieces).filter(({ type }) => type === select);
  return selects.flatMap(({ value = "", options = {} }) =>
    Object.keys(options).map((option): [string, string] => [value, option]),
  );
}

/** The plurals of a message. */
export function pluralsOf(pieces: readonly Piece[]): Piece[] {
  return walk(pieces).filter(({ type }) => type === plural);
}

/** Whether a form of a plural says the number of `name`. */
export function saysNumber(form: readonly Piece[], name: string): boolean {
  return walk(form).some(({ type, value }) => type === pound || (type > 0 && type < date && value === name));
}
