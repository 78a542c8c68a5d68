import { IntlMessageFormat } from "intl-messageformat";
import type { Head, Words } from "../catalogue.ts";
import type { chart } from "../en/chart.ts";
import { formatLocale, formattersOf, writeNumber } from "../formats.ts";
import type { Params } from "../message.ts";

/**
 * The name of a message of the charts.
 *
 * @example
 * const key: ChartKey = "chart.none";
 */
export type ChartKey = keyof typeof chart;

/** What charts say in one language. */
export type ChartMessages = Words<typeof chart>;

/** One language of the charts, ready to speak. */
export interface ChartWords {
  /** BCP 47 tag of the language, such as `ar`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** A message, with numbers, plurals and dates (in UTC) as the language writes them. Plain text. */
  readonly text: (key: ChartKey, params?: Params) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Several texts as one, with "and" between the last two. */
  readonly list: (items: readonly string[]) => string;
}

/** Builds the words of a language for a reader, whose region decides digits and the order of a date. */
export function chartWordsOf(
  head: Head,
  messages: ChartMessages,
  options: { readonly locale: string; readonly direction: "ltr" | "rtl" },
): ChartWords {
  const locale = formatLocale(options.locale, head);
  const formatters = formattersOf(head, locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const compiled = new Map<ChartKey, IntlMessageFormat>();
  const compile = (key: ChartKey): IntlMessageFormat => {
    const known =
      compiled.get(key) ?? new IntlMessageFormat(messages[key], locale, dates, { ignoreTag: true, formatters });
    compiled.set(key, known);
    return known;
  };
  return {
    language: head.locale,
    direction: options.direction,
    text: (key, params) => String(compile(key).format({ ...params })),
    number: (value, how) => writeNumber(locale, value, how),
    list: (items) => lists.format(items),
  };
}

// Days of figures are UTC.
const timeZone = "UTC";
const dates: ConstructorParameters<typeof IntlMessageFormat>[2] = {
  date: {
    long: { day: "numeric", month: "long", year: "numeric", timeZone },
    dayAndMonth: { day: "numeric", month: "short", timeZone },
    month: { month: "long", year: "numeric", timeZone },
    shortMonth: { month: "short", year: "numeric", timeZone },
  },
};
