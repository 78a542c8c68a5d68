/** How many equally weighted answers weighted ones are worth. */
export type KishFigure = {
  /** (Σw)² / Σw²: at most the count of the weights; null when there is nothing to weigh. */
  nEff: number | null;
  /** How much larger the variance is than without weights: n Σw² / (Σw)², 1 or more. */
  deff: number | null;
};

/**
 * Kish's effective sample size and design effect (Kish 1965).
 *
 * @param weights one for each answer, 0 or more
 * @throws RangeError for a weight below 0 or one that is no number
 * @example
 * kish([1, 2, 3, 4]); // { nEff: 3.3333, deff: 1.2 }
 */
export function kish(weights: Iterable<number>): KishFigure {
  let [n, sum, squares] = [0, 0, 0];
  for (const weight of weights) {
    if (!(weight >= 0) || !Number.isFinite(weight)) throw new RangeError(`A weight is 0 or more, not ${weight}`);
    n += 1;
    sum += weight;
    squares += weight * weight;
  }
  if (sum === 0) return { nEff: null, deff: null };
  return { nEff: (sum * sum) / squares, deff: (n * squares) / (sum * sum) };
}
