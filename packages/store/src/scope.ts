/** Test data and live data never meet. */
export type Mode = "test" | "live";

/** Whose rows a caller may touch: an organisation's, in one mode. Every read and write needs one. */
export interface Scope {
  readonly unit: string;
  readonly mode: Mode;
}

/** The unit that a new installation starts with. */
export const rootUnit = "org";
