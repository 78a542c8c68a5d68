import { IntlMessageFormat } from "intl-messageformat";
import type { Catalogue, Key } from "./catalogue.ts";
import { formatLocale, formattersOf } from "./formats.ts";
import { catalogueOf } from "./locale.ts";

/**
 * What a message is filled with.
 *
 * @example
 * const params: Params = { ref: "INC-48213", count: 2, date: new Date() };
 */
export type Params = Readonly<Record<string, string | number | Date>>;

const compiled = new WeakMap<Catalogue, Map<string, IntlMessageFormat>>();

/**
 * A message in the language of a locale, with numbers, plurals and dates as that language writes them. The text is
 * plain: escape it before it goes into HTML. Each message is compiled once.
 *
 * @param params what the placeholders stand for; one that is missing is an error
 * @param options.timeZone IANA zone that dates are shown in; UTC unless told
 * @example
 * message("en", "page.error.tooLong", { count: 2 }); // "Your answer is 2 characters too long"
 */
export function message(locale: string, key: Key, params?: Params, options: { timeZone?: string } = {}): string {
  const catalogue = catalogueOf(locale);
  const formats = formatLocale(locale, catalogue);
  const timeZone = options.timeZone ?? "UTC";
  const id = `${formats} ${timeZone} ${key}`;
  const all = compiled.get(catalogue) ?? new Map<string, IntlMessageFormat>();
  const known = all.get(id) ?? compile(catalogue, key, formats, timeZone);
  // Regions and zones come from strangers too: the cache starts anew rather than grow without end.
  if (all.size >= 2_000) all.clear();
  compiled.set(catalogue, all.set(id, known));
  return String(known.format({ ...params }));
}

function compile(catalogue: Catalogue, key: Key, locale: string, timeZone: string): IntlMessageFormat {
  const long: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", timeZone };
  const short: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone };
  const month: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone };
  const formatters = formattersOf(catalogue, locale);
  return new IntlMessageFormat(
    catalogue.messages[key],
    locale,
    { date: { long, short, month } },
    { ignoreTag: true, formatters },
  );
}
