/**
 * What words say of a service in one language, written for Afterword. Terms are separated by commas; a word that ends in `*`
 * stands for all that begin so. Accents and case don't matter.
 */
export interface Lexicon {
  readonly good: string;
  readonly veryGood: string;
  readonly bad: string;
  readonly veryBad: string;
  /** Says that it was neither good nor bad. */
  readonly even: string;
  /** Turns what follows within a few words. */
  readonly not: string;
  /** Makes what follows stronger, or weaker. */
  readonly much: string;
  readonly little: string;
  /** What follows counts for more than what came before. */
  readonly but: string;
  /** What follows is wished for, not said to be so. */
  readonly would: string;
  /** Looks like one of the above and says nothing. */
  readonly nothing: string;
}
