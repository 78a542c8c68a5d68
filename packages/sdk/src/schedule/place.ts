import type { CalendarDefinition, Weekday } from "./definition.ts";
import { weekendOf } from "./weekend.ts";
import { isUsableZone } from "./zone.ts";

/** Where a person is, as far as asking goes. */
export interface Place {
  /** IANA zone. */
  readonly timeZone: string;
  readonly weekend: readonly Weekday[];
  /** Days off, as `2027-03-10`. */
  readonly holidays: ReadonlySet<string>;
}

/** What {@link placeOf} needs of a person. */
export interface PlacedPerson {
  readonly timeZone: string | null;
  readonly locale: string | null;
  readonly attributes: { readonly [name: string]: unknown };
}

/** What {@link placeOf} needs of a project. */
export interface PlacingProject {
  readonly calendars: readonly CalendarDefinition[];
  readonly siteAttribute: string;
  readonly timeZone: string;
}

interface Site {
  readonly calendar: CalendarDefinition;
  readonly holidays: ReadonlySet<string>;
}

const usual: readonly Weekday[] = [6, 7];
const none: ReadonlySet<string> = new Set();
const sites = new WeakMap<readonly CalendarDefinition[], Map<string, Site>>();
const regions = new Map<string, string | null>();

/**
 * Where a person is. The zone is theirs, else their site's, the wave's, the project's, UTC. The weekend is their site's,
 * else that of its country, of their attribute `country`, of the region that their language tag names (`ar-EG`; none is
 * guessed for `ar`), Saturday and Sunday. Holidays are their site's.
 *
 * @example placeOf({ timeZone: null, locale: "en", attributes: { site: "khartoum" } }, project).timeZone // "Africa/Khartoum"
 */
export function placeOf(person: PlacedPerson, project: PlacingProject, waveTimeZone?: string): Place {
  const named = own(person, project.siteAttribute);
  const site = named === null ? undefined : sitesOf(project.calendars).get(named);
  const zones = [person.timeZone, site?.calendar.timeZone, waveTimeZone, project.timeZone];
  return {
    timeZone: zones.find((zone) => zone != null && isUsableZone(zone)) ?? "UTC",
    weekend: site?.calendar.weekend ?? weekendAt(person, site?.calendar.country) ?? usual,
    holidays: site?.holidays ?? none,
  };
}

function weekendAt(person: PlacedPerson, siteCountry: string | null | undefined): readonly Weekday[] | null {
  if (siteCountry != null) return weekendOf(siteCountry);
  const country = own(person, "country");
  const region = person.locale === null ? null : regionOf(person.locale);
  return (country === null ? null : weekendOf(country)) ?? (region === null ? null : weekendOf(region));
}

function own({ attributes }: PlacedPerson, name: string): string | null {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : null;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

function sitesOf(calendars: readonly CalendarDefinition[]): Map<string, Site> {
  const found = sites.get(calendars);
  if (found) return found;
  const all = new Map(calendars.map((one) => [one.site, { calendar: one, holidays: new Set(one.holidays) }]));
  sites.set(calendars, all);
  return all;
}

function regionOf(locale: string): string | null {
  const found = regions.get(locale);
  if (found !== undefined) return found;
  if (regions.size >= 2_000) regions.clear();
  const region = readRegion(locale);
  regions.set(locale, region);
  return region;
}

function readRegion(locale: string): string | null {
  try {
    return new Intl.Locale(locale).region ?? null;
  } catch {
    return null;
  }
}
