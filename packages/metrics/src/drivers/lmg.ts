import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/** What each predictor contributes to R², 0..1; they add up to it. */
export type Importance = { r2: number; raw: number[] };

// A predictor that the others explain to this degree adds nothing but rounding.
const dependent = 1e-10;

/**
 * How much of R² each predictor accounts for, averaged over all orders in which predictors can be added (Lindeman,
 * Merenda and Gold 1980, Shapley's value; Grömping 2006). Exact, from all subsets: time doubles with each predictor.
 *
 * @param correlations between the predictors and, in the last row and column, the outcome
 */
export function lmg(correlations: SymmetricMatrix): Importance {
  const k = correlations.size - 1;
  const explained = explainedBySubset(correlations);
  const weights = orderShares(k);
  const sums = new Float64Array(explained.length);
  let begun = 0;
  for (let subset = 0; subset < explained.length; subset++) {
    const [size, r2] = [bits(subset), explained[subset] ?? 0];
    // In so many orders a predictor outside the subset comes after it; in so many one inside completes it.
    const begins = (weights[size] ?? 0) * r2;
    begun += begins;
    sums[subset] = begins + (weights[size - 1] ?? 0) * r2;
  }
  const raw = new Array<number>(k);
  // Folds the highest predictor away, so that each sum over the subsets with a predictor is half as long as the last.
  for (let j = k - 1; j >= 0; j--) {
    let inside = 0;
    for (let subset = 0; subset < 1 << j; subset++) {
      const withIt = sums[subset | (1 << j)] ?? 0;
      inside += withIt;
      sums[subset] = (sums[subset] ?? 0) + withIt;
    }
    raw[j] = inside - begun;
  }
  return { r2: explained.at(-1) ?? 0, raw };
}

/** R² of each subset of the predictors; bit j of the place says whether predictor j is in it. */
export function explainedBySubset({ size, cells }: SymmetricMatrix): Float64Array {
  const k = size - 1;
  const explained = new Float64Array(2 ** k);
  // One matrix for each depth: what is left of the correlations once the predictors chosen so far are taken out.
  const left = Array.from({ length: size }, () => new Float64Array(size * size));
  left[0]?.set(cells);
  const add = (depth: number, from: number, subset: number, r2: number) => {
    const a = left[depth] ?? cells;
    const next = left[depth + 1] ?? cells;
    for (let j = from; j < k; j++) {
      const pivot = a[j * size + j] ?? 0;
      const inverse = pivot > dependent ? 1 / pivot : 0;
      const gained = r2 + inverse * (a[j * size + k] ?? 0) ** 2;
      explained[subset | (1 << j)] = gained;
      // Later predictors only: every subset is reached once, in ascending order, one step of Cholesky's method each.
      for (let row = j + 1; row < k; row++) {
        const factor = inverse * (a[j * size + row] ?? 0);
        for (let column = row; column < size; column++) {
          next[row * size + column] = (a[row * size + column] ?? 0) - factor * (a[j * size + column] ?? 0);
        }
      }
      if (j + 1 < k) add(depth + 1, j + 1, subset | (1 << j), gained);
    }
  };
  add(0, 0, 0, 0);
  return explained;
}

/** The share of all orders of k predictors in which a given set of s comes first and a given predictor next. */
function orderShares(k: number): number[] {
  const shares = [1 / k];
  for (let s = 1; s < k; s++) shares.push(((shares[s - 1] ?? 0) * s) / (k - s));
  return shares;
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}
