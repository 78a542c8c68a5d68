import { IntlMessageFormat } from "intl-messageformat";
import type { Head } from "../catalogue.ts";
import { formatLocale, formattersOf, writeNumber } from "../formats.ts";
import type { Params } from "../message.ts";
import type { ConsoleKey, ConsoleMessages } from "./catalogue.ts";

/** What is filled in and is in whatever language it is. */
export interface OwnWords {
  readonly own: string;
}

/** One language of the console, ready to speak. */
export interface ConsoleWords {
  /** BCP 47 tag of the language, such as `ar`. */
  readonly language: string;
  /** The locale that formats numbers and dates, such as `ar-u-nu-latn`. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** Whether every message is there, and not only those of the first page. */
  readonly isWhole: boolean;
  /** A message, with numbers, plurals and dates as the language writes them. Plain text. */
  text(key: ConsoleKey, params?: Params): string;
  /** A message in pieces: what is filled in and is somebody's own, such as a name, stands apart from what is said. */
  pieces(key: ConsoleKey, own: Readonly<Record<string, string>>, params?: Params): readonly (string | OwnWords)[];
  /** Whether there is such a message: for codes that a newer server may send. */
  has(key: string): key is ConsoleKey;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  date(value: Date | string | number, options?: Intl.DateTimeFormatOptions): string;
  list(items: readonly string[]): string;
}

/**
 * Builds the words of a language.
 *
 * @param options.locale the reader's own locale, whose region decides the order of a date
 * @param options.timeZone IANA zone that times are shown in
 */
export function consoleWordsOf(
  head: Head,
  messages: Partial<ConsoleMessages>,
  options: {
    readonly locale: string;
    readonly timeZone: string;
    readonly direction: "ltr" | "rtl";
    readonly isWhole: boolean;
  },
): ConsoleWords {
  const locale = formatLocale(options.locale, head);
  const { timeZone } = options;
  const formatters = formattersOf(head, locale);
  const compiled = new Map<string, IntlMessageFormat>();
  const long: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", timeZone };
  const short: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone };
  const minute: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", timeZone };
  const compile = (key: ConsoleKey) => {
    const known = compiled.get(key);
    if (known) return known;
    const message = messages[key];
    if (message === undefined) throw new Error(`The words of ${key} are not loaded.`);
    const made = new IntlMessageFormat(
      message,
      locale,
      { date: { long, short, minute: { ...long, ...minute } }, time: { minute } },
      { ignoreTag: true, formatters },
    );
    compiled.set(key, made);
    return made;
  };
  return {
    language: head.locale,
    locale,
    direction: options.direction,
    isWhole: options.isWhole,
    text: (key, params) => String(compile(key).format({ ...params })),
    pieces: (key, own, params) => {
      const apart = Object.fromEntries(
        Object.entries(own).map(([name, text]): [string, OwnWords] => [name, { own: text }]),
      );
      const said = compile(key).format<OwnWords>({ ...params, ...apart });
      return Array.isArray(said) ? said : [said];
    },
    has: (key): key is ConsoleKey => Object.hasOwn(messages, key),
    number: (value, how) => writeNumber(locale, value, how),
    date: (value, how = long) => formatters.getDateTimeFormat(locale, { timeZone, ...how }).format(new Date(value)),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}
