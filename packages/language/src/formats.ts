import type { Formatters } from "intl-messageformat";
import type { Head } from "./catalogue.ts";
import { catalogueOf } from "./locale.ts";
import { remember } from "./remember.ts";

const numberFormat = remember(
  (locale?: string | string[], options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const listFormat = remember((locale: string, type: Intl.ListFormatType) => new Intl.ListFormat(locale, { type }));
const dateFormat = remember(
  (locale?: string | string[], options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const pluralRules = remember(
  (locale?: string | string[], options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/**
 * A number in the digits and with the signs of a locale: Arabic without a region has Latin digits, `ar-EG` has its own.
 *
 * @param options as for `Intl.NumberFormat`, such as `{ style: "percent" }` for a share from 0 to 1
 * @example
 * formatNumber("fr", 0.87, { style: "percent" }); // "87 %"
 */
export function formatNumber(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  return writeNumber(formatLocale(locale, catalogueOf(locale)), value, options);
}

/**
 * The same for a locale that is chosen already. Where a sign comes with a mark of its direction, as in Arabic, another ends
 * it: otherwise the next number of a sentence would be drawn before this one.
 */
export function writeNumber(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  const text = numberFormat(locale, options).format(value);
  return text.includes("\u200E") ? `${text}\u200F` : text;
}

/**
 * Several texts as one: with "and" between the last two, or with "or".
 *
 * @example
 * formatList("en", ["ICT", "HR", "travel"]); // "ICT, HR and travel"
 */
export function formatList(locale: string, items: readonly string[], between: "and" | "or" = "and"): string {
  const type = between === "and" ? "conjunction" : "disjunction";
  return listFormat(formatLocale(locale, catalogueOf(locale)), type).format(items);
}

/**
 * The locale that formats for a reader: their own where it names a region of the catalogue's language, else the
 * catalogue's. Digits that are asked for (`ar-u-nu-arab`) are kept; a calendar is not, so that all read the same day.
 */
export function formatLocale(locale: string, { locale: language, formats }: Head): string {
  return chooseLocale(locale, language, formats);
}

const chooseLocale = remember((locale: string, own: string, formats: string): string => {
  try {
    const { baseName, language, numberingSystem, region } = new Intl.Locale(locale);
    if (language !== new Intl.Locale(own).language) return formats;
    // What Node does not know it would format as the machine's language does.
    const isKnown = region !== undefined && Intl.PluralRules.supportedLocalesOf(baseName).length > 0;
    const base = isKnown ? baseName : formats;
    return numberingSystem ? new Intl.Locale(base, { numberingSystem }).toString() : base;
  } catch {
    return formats;
  }
});

/** What the messages of a catalogue are formatted with. Its own month names are for readers without a known region. */
export function formattersOf({ formats, months }: Head, locale: string): Formatters {
  const named = months !== undefined && new Intl.Locale(locale).region === new Intl.Locale(formats).region;
  return {
    getNumberFormat: numberFormat,
    getPluralRules: pluralRules,
    getDateTimeFormat: named
      ? (tag, options) => withMonths(months, dateFormat(String(tag), options), options)
      : dateFormat,
  };
}

function withMonths(
  months: readonly string[],
  plain: Intl.DateTimeFormat,
  { month, timeZone }: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  if (month !== "long") return plain;
  const number = dateFormat("en-u-ca-gregory", { month: "numeric", timeZone });
  const format = (date?: Date | number) => {
    const name = months[Number(number.format(date)) - 1];
    const parts = plain.formatToParts(date);
    return parts.map(({ type, value }) => (type === "month" ? (name ?? value) : value)).join("");
  };
  // Messages call nothing else of it.
  return { format } as Intl.DateTimeFormat;
}
