/** How a sample was drawn, where that changes its error. */
export type SampleDesign = {
  /** The people the answers come from, in the same unit as the answers; unlimited unless told. */
  population?: number | null;
  /** The answers that the sample is worth, from weights or from people who answered more than once; n unless told. */
  nEff?: number | null | undefined;
};

/**
 * By how much asking a large part of a finite population narrows the standard error, 0..1: √((N − n) / (N − 1)). With all of
 * them asked it is 0: a census has no sampling error.
 *
 * @throws RangeError when there are more answers than people: then the two are not counted in the same unit
 * @example
 * finiteCorrection(50, 60); // 0.4117
 */
export function finiteCorrection(n: number, population: number | null | undefined): number {
  if (population == null) return 1;
  if (!(n >= 0 && n <= population))
    throw new RangeError(`Expected 0 <= n <= population in one unit, not n = ${n} and population = ${population}`);
  if (n === population) return 0;
  return n <= 1 ? 1 : Math.sqrt((population - n) / (population - 1));
}

/**
 * How many answers of an unlimited population would be as exact as these: n (N − 1) / (N − n), infinitely many for a census.
 *
 * @example
 * effectiveSize(10, { population: 12 }); // 55
 */
export function effectiveSize(n: number, { population, nEff }: SampleDesign = {}): number {
  checkEffective(n, nEff);
  const size = nEff ?? n;
  const correction = finiteCorrection(n, population);
  if (population == null || correction === 1) return size;
  return correction === 0 ? Infinity : (size * (population - 1)) / (population - n);
}

/** Refuses an effective size that no answers can have. */
export function checkEffective(n: number, nEff: number | null | undefined): void {
  if (n > 0 && nEff != null && !(nEff > 0 && Number.isFinite(nEff)))
    throw new RangeError(`An effective size is above 0, not ${nEff}`);
}

/**
 * The population to correct for, or null when the correction may be left out because at most 5 % of it answered. It is not
 * there to excuse a sample that is small because few answered. In a relational survey the population are the people who
 * were invited, in a transactional one the tickets that were closed.
 *
 * @throws RangeError when there are more answers than people
 * @example
 * populationToCorrectFor(50, 60); // 60
 */
export function populationToCorrectFor(n: number, population: number | null): number | null {
  finiteCorrection(n, population);
  return population !== null && n > 0.05 * population ? population : null;
}
