/**
 * Cuts weights to bounds relative to their mean, and scales those in between so that the sum stays as it is: every weight
 * is then within the bounds and the mean is still the mean.
 *
 * @param weights one for each cell
 * @param counts how many answers have it
 * @throws RangeError unless 0 <= min <= 1 <= max
 */
export function trimWeights(
  weights: Float64Array,
  counts: readonly number[],
  { min, max }: { min: number; max: number },
): { weights: Float64Array; trimmed: number } {
  if (!(min >= 0 && min <= 1 && max >= 1)) throw new RangeError(`Expected 0 <= min <= 1 <= max, not ${min} and ${max}`);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const total = (values: Float64Array) => values.reduce((sum, value, cell) => sum + value * (counts[cell] ?? 0), 0);
  const mean = total(weights) / n;
  const cut = (factor: number) =>
    weights.map((weight) => mean * Math.min(max, Math.max(min, (factor * weight) / mean)));
  // The sum grows with the factor; it is at most right with all weights at the lower bound, at least with all at the upper.
  let [low, high] = [0, 1];
  while (total(cut(high)) < mean * n && high < 2 ** 60) high *= 2;
  for (let i = 0; i < 200 && low < high; i++) {
    const factor = (low + high) / 2;
    if (factor === low || factor === high) break;
    if (total(cut(factor)) < mean * n) low = factor;
    else high = factor;
  }
  const cutWeights = cut(high);
  const trimmed = weights.reduce((sum, weight, cell) => {
    const isCut = weight < min * mean || weight > max * mean;
    return sum + (isCut ? (counts[cell] ?? 0) : 0);
  }, 0);
  return { weights: cutWeights, trimmed };
}
