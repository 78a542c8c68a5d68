import type { ChartOptions } from "./chart.ts";
import { isShown, type Figure, type GroupFigure, type ShownFigure } from "./figure.ts";
import { sayAmount, sayComparison, sayFigure, sayGoal, sayWithheld } from "./finding.ts";
import type { Measure } from "./measure.ts";
import { wordsOf, type Words } from "./words.ts";

/** A figure of all, and the same of each group: rows of the API, compared with what was before. */
export interface Summary {
  readonly measure: Measure;
  readonly figure: Figure;
  readonly groups: readonly GroupFigure[];
}

/** So many groups that changed are named. */
const mostNamed = 5;

/**
 * The state of things in a few sentences: the figure of all and whether it changed, then each group that clearly did, the
 * largest change first.
 *
 * @example
 * const measure = { name: "CSAT", unit: "percent" } as const;
 * const figure = { value: null, n: 0, interval: null, withheld: null };
 * summary({ measure, figure, groups: [] }, { words: chartWords("en") }); // "CSAT: no answers."
 */
export function summary({ measure, figure, groups }: Summary, options: Pick<ChartOptions, "words">): string {
  const words = wordsOf(options.words);
  const change = isShown(figure) ? sayComparison(words, measure, figure.comparison) : "";
  return words.sentences(
    sayFigure(words, measure, figure),
    change,
    sayGoal(words, measure, figure),
    sayGroups(words, measure, groups),
  );
}

function sayGroups(words: Words, measure: Measure, groups: readonly GroupFigure[]): string {
  const compared = groups.filter(isShown).filter(({ comparison }) => comparison);
  if (compared.length === 0) return sayWithheld(words, groups);
  const changed = compared.filter(hasChanged).sort((a, b) => amountOf(b) - amountOf(a));
  const named = changed.slice(0, mostNamed).map((row) =>
    words.say("summary.group", {
      verdict: row.comparison?.verdict ?? "",
      group: words.name(words.label(row)),
      by: sayAmount(words, measure, amountOf(row)),
      figure: sayValue(words, measure, row),
    }),
  );
  const more = changed.length - named.length;
  const few = compared.filter(({ comparison }) => comparison?.verdict === "too_few").length;
  return words.sentences(
    ...named,
    more > 0 ? words.say("summary.more", { count: more }) : "",
    changed.length === 0 && few < compared.length ? words.say("summary.calm") : "",
    few > 0 ? words.say("summary.few", { count: few }) : "",
    sayWithheld(words, groups),
  );
}

const hasChanged = ({ comparison }: Figure): boolean =>
  comparison?.verdict === "higher" || comparison?.verdict === "lower";

const amountOf = ({ comparison }: Figure): number => Math.abs(comparison?.difference ?? 0);

function sayValue(words: Words, measure: Measure, { value, interval }: ShownFigure<Figure>): string {
  const said = words.figure(measure, value);
  if (interval === null) return said;
  return words.say("summary.figure", { value: said, interval: words.interval(measure, interval) });
}
