import { sentiment, type Sentiment } from "../sentiment/sentiment.ts";
import type { TextLocale } from "../words/locales.ts";
import { featuresOf, wordingOf } from "./features.ts";

/** A comment whose sentiment is known by its own score. */
export interface ScoredComment {
  readonly text: string;
  readonly label: "positive" | "negative";
  /** Who wrote it. Where it is said, what fewer than three people write teaches nothing: it may tell who they are. */
  readonly person?: string;
}

/** A model of one language, learnt from comments with scores. It is data: it can be stored as JSON. */
export interface SentimentModel {
  readonly locale: TextLocale;
  /** By feature how much more it speaks for positive than for negative, as a logarithm. */
  readonly weights: Readonly<Record<string, number>>;
}

/** How one way of estimating did, by wordings it had not seen. */
export interface HeldBackFigures {
  readonly right: number;
  readonly reversed: number;
  readonly abstained: number;
}

/** What came of learning. */
export interface Learnt {
  /** Null where our lexicon stays. */
  readonly model: SentimentModel | null;
  /** `too_few` comments of either kind, `not_better` than the lexicon on what was held back, `below_bar` on it, or `better`. */
  readonly outcome: "too_few" | "not_better" | "below_bar" | "better";
  readonly positive: number;
  readonly negative: number;
  /** Distinct wordings that were held back; the figures are of these. Null where it wasn't tried. */
  readonly heldBack: {
    readonly wordings: number;
    readonly model: HeldBackFigures;
    readonly lexicon: HeldBackFigures;
  } | null;
}

/** From so many positive and as many negative comments on. */
export const enoughToLearn = 200;

/** What an estimate has to reach to be shown: of those not abstained, of all, of all. */
export const bar = { accuracy: 0.8, reversed: 0.05, abstained: 0.4 } as const;

/** Whether figures reach the bar. */
export function passesBar({ right, reversed, abstained }: HeldBackFigures): boolean {
  const all = right + reversed + abstained;
  return (
    right >= bar.accuracy * (right + reversed) &&
    reversed <= bar.reversed * all &&
    abstained <= bar.abstained * all &&
    all > 0
  );
}

/**
 * Learns a model of sentiment from an organisation's own comments and scores, and says whether it replaces the lexicon. One
 * wording in five is held back; the model replaces the lexicon where it reaches the bar on these and is better on so many
 * more wordings than it is worse that chance doesn't explain it (one-sided sign test, 5 %). The same comments give the same model,
 * in any order.
 *
 * @example
 * learnSentiment([{ text: "Quick", label: "positive" }], "en").outcome; // "too_few"
 */
export function learnSentiment(comments: readonly ScoredComment[], locale: TextLocale): Learnt {
  const positive = comments.filter(({ label }) => label === "positive").length;
  const counts = { positive, negative: comments.length - positive };
  if (Math.min(counts.positive, counts.negative) < enoughToLearn)
    return { model: null, outcome: "too_few", ...counts, heldBack: null };
  const keyed = comments.map((comment) => ({ ...comment, wording: wordingOf(comment.text, locale) }));
  const trial = train(
    keyed.filter(({ wording }) => !isHeldBack(wording)),
    locale,
  );
  const held = oneEach(keyed.filter(({ wording }) => isHeldBack(wording)));
  const byModel = held.map(({ text, label }) => worthOf(estimate(trial, text), label));
  const byLexicon = held.map(({ text, label }) => worthOf(sentiment(text, locale), label));
  const figures = { wordings: held.length, model: tally(byModel), lexicon: tally(byLexicon) };
  const outcome = !passesBar(figures.model) ? "below_bar" : isBetter(byModel, byLexicon) ? "better" : "not_better";
  return { model: outcome === "better" ? train(keyed, locale) : null, outcome, ...counts, heldBack: figures };
}

/**
 * How a way of estimating does on comments whose sentiment people have said.
 *
 * @example
 * judge((text) => sentiment(text, "en"), [{ text: "Very slow", label: "negative" }]); // { right: 1, reversed: 0, abstained: 0 }
 */
export const judge = (way: (text: string) => Sentiment, comments: readonly ScoredComment[]): HeldBackFigures =>
  tally(comments.map(({ text, label }) => worthOf(way(text), label)));

