import { ar } from "../lexicon/ar.ts";
import { en } from "../lexicon/en.ts";
import { es } from "../lexicon/es.ts";
import { fr } from "../lexicon/fr.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { ru } from "../lexicon/ru.ts";
import { zh } from "../lexicon/zh.ts";
import { textLocaleOf, type TextLocale } from "../words/locales.ts";
import { clauseEnd, segmentForTerms } from "../words/segment.ts";
import { Terms } from "../words/terms.ts";

/** What a comment says of a service. */
export type SentimentLabel = "positive" | "negative" | "neutral" | "mixed";

/** The sentiment of a comment as it was estimated. */
export interface Sentiment {
  /** Null where nothing, or too little, speaks for any. */
  readonly label: SentimentLabel | null;
  /** How one-sided what was found is, 0..1. It puts comments in order; it is no probability of being right. */
  readonly confidence: number;
  /** What it was read from: our list of words, or a model that was learnt (see `learnSentiment`). */
  readonly source: "lexicon" | "model";
}

type Turn = Exclude<keyof Lexicon, "good" | "veryGood" | "bad" | "veryBad">;
/** What a term does: how good what it says is, or what it does to others. */
type Part = number | Turn;

const worth = { good: 1, veryGood: 2, bad: -1, veryBad: -2 } as const;
const lexicons: { readonly [locale in TextLocale]: Lexicon } = { ar, en, es, fr, ru, zh };

/** A lexicon that is ready to be looked in. */
interface Looked {
  readonly terms: Terms<Part>;
  /** Single words, or characters, that turn what follows: a saying with one of them at an end isn't turned once more. */
  readonly negations: ReadonlySet<string>;
}

const compiled = new Map<TextLocale, Looked>();

/** Words that a negation reaches; a wish reaches to the end of its clause. Chinese counts characters. */
const reach: { readonly [locale in TextLocale]: number } = { ar: 3, en: 3, es: 3, fr: 3, ru: 3, zh: 4 };

function lexiconOf(locale: TextLocale): Looked {
  const known = compiled.get(locale);
  if (known) return known;
  const lists = Object.entries(lexicons[locale]) as [keyof Lexicon, string][];
  // Of two terms that are the same the first counts: what says nothing comes before what is good.
  const pairs = lists.reverse().flatMap(([kind, list]) => {
    const part: Part = kind in worth ? worth[kind as keyof typeof worth] : (kind as Turn);
    return list.split(",").map((term): [string, Part] => [term.trim(), part]);
  });
  const negations = lexicons[locale].not.split(",").map((word) => segmentForTerms(word, locale));
  const looked = {
    terms: new Terms(locale, pairs),
    negations: new Set(negations.flatMap((words) => (words.length === 1 ? words : []))),
  };
  compiled.set(locale, looked);
  return looked;
}

/**
 * What a comment says of the service, estimated from words alone. It abstains (a null label) where it finds nothing or where
 * what it finds leans too little; `mixed` takes as much good as bad. For comments without a rating of their own.
 *
 * @param locale the language that the comment is in, as a BCP 47 tag; one that isn't read gives null
 * @example
 * sentiment("I have no complaints, everything was quick.", "en").label; // "positive"
 */
export function sentiment(text: string, locale: string): Sentiment {
  const language = textLocaleOf(locale);
  if (language === null) return abstains;
  return judged(weigh(segmentForTerms(text, language), language));
}

const abstains: Sentiment = { label: null, confidence: 0, source: "lexicon" };

/** What speaks for a comment and against it. */
interface Weights {
  good: number;
  bad: number;
  /** Whether it says of itself that it was neither. */
  isEven: boolean;
}

function weigh(words: readonly string[], locale: TextLocale): Weights {
  const { terms, negations } = lexiconOf(locale);
  const found: Weights = { good: 0, bad: 0, isEven: false };
  let [notUntil, force, wish, share] = [-1, 1, false, 1];
  for (let at = 0; at < words.length;) {
    if (words[at] === clauseEnd) [notUntil, force, wish] = [-1, 1, false];
    const term = terms.at(words, at);
    const next = at + (term?.words ?? 1);
    if (term === null) {
      // Only what stands right before makes stronger or weaker; a word between them is let pass.
      force = force === 1 ? 1 : 1 + (force - 1) / 2;
    } else if (typeof term.value === "number") {
      const [first, last] = [at, next - 1].map((place) => term.words > 1 && negations.has(words[place] ?? clauseEnd));
      // A saying with a negation of its own isn't turned once more: "sans aucun problème", "n'est toujours pas".
      const isTurned = at <= notUntil && !first && !last;
      // "Not bad" is less than good; "not good" is bad.
      const value = term.value * force * share * (isTurned ? (term.value > 0 ? -0.75 : -0.5) : 1);
      if (value < 0) found.bad -= value;
      else if (!wish) found.good += value;
      // "Still not" is bad, and turns what follows besides.
      [force, notUntil] = [1, last ? next - 1 + reach[locale] : -1];
    } else if (term.value === "not") notUntil = next - 1 + reach[locale];
    else if (term.value === "much") force = 1.5;
    else if (term.value === "little") force = 0.6;
    else if (term.value === "would") wish = true;
    else if (term.value === "even") found.isEven = true;
    else if (term.value === "but") {
      [notUntil, force, wish, share] = [-1, 1, false, 1.5];
    }
    at = next;
  }
  return found;
}

function judged({ good, bad, isEven }: Weights): Sentiment {
  const [more, less] = [Math.max(good, bad), Math.min(good, bad)];
  if (more === 0) return isEven ? { label: "neutral", confidence: 0.5, source: "lexicon" } : abstains;
  if (less >= 0.75 && more <= 3 * less) return { label: "mixed", confidence: less / more, source: "lexicon" };
  const confidence = (more - less) / (more + less + (isEven ? 1.5 : 0.5));
  if (confidence < 0.45) return { label: isEven ? "neutral" : null, confidence, source: "lexicon" };
  return { label: good > bad ? "positive" : "negative", confidence, source: "lexicon" };
}
