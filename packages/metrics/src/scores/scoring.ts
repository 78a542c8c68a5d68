/** Which answers count in a score, and each for what. */
export type Scoring = {
  readonly min: number;
  readonly max: number;
  /** What a whole number of the scale counts for: of a share 1 or 0, of an NPS 1, 0 or −1. */
  readonly scoreOf: (value: number) => number;
};

const fromTo = (min: number, max: number, least: number): Scoring => ({
  min,
  max,
  scoreOf: (value) => (value >= least ? 1 : 0),
});

/** Of a scale from 1 the two best answers. */
export const twoBest = (points: number): Scoring => fromTo(1, points, points - 1);

/**
 * How the answers of each score count. The score is their mean, times 100.
 *
 * @example
 * scorings.nps.scoreOf(6); // -1
 */
export const scorings: { readonly [score in "csat" | "ces" | "nps"]: Scoring } = {
  csat: twoBest(5),
  ces: fromTo(1, 7, 5),
  nps: { min: 0, max: 10, scoreOf: (value) => (value >= 9 ? 1 : value <= 6 ? -1 : 0) },
};
