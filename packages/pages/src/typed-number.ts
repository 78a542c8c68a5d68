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

/** `1.500` and `1,500` are one thing in some languages and a thousand times that in others. */
const saysTwoThings = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

/** Whether a text is a number, or a thousand times that, depending on who reads it. */
export const isAmbiguous = (text: string): boolean => saysTwoThings.test(plainDigits(text).trim());

/**
 * The number that somebody typed, in any of our languages: with a decimal point or comma, with thousands set apart. What
 * could be either is what it is in the language of the page, and null where that has another mark.
 *
 * @param marks of the page's language: the one before decimals, then the one between thousands
 * @example
 * typedNumber("١٬٢٣٤٫٥"); // 1234.5
 * typedNumber("1.500", ".,"); // 1.5, with ",." 1500, and else null
 */
export function typedNumber(text: string, marks = ""): number | null {
  const plain = plainDigits(text).trim();
  if (!/^-?\d[\d.,'\u2019\s]*$/.test(plain)) return null;
  const decimal = decimalOf(plain, marks);
  if (decimal === undefined) return null;
  const [whole = "", part] = decimal === "" ? [plain] : plain.split(decimal);
  const value = Number(`${whole.replace(/[^-\d]/g, "")}${part === undefined ? "" : `.${part}`}`);
  return Number.isFinite(value) ? value : null;
}

/** The mark before the decimals of a number; empty where it has none, undefined where nothing tells. */
function decimalOf(plain: string, marks: string): string | undefined {
  const [, mark] = saysTwoThings.exec(plain) ?? [];
  if (mark === undefined) return forms.find(({ form }) => form.test(plain))?.decimal;
  if (!marks.includes(mark)) return undefined;
  return marks.startsWith(mark) ? mark : "";
}

/** The ways in which a number is written, with the mark before its decimals. */
const forms = [
  { form: /^-?\d+(\.\d+)?$/, decimal: "." },
  { form: /^-?\d+,\d+$/, decimal: "," },
  { form: /^-?\d{1,3}([\s'\u2019]\d{3})+(\.\d+)?$/, decimal: "." },
  { form: /^-?\d{1,3}([\s'\u2019]\d{3})+,\d+$/, decimal: "," },
  { form: /^-?\d{1,3}(,\d{3})+\.\d+$/, decimal: "." },
  { form: /^-?\d{1,3}(\.\d{3})+,\d+$/, decimal: "," },
  { form: /^-?\d{1,3}(,\d{3}){2,}$/, decimal: "" },
  { form: /^-?\d{1,3}(\.\d{3}){2,}$/, decimal: "" },
] as const;
