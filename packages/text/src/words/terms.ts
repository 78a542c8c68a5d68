import { clauseEnd, segmentForTerms } from "./segment.ts";
import type { TextLocale } from "./locales.ts";
import { withoutHead } from "./stem.ts";

/** A term found in a list of words: what it stands for, and how many words it takes. */
export interface Found<Value> {
  readonly value: Value;
  readonly words: number;
}

/** Where a word, or the beginning of one, leads: the terms are a tree of their words. */
interface Node<Value> {
  readonly words: Map<string, Node<Value>>;
  readonly beginnings: Map<string, Node<Value>>;
  /** How long the beginnings are. */
  readonly lengths: Set<number>;
  /** What the term that ends here stands for. */
  value?: Value;
}

/** The term found so far, and how many letters of it are certain. */
interface Best<Value> extends Found<Value> {
  readonly letters: number;
}

const newNode = <Value>(): Node<Value> => ({ words: new Map(), beginnings: new Map(), lengths: new Set() });

/**
 * Finds terms in words (see `segmentForTerms`). A term is one word or several; a word that ends in `*` stands for every word
 * that begins so. Nothing else has a meaning: a term is never a pattern. Where only last words end in `*`, finding takes
 * time in proportion to the words, however many terms there are.
 */
export class Terms<Value> {
  readonly #root = newNode<Value>();
  readonly #locale: TextLocale;

  /** Of two terms that are the same the first counts. */
  constructor(locale: TextLocale, terms: Iterable<readonly [term: string, value: Value]>) {
    this.#locale = locale;
    for (const [text, value] of terms) {
      const parts = partsOf(text, locale);
      if (parts.length === 0) continue;
      const last = parts.reduce((node, part) => grown(node, part), this.#root);
      last.value ??= value;
    }
  }

  /** The term that begins at a word: of several the one with most letters. */
  at(words: readonly string[], at: number): Found<Value> | null {
    const word = words[at] ?? clauseEnd;
    if (word === clauseEnd) return null;
    const found = search(this.#root, words, at, word, 0, null);
    const bare = this.#locale === "ar" ? withoutHead(word) : word;
    return bare === word ? found : search(this.#root, words, at, bare, 0, found);
  }
}

function grown<Value>(node: Node<Value>, { word, isPrefix }: Part): Node<Value> {
  const among = isPrefix ? node.beginnings : node.words;
  const next = among.get(word) ?? newNode<Value>();
  among.set(word, next);
  if (isPrefix) node.lengths.add(word.length);
  return next;
}

/** Looks from a node on for the longest term, of which `letters` are behind it; whole words count for a little more. */
function search<Value>(
  node: Node<Value>,
  words: readonly string[],
  at: number,
  word: string,
  letters: number,
  best: Best<Value> | null,
  taken = 1,
): Best<Value> | null {
  if (word === clauseEnd) return best;
  const step = (next: Node<Value> | undefined, more: number, so: Best<Value> | null): Best<Value> | null => {
    if (!next) return so;
    const isBetter = next.value !== undefined && letters + more > (so?.letters ?? 0);
    const now = isBetter ? { value: next.value as Value, words: taken, letters: letters + more } : so;
    return search(next, words, at, words[at + taken] ?? clauseEnd, letters + more, now, taken + 1);
  };
  let found = step(node.words.get(word), 2 * word.length + 1, best);
  for (const length of node.lengths)
    if (length <= word.length) found = step(node.beginnings.get(word.slice(0, length)), 2 * length, found);
  return found;
}

/** A word of a term, or the beginning of one. */
interface Part {
  readonly word: string;
  readonly isPrefix: boolean;
}

/** The words of a term, as those of comments are written. */
function partsOf(term: string, locale: TextLocale): Part[] {
  return term.split(/\s+/u).flatMap((piece) => {
    const words = segmentForTerms(piece.replaceAll("*", " "), locale).filter((word) => word !== clauseEnd);
    return words.map((word, at) => ({ word, isPrefix: piece.endsWith("*") && at === words.length - 1 }));
  });
}
