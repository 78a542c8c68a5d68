import type { Weekday } from "./definition.ts";

/** Names of the days, from Monday on. */
export const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A day of the week. */
export type DayName = (typeof dayNames)[number];

/** A day's number by ISO 8601; null when the name is none. */
export function weekdayNumber(name: DayName): Weekday | null {
  const at = dayNames.indexOf(name);
  return at < 0 ? null : ((at + 1) as Weekday);
}

/** What Intl knows of a region's week: a method by now, a property in older engines. */
interface WeekLocale {
  readonly getWeekInfo?: () => { readonly weekend: readonly Weekday[] };
  readonly weekInfo?: { readonly weekend: readonly Weekday[] };
}

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** Codes that Intl names but that are no country: groups, tests, and "unknown". */
const noCountries = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
const usual: readonly Weekday[] = [6, 7];
const known = new Map<string, readonly Weekday[] | null>();

/** Whether a text is the ISO 3166 code of a country, in capitals. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && names.of(code) !== undefined;
}

/** Days off in a country; null when the text is no country's code. */
export function weekendOf(country: string): readonly Weekday[] | null {
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const found = known.get(code);
  if (found !== undefined) return found;
  const locale = new Intl.Locale(`und-${code}`) as WeekLocale;
  const weekend = isCountry(code) ? ((locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? usual) : null;
  known.set(code, weekend);
  return weekend;
}
