/**
 * Rounds a figure for display: halves go away from zero, and there is no "-0". Works on the decimal digits a reader
 * sees, so that 1.005 becomes 1.01 although its binary value is slightly less.
 *
 * @param value any finite number; NaN and infinities come back unchanged
 * @param digits decimals to keep, 0 or more
 * @example
 * roundHalfAwayFromZero(-12.5, 0); // -13
 */
export function roundHalfAwayFromZero(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  const rounded = shift(Math.round(shift(Math.abs(value), digits)), -digits);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point in the text of the number, which is exact where multiplying by 10 is not. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
