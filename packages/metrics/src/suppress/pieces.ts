/** Groups by number that are told together: a shown cell, or what a shown cell leaves without its shown parts. */
export type Piece = readonly number[];

/** What each group answered to one thing that was asked. */
export interface Answered {
  readonly n: number;
  readonly counts: ReadonlyMap<string, number>;
}
