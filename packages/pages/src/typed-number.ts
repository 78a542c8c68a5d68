/** Digits that phones and keyboards type besides 0–9: Arabic-Indic and Persian ones, and full-width ones. */
const digits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

/**
 * A text with its digits as 0–9, and a full-width or Arabic mark beside them as its plain counterpart.
 *
 * @example plainDigits("٢٠٢٦-٠١-٣١") // "2026-01-31"
 */
export function plainDigits(text: string): string {
  return text
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) - zeroBefore(digit)))
    .replace(/\u066B/g, ".")
    .replace(/\u066C/g, "\u2019")
    .replace(/[\u2212\uFE63\uFF0D]/g, "-");
}

const zeroBefore = (digit: string): number =>
  [0xff10, 0x06f0, 0x0660].find((zero) => digit >= String.fromCodePoint(zero)) ?? 0;

/**
 * The number that somebody typed, in any of our languages: with a decimal point or comma, with thousands set apart. Null
 * where that can't be told, as with `1,234`, which is one thing in English and another in French.
 *
 * @example typedNumber("١٬٢٣٤٫٥") // 1234.5
 */
export function typedNumber(text: string): number | null {
  const plain = plainDigits(text).trim();
  if (!/^-?\d[\d.,'\u2019\s]*$/.test(plain)) return null;
  const read = forms.find(({ form }) => form.test(plain));
  if (!read) return null;
  const [whole = "", part] = read.decimal === "" ? [plain] : plain.split(read.decimal);
  const value = Number(`${whole.replace(/[^-\d]/g, "")}${part === undefined ? "" : `.${part}`}`);
  return Number.isFinite(value) ? value : null;
}

/** The ways in which a number is written, with the mark before its decimals. */
const forms = [
  { form: /^-?\d+(\.\d+)?$/, decimal: "." },
  // Three decimals after a comma may be thousands.
  { form: /^-?(\d+,(\d{1,2}|\d{4,})|(0|\d{4,}),\d{3})$/, decimal: "," },
  { form: /^-?\d{1,3}([\s'\u2019]\d{3})+(\.\d+)?$/, decimal: "." },
  { form: /^-?\d{1,3}([\s'\u2019]\d{3})+,\d+$/, decimal: "," },
  { form: /^-?\d{1,3}(,\d{3})+\.\d+$/, decimal: "." },
  { form: /^-?\d{1,3}(\.\d{3})+,\d+$/, decimal: "," },
  { form: /^-?\d{1,3}(,\d{3}){2,}$/, decimal: "" },
  { form: /^-?\d{1,3}(\.\d{3}){2,}$/, decimal: "" },
] as const;
