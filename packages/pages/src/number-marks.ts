import { formatNumber } from "@afterword/language";
import { plainDigits } from "./typed-number.ts";

/**
 * The mark that a locale writes before decimals, and the one between thousands, as `typedNumber` takes them.
 *
 * @example marksOf("es") // ",."
 */
export function marksOf(locale: string): string {
  const plain = plainDigits(formatNumber(locale, 12_345.5));
  return `${plain.at(-2) ?? ""}${/\D/.exec(plain)?.[0] ?? ""}`;
}

/**
 * A number as it stands in a field, where it is read as what it is.
 *
 * @example numberText("es", 1.234) // "1,234"
 */
export const numberText = (locale: string, value: number): string =>
  String(value).replace(".", marksOf(locale).slice(0, 1));
