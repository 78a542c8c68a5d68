/** p-values of a family of tests, 0..1; null where there was no test. */
export type PValues = readonly (number | null)[];

/**
 * p-values adjusted for testing many things at once, by Benjamini and Hochberg (1995): reject up to q and at most a share q
 * of the rejections is expected to be wrong. For all comparisons on a screen. Tests that were not made stay null and do not count.
 *
 * @throws RangeError for what is no probability
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, null]); // [0.03, 0.04, 0.04, null]
 */
export function benjaminiHochberg(p: PValues): (number | null)[] {
  const order = ascending(p);
  const adjusted = p.map((): number | null => null);
  let smallest = 1;
  for (const [rank, { value, at }] of [...order.entries()].reverse()) {
    smallest = Math.min(smallest, (value * order.length) / (rank + 1));
    adjusted[at] = smallest;
  }
  return adjusted;
}

/**
 * p-values adjusted for testing a few planned things, by Holm (1979): reject up to α and the probability of even one wrong
 * rejection is at most α. Tests that were not made stay null and do not count.
 *
 * @throws RangeError for what is no probability
 * @example
 * holm([0.01, 0.04, 0.03, null]); // [0.03, 0.06, 0.06, null]
 */
export function holm(p: PValues): (number | null)[] {
  const order = ascending(p);
  const adjusted = p.map((): number | null => null);
  let largest = 0;
  for (const [rank, { value, at }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, value * (order.length - rank)));
    adjusted[at] = largest;
  }
  return adjusted;
}

function ascending(p: PValues): { value: number; at: number }[] {
  const made = p.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const wrong = made.find(({ value }) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`A probability lies between 0 and 1, not ${wrong.value}`);
  return made.sort((a, b) => a.value - b.value || a.at - b.at);
}
