import { mean, npsWeighted, rake, share, type RakeFigure } from "@afterword/metrics";
import type { MetricName, QuestionDefinition, Weighted } from "@afterword/sdk";
import { figureOf, type Basis, type Tally } from "../figures.ts";
import { figureFrom } from "./basis.ts";

/** The answers of people who have the same values of all segments that they are weighted by. */
export interface AnswerCell {
  /** The values, in the order of the segments. */
  readonly values: readonly (string | null)[];
  readonly tally: Tally;
}

/** Where weights are cut when that is asked for, as parts of their mean. */
const bounds = { min: 0.3, max: 3 };

/** A value as the name of a category: none is another one than the text "null". */
const nameOf = (value: string | null): string => JSON.stringify(value);
const valueOf = (name: string): string | null => JSON.parse(name) as string | null;

type Raked = Extract<RakeFigure, { refused: null }>;

/**
 * The weighted figure of the answers in cells; null without answers, and where one has a value of which nobody was asked.
 *
 * @param asked of each segment, how many were asked by its values
 */
export function weighed(
  of: { readonly metric: MetricName; readonly question: QuestionDefinition; readonly trim: boolean },
  answers: readonly AnswerCell[],
  asked: ReadonlyMap<string, ReadonlyMap<string | null, number>>,
): { weighted: Weighted | null; warnings: string[] } {
  const { metric, question, trim } = of;
  const segments = [...asked.keys()];
  const cells = answers.map(({ values, tally }) => {
    const { basis } = figureOf(metric, question, tally);
    if (basis === null) throw new Error(`A ${metric} has nothing to weight.`);
    return { values, basis, n: figureFrom(basis).n };
  });
  if (cells.every(({ n }) => n === 0)) return { weighted: null, warnings: [] };
  const raked = rake(
    {
      cells: cells.map(({ values }) =>
        Object.fromEntries(segments.map((segment, at) => [segment, nameOf(values[at] ?? null)])),
      ),
      counts: cells.map(({ n }) => n),
      margins: Object.fromEntries(
        [...asked].map(([segment, people]) => [
          segment,
          Object.fromEntries([...people].map(([value, n]) => [nameOf(value), n])),
        ]),
      ),
    },
    { onEmpty: "collapse", trim: trim ? bounds : null },
  );
  if (raked.refused !== null) return { weighted: null, warnings: ["not_weighted"] };
  const figure = weightedFigure(cells, raked);
  const merged = raked.collapsed.map(({ margin, category, into }) => ({
    segment: margin,
    value: valueOf(category),
    into: valueOf(into),
  }));
  return {
    weighted: {
      ...figure,
      effectiveN: raked.nEff,
      ...(trim ? { trimmed: raked.trimmed } : {}),
      converged: raked.converged,
      merged,
    },
    warnings: merged.length > 0 ? ["values_merged"] : [],
  };
}

/** The figure of weighted answers, with the interval that they are worth. Their weights are scaled to a mean of 1. */
function weightedFigure(
  cells: readonly { readonly basis: Basis }[],
  { weights, n, sum, nEff }: Raked,
): Pick<Weighted, "value" | "interval"> {
  const scaled = cells.map(({ basis }, at) => ({ basis, weight: ((weights[at] ?? 0) * n) / sum }));
  const figure = figureOfWeighted(scaled, n, nEff);
  if (figure.value === null) throw new Error("Weighted answers have a figure.");
  return { value: figure.value, interval: figure.interval };
}

function figureOfWeighted(
  cells: readonly { readonly basis: Basis; readonly weight: number }[],
  n: number,
  nEff: number,
) {
  const [first] = cells;
  if (first?.basis.kind === "nps")
    return npsWeighted(
      cells.flatMap(({ basis, weight }) => (basis.kind === "nps" ? [{ counts: basis.counts, weight }] : [])),
    );
  if (first?.basis.kind === "share") {
    const x = cells.reduce((total, { basis, weight }) => total + (basis.kind === "share" ? weight * basis.x : 0), 0);
    // The sum of all weights is n but for its last digit.
    return share({ x: Math.min(x, n), n, nEff });
  }
  const counts = new Map<number, number>();
  for (const { basis, weight } of cells)
    if (basis.kind === "mean")
      for (const [value, times] of basis.counts) counts.set(value, (counts.get(value) ?? 0) + weight * times);
  return mean(counts, undefined, { nEff });
}
