import { IntlMessageFormat } from "intl-messageformat";
import type { Catalogue, Key } from "./catalogue.ts";
import { catalogueOf } from "./locale.ts";

/**
 * What a message is filled with.
 *
 * @example
 * const params: Params = { ref: "INC-48213", count: 2, date: new Date() };
 */
export type Params = Readonly<Record<string, string | number | Date>>;

const compiled = new Map<string, IntlMessageFormat>();

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
  const id = `${catalogue.locale} ${formats} ${timeZone} ${key}`;
  const known = compiled.get(id) ?? compile(catalogue.messages[key], formats, timeZone);
  // Regions and zones come from strangers too: the cache starts anew rather than grow without end.
  if (compiled.size >= 2_000) compiled.clear();
  compiled.set(id, known);
  return String(known.format({ ...params }));
}

function compile(text: string, locale: string, timeZone: string): IntlMessageFormat {
  const long: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", timeZone };
  const short: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone };
  return new IntlMessageFormat(text, locale, { date: { long, short } }, { ignoreTag: true });
}

/** A reader's own region formats numbers and dates; without one, the catalogue chooses. */
function formatLocale(locale: string, catalogue: Catalogue): string {
  try {
    const wanted = new Intl.Locale(locale);
    return wanted.region && wanted.language === catalogue.locale ? wanted.baseName : catalogue.formats;
  } catch {
    return catalogue.formats;
  }
}
