import type { ChartWords } from "@afterword/language";
import { areApart, isShown, type Figure, type FigureComparison, type GroupFigure } from "./figure.ts";
import type { Measure } from "./measure.ts";
import { wordsOf, type Words } from "./words.ts";

/**
 * One figure as a sentence: value, interval, answers.
 *
 * @param name what it is called there, set apart from the direction of the sentence
 */
export function sayFigure(words: Words, measure: Measure, figure: Figure, name = words.name(measure.name)): string {
  if (!isShown(figure)) return words.say("score.absent", { name, reason: words.absent(figure) });
  const [value, n] = [words.figure(measure, figure.value), figure.n ?? 0];
  const { interval } = figure;
  const isOfEvents = measure.counts === "events";
  if (interval === null) return words.say(isOfEvents ? "score.eventsPlain" : "score.plain", { name, value, n });
  const range = words.interval(measure, interval);
  return words.say(isOfEvents ? "score.events" : "score", { name, value, n, interval: range });
}

/** What a comparison found, as a sentence. */
export function sayComparison(words: Words, measure: Measure, compared: FigureComparison | null | undefined): string {
  if (!compared) return "";
  const { verdict, to, against, difference } = compared;
  const by = sayAmount(words, measure, Math.abs(difference ?? 0));
  return words.say(`change.${to}`, { verdict, by, ...(to === "group" && { against: words.name(against ?? "–") }) });
}

/** Whether a figure reaches its goal, as a sentence; nothing where it has none. */
export function sayGoal(words: Words, measure: Measure, figure: Figure): string {
  if (!isShown(figure) || !figure.goal) return "";
  return words.say("goal", { verdict: figure.goal.verdict, goal: words.figure(measure, figure.goal.value) });
}

/** How far two figures are apart: in points where they are percentages or NPS. */
export function sayAmount(words: Words, measure: Measure, amount: number): string {
  const rounded = Math.round(amount * 10) / 10;
  return measure.unit === "percent" || measure.unit === "points"
    ? words.say("points", { count: rounded })
    : words.figure(measure, amount);
}

/**
 * How far two figures of a measure are apart, as charts say it.
 *
 * @example formatAmount(chartWords("en"), { unit: "percent" }, 26.7) // "26.7 points"
 */
export const formatAmount = (words: ChartWords, measure: Measure, amount: number): string =>
  sayAmount(wordsOf(words), measure, amount);

/** Where figures of groups lie: which is highest and which is lowest, if the intervals allow to say so. */
export function sayRange(words: Words, measure: Measure, rows: readonly GroupFigure[]): string {
  const shown = rows.filter(isShown).sort((a, b) => a.value - b.value);
  const [low, high] = [shown[0], shown.at(-1)];
  const left = sayWithheld(words, rows);
  if (!low || !high) return left || words.say("none");
  if (shown.length === 1) return words.sentences(sayFigure(words, measure, low, words.name(words.label(low))), left);
  const range = words.say("range", {
    name: words.name(measure.name),
    apart: areApart(low, high) ? "yes" : low.interval && high.interval ? "no" : "unknown",
    low: words.name(words.label(low)),
    lowValue: words.figure(measure, low.value),
    high: words.name(words.label(high)),
    highValue: words.figure(measure, high.value),
  });
  return words.sentences(range, left);
}

/** How many figures are withheld, and why. */
export function sayWithheld(words: Words, rows: readonly Figure[]): string {
  const withheld = rows.filter((row) => row.withheld !== null);
  const [first] = withheld;
  if (!first) return "";
  const params = { count: withheld.length, reason: words.absent(first) };
  return words.say(withheld.length === rows.length ? "withheld.all" : "withheld.some", params);
}
