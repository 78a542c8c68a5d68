import { classificationScores, wilson, type Interval } from "@afterword/metrics";
import {
  enoughToLearn,
  estimate,
  languageOf,
  passesBar,
  sentiment,
  textLocales,
  train,
  wordingOf,
  type HeldBackFigures,
  type ScoredComment,
  type TextLocale,
} from "@afterword/text";
import type { Labelled, Truth } from "./data.ts";

/** How a way of estimating did on a set of one language. */
export interface Evaluated {
  readonly set: "sentences" | "comments";
  readonly locale: TextLocale;
  readonly by: "lexicon" | "learnt" | "majority";
  /** All three labels; what isn't positive or negative counts as neutral. */
  readonly accuracy: number;
  readonly macroF1: number;
  /** Positive against negative alone. */
  readonly polar: HeldBackFigures;
  /** Of those answered, by Wilson. */
  readonly interval: Interval | null;
  readonly passes: boolean;
}

/** Null where it abstains. */
type Guess = (text: Labelled) => Truth | null;

const folds = 5;

/** Evaluates every way in every language: lexicon, learnt model where there is enough to learn from, and the majority guess. */
export function evaluate(sentences: readonly Labelled[], comments: readonly Labelled[]): Evaluated[] {
  return textLocales.flatMap((locale) => {
    const [said, rated] = [sentences, comments].map((all) => all.filter((one) => one.locale === locale)) as [
      Labelled[],
      Labelled[],
    ];
    const scored = rated.filter(isScored);
    const byLabel = (label: Truth) => scored.filter((one) => one.label === label).length;
    const canLearn = Math.min(byLabel("positive"), byLabel("negative")) >= enoughToLearn;
    const whole = canLearn ? train(scored, locale) : null;
    return [
      figures("sentences", locale, "majority", said, () => commonest(said)),
      figures("sentences", locale, "lexicon", said, byLexicon),
      ...(whole ? [figures("sentences", locale, "learnt", said, ({ text }) => polarOf(estimate(whole, text)))] : []),
      figures("comments", locale, "majority", rated, () => commonest(rated)),
      figures("comments", locale, "lexicon", rated, byLexicon),
      ...(canLearn ? [figures("comments", locale, "learnt", rated, crossed(rated, locale))] : []),
    ];
  });
}

/** Estimates each comment by a model that was learnt from other wordings: a fifth of the wordings is held back in turn. */
function crossed(rated: readonly Labelled[], locale: TextLocale): Guess {
  const wordingOfText = new Map(
    [...new Set(rated.map(({ text }) => text))].map((text) => [text, wordingOf(text, locale)]),
  );
  const wordings = [...new Set(wordingOfText.values())].sort();
  const fold = ({ text }: Labelled) => wordings.indexOf(wordingOfText.get(text) ?? "") % folds;
  const models = Array.from({ length: folds }, (_, held) =>
    train(
      rated.filter(isScored).filter((one) => fold(one) !== held),
      locale,
    ),
  );
  return (one) => {
    const model = models[fold(one)];
    return model ? polarOf(estimate(model, one.text)) : null;
  };
}

const isScored = (one: Labelled): one is Labelled & ScoredComment => one.label !== "neutral";
const byLexicon: Guess = ({ text, locale }) => polarOf(sentiment(text, locale));
const polarOf = ({ label }: { readonly label: string | null }): Truth | null =>
  label === "positive" || label === "negative" ? label : null;

function commonest(all: readonly Labelled[]): Truth {
  const labels = ["positive", "negative", "neutral"] as const;
  const counts = labels.map((label) => all.filter((one) => one.label === label).length);
  return labels[counts.indexOf(Math.max(...counts))] ?? "neutral";
}

function figures(
  set: Evaluated["set"],
  locale: TextLocale,
  by: Evaluated["by"],
  all: readonly Labelled[],
  guess: Guess,
): Evaluated {
  // Comments repeat themselves.
  const known = new Map(all.map((one) => [one.text, one]));
  const guessed = new Map([...known].map(([text, one]) => [text, guess(one)]));
  const guesses = all.map(({ text }) => guessed.get(text) ?? null);
  const truths = all.map(({ label }) => label);
  const scores = classificationScores(
    truths,
    guesses.map((one) => one ?? "neutral"),
  );
  const pairs = truths.flatMap((truth, at) =>
    truth === "neutral" ? [] : [{ truth, guess: guesses[at] ?? "neutral" }],
  );
  const count = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).length;
  const right = count(({ truth, guess: said }) => said === truth);
  const abstained = count(({ guess: said }) => said === "neutral");
  const polar = { right, abstained, reversed: pairs.length - right - abstained };
  return {
    set,
    locale,
    by,
    accuracy: scores.value ?? 0,
    macroF1: scores.macroF1 ?? 0,
    polar,
    interval: wilson({ x: right, n: pairs.length - abstained }),
    passes: passesBar(polar),
  };
}

/** How many texts' language is told by themselves alone. */
export function languagesTold(all: readonly Labelled[]): { right: number; wrong: number; unknown: number } {
  const told = { right: 0, wrong: 0, unknown: 0 };
  for (const { text, locale } of all) {
    const found = languageOf(text);
    told[found === locale ? "right" : found === "unknown" ? "unknown" : "wrong"] += 1;
  }
  return told;
}

/** The languages whose lexicon reaches the bar on both sets. */
export const passing = (evaluated: readonly Evaluated[]): TextLocale[] =>
  textLocales.filter((locale) =>
    evaluated.filter((one) => one.locale === locale && one.by === "lexicon").every(({ passes }) => passes),
  );
