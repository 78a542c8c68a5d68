/** What is taken out of a text. */
export type Kind = "email" | "link" | "phone" | "staff number";

/** Where it stands: from a position up to another. */
export interface Span {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** What finding took, step by step, so that a test can tell that it grows with the text and no faster. */
export interface Work {
  steps: number;
}
