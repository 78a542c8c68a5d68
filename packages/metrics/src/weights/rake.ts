import { collapseEmpty, readMargins } from "./rake-margins.ts";
import type { Collapsed, Margin, RakeInput, RakeRefusal } from "./rake-margins.ts";
import { trimWeights } from "./trim-weights.ts";

/** How weights are raked. */
export type RakeOptions = {
  /** Stop when no weight changes by more than this share of itself; 1e-9 unless told. */
  tolerance?: number;
  /** Rounds through all margins before giving up; 500 unless told. */
  maxIterations?: number;
  /** What becomes of a category that nobody answered: a refusal (default), or it joins the smallest one that answered. */
  onEmpty?: "refuse" | "collapse";
  /** Bounds of the weights relative to their mean, for example { min: 0.3, max: 3 }. Unless told nothing is trimmed. */
  trim?: { min: number; max: number } | null;
};

/** Weights that make the answers add up to known totals, or why there are none. */
export type RakeFigure =
  | { refused: RakeRefusal }
  | {
      refused: null;
      /** One for each cell, in the order of the cells, adding up to the population; null where nobody answered. */
      weights: (number | null)[];
      /** Answers. */
      n: number;
      /** The weights of all answers together: the population. */
      sum: number;
      /** Kish's effective sample size: use it in intervals, and show n beside it. */
      nEff: number;
      deff: number;
      iterations: number;
      /** Whether the weights stood still within `maxIterations`, and the margins hold: some cannot hold together. */
      converged: boolean;
      /** The largest distance of a weighted margin from its target, as a share of the target; trimming opens it. */
      gap: number;
      /** Answers whose weight was cut at a bound. */
      trimmed: number;
      collapsed: Collapsed[];
    };

/**
 * Weights by raking, also called iterative proportional fitting (Deming and Stephan 1940): the answers are scaled to one
 * margin after the other until all fit. One margin is post-stratification: N / n. Weights repair who answered by what is
 * known of them, not why others did not.
 *
 * @throws RangeError for impossible counts, targets or options
 * @example
 * rake({ cells: [{ sex: "F" }, { sex: "M" }], counts: [60, 20], margins: { sex: { F: 100, M: 100 } } }).weights; // [1.667, 5]
 */
export function rake(input: RakeInput, options: RakeOptions = {}): RakeFigure {
  const { tolerance = 1e-9, maxIterations = 500, onEmpty = "refuse", trim = null } = options;
  if (!(tolerance > 0) || !(maxIterations >= 1))
    throw new RangeError(`Expected tolerance > 0 and maxIterations >= 1, not ${tolerance} and ${maxIterations}`);
  const read = readMargins(input);
  if ("refused" in read) return read;
  const fitted = onEmpty === "collapse" ? collapseEmpty(read.margins) : { margins: read.margins, collapsed: [] };
  const empty = firstEmpty(fitted.margins);
  if (empty !== null) return { refused: empty };
  const { counts } = input;
  const { masses, iterations, converged } = fit(counts, fitted.margins, tolerance, maxIterations);
  const raked = masses.map((mass, cell) => mass / (counts[cell] || 1));
  const { weights, trimmed } = trim === null ? { weights: raked, trimmed: 0 } : trimWeights(raked, counts, trim);
  const over = (of: (weight: number) => number) =>
    weights.reduce((sum, weight, cell) => sum + (counts[cell] ?? 0) * of(weight), 0);
  const [n, sum, squares] = [over(() => 1), over((weight) => weight), over((weight) => weight * weight)];
  return {
    refused: null,
    weights: Array.from(weights, (weight, cell) => (counts[cell] === 0 ? null : weight)),
    n,
    sum,
    nEff: (sum * sum) / squares,
    deff: (n * squares) / (sum * sum),
    iterations,
    converged,
    gap: largestGap(
      fitted.margins,
      weights.map((weight, cell) => weight * (counts[cell] ?? 0)),
    ),
    trimmed,
    collapsed: fitted.collapsed,
  };
}

/** Scales the counts to each margin in turn until no cell changes. */
function fit(counts: readonly number[], margins: readonly Margin[], tolerance: number, maxIterations: number) {
  const masses = Float64Array.from(counts);
  for (let iterations = 1; ; iterations++) {
    const before = masses.slice();
    for (const margin of margins) {
      const sums = sumByCategory(margin, masses);
      masses.forEach((mass, cell) => {
        const category = margin.categoryOf[cell] ?? 0;
        // An empty cell stays empty, also where its whole category is.
        if (mass > 0) masses[cell] = (mass * (margin.targets[category] ?? 0)) / (sums[category] ?? 0);
      });
    }
    const still = masses.every((mass, cell) => Math.abs(mass - (before[cell] ?? 0)) <= tolerance * mass);
    if (still || iterations >= maxIterations) {
      // Margins that contradict one another where nobody answered pull the weights to and fro, the same way each round.
      const converged = still && largestGap(margins, masses) <= 1000 * tolerance;
      return { masses, iterations, converged };
    }
  }
}

function sumByCategory(margin: Margin, masses: Float64Array): Float64Array {
  const sums = new Float64Array(margin.targets.length);
  masses.forEach(
    (mass, cell) => (sums[margin.categoryOf[cell] ?? 0] = (sums[margin.categoryOf[cell] ?? 0] ?? 0) + mass),
  );
  return sums;
}

function largestGap(margins: readonly Margin[], masses: Float64Array): number {
  const gaps = margins.flatMap((margin) => {
    const sums = sumByCategory(margin, masses);
    return margin.targets.map((target, at) => (target === 0 ? 0 : Math.abs((sums[at] ?? 0) - target) / target));
  });
  return Math.max(0, ...gaps);
}

function firstEmpty(margins: readonly Margin[]): RakeRefusal | null {
  for (const { name, categories, targets, answers } of margins) {
    const at = targets.findIndex((target, category) => target > 0 && answers[category] === 0);
    if (at >= 0) return { reason: "empty_category", margin: name, category: categories[at] ?? "" };
  }
  return null;
}