/**
 * Naive Bayes: what each feature of the comments speaks for, positive and negative taken as equally likely.
 *
 * @example
 * const model = train([{ text: "Quick", label: "positive" }, { text: "Slow", label: "negative" }], "en");
 * estimate(model, "quick").label; // "positive"
 */
export function train(comments: readonly ScoredComment[], locale: TextLocale): SentimentModel {
  const seen = new Map<string, { positive: number; negative: number; people: Set<string> | null }>();
  // Comments repeat themselves.
  const features = new Map<string, Set<string>>();
  for (const { text, label, person } of comments) {
    const known = features.get(text) ?? featuresOf(text, locale);
    features.set(text, known);
    for (const feature of known) {
      const counts = seen.get(feature) ?? { positive: 0, negative: 0, people: new Set() };
      counts[label] += 1;
      if (person === undefined) counts.people = null;
      else if (counts.people !== null && counts.people.size < leastPeople) counts.people.add(person);
      seen.set(feature, counts);
    }
  }
  const told = [...seen].filter(([, { people }]) => people === null || people.size >= leastPeople);
  const total = (label: ScoredComment["label"]) => told.reduce((sum, [, counts]) => sum + counts[label], 0);
  const totals = { positive: total("positive"), negative: total("negative") };
  const half = told.length / 2;
  const weights = told.map(([feature, { positive, negative }]): [string, number] => [
    feature,
    Math.log((positive + 0.5) / (totals.positive + half)) - Math.log((negative + 0.5) / (totals.negative + half)),
  ]);
  return { locale, weights: Object.fromEntries(weights.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * What a model says of a comment. It abstains where it knows too little of it.
 *
 * @example
 * estimate({ locale: "en", weights: { quick: 2, "~quic": 2 } }, "Quick!").label; // "positive"
 */
export function estimate(model: SentimentModel, text: string): Sentiment {
  let [sum, known, all] = [0, 0, 0];
  for (const feature of featuresOf(text, model.locale)) {
    all += 1;
    if (!Object.hasOwn(model.weights, feature)) continue;
    known += 1;
    sum += model.weights[feature] ?? 0;
  }
  // Features of one word say the same over and over: their sum is as sure as its root would be.
  const confidence = known === 0 ? 0 : Math.tanh(Math.abs(sum) / Math.sqrt(known) / 2) * Math.sqrt(known / all);
  if (confidence < leastConfidence) return { label: null, confidence, source: "model" };
  return { label: sum > 0 ? "positive" : "negative", confidence, source: "model" };
}

const leastConfidence = 0.45;
const leastPeople = 3;

const worthOf = ({ label }: Sentiment, truth: ScoredComment["label"]): number =>
  label === truth ? 1 : label === "positive" || label === "negative" ? -1 : 0;

const tally = (worths: readonly number[]): HeldBackFigures => ({
  right: worths.filter((worth) => worth === 1).length,
  reversed: worths.filter((worth) => worth === -1).length,
  abstained: worths.filter((worth) => worth === 0).length,
});

/** One-sided sign test on those that the two don't estimate alike. */
function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const gains = one.map((worth, at) => worth - (other[at] ?? 0)).filter((gain) => gain !== 0);
  const wins = gains.filter((gain) => gain > 0).length;
  let [ways, tail] = [1, 0];
  for (let losses = 0; losses <= gains.length - wins; losses += 1) {
    tail += ways;
    ways = (ways * (gains.length - losses)) / (losses + 1);
  }
  return tail * 0.5 ** gains.length < 0.05;
}

/** One comment of each wording, labelled as most of its comments are; as many of each leave it out. */
function oneEach(comments: readonly (ScoredComment & { readonly wording: string })[]): ScoredComment[] {
  const wordings = new Map<string, { text: string; lead: number }>();
  for (const { text, label, wording } of comments) {
    const known = wordings.get(wording) ?? { text, lead: 0 };
    // The smallest in order of letters, so that the order of the comments changes nothing.
    if (text < known.text) known.text = text;
    known.lead += label === "positive" ? 1 : -1;
    wordings.set(wording, known);
  }
  return [...wordings.values()].flatMap(({ text, lead }) =>
    lead === 0 ? [] : [{ text, label: lead > 0 ? "positive" : "negative" } as const],
  );
}

const isHeldBack = (wording: string): boolean => hash(wording) % 5 === 0;

/** FNV-1a in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
