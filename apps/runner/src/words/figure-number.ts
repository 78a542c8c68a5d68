import { roundHalfAwayFromZero } from "@afterword/metrics";

/** A figure with two places; a dash where there is none. */
export const figure = (value: number | null): string =>
  value === null ? "–" : roundHalfAwayFromZero(value, 2).toFixed(2);

/** The same of a difference, with its sign. */
export const signed = (value: number | null): string => (value !== null && value > 0 ? "+" : "") + figure(value);

/** From where to where; a dash where nothing is known. */
export const range = (bounds: { readonly lower: number; readonly upper: number } | null): string =>
  bounds === null ? "–" : `${figure(bounds.lower)} to ${figure(bounds.upper)}`;
