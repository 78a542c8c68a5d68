import { ProblemError, type FieldError } from "../contract/problem.ts";
import { strangeNames } from "../known-names.ts";
import { parseDay } from "./day.ts";
import type { CalendarDefinition, Weekday } from "./definition.ts";
import { dayNames, isCountry, weekdayNumber, type DayName } from "./weekend.ts";
import { isNamedZone } from "./zone.ts";

/** Options of {@link defineCalendar}. */
export interface CalendarOptions {
  /** ISO 3166 code, such as `SD`: gives the weekend. */
  readonly country?: string;
  /** IANA zone of people there who have none of their own. */
  readonly timeZone?: string;
  /** Days off each week, where they differ from the country's; `[]` for a site that never closes. */
  readonly weekend?: readonly DayName[];
  /** Days off, as `2027-03-10`. */
  readonly holidays?: readonly `${number}-${number}-${number}`[];
}

const optionNames = Object.keys({ country: 1, timeZone: 1, weekend: 1, holidays: 1 } satisfies Record<
  keyof CalendarOptions,
  1
>);

/**
 * Declares the working days of a site: of everybody whose site attribute has this value.
 *
 * @throws ProblemError `invalid_definition` for a country, zone or day that does not exist or is named twice
 * @example defineCalendar("khartoum", { country: "SD", timeZone: "Africa/Khartoum", holidays: ["2027-03-10"] })
 */
export function defineCalendar(site: string, options: CalendarOptions = {}): CalendarDefinition {
  const { country = null, timeZone = null, weekend = null, holidays = [] } = options;
  const errors: FieldError[] = [];
  const wrong = (option: string, code: string, message: string) =>
    errors.push({ path: `calendars.${site}${option && "."}${option}`, code, message });
  for (const { name, message } of strangeNames(options, optionNames)) wrong(name, "unknown", message);
  if (site.trim() === "") wrong("", "required", "A calendar is for one value of the site attribute.");
  if (country !== null && !isCountry(country))
    wrong("country", "unknown", `"${country}" is no country's ISO 3166 code such as SD.`);
  if (timeZone !== null && !isNamedZone(timeZone))
    wrong("timeZone", "unknown", `"${timeZone}" is no IANA time zone such as Africa/Khartoum.`);
  const daysOff = (weekend ?? []).map(weekdayNumber);
  if (daysOff.includes(null)) wrong("weekend", "unknown", `Days are ${dayNames.join(", ")}.`);
  else if (new Set(daysOff).size < daysOff.length) wrong("weekend", "repeated", "A day is named twice.");
  else if (daysOff.length === 7) wrong("weekend", "range", "A site with seven days off has no working day.");
  for (const day of holidays.filter((one) => parseDay(one) === null))
    wrong("holidays", "invalid", `"${day}" is no date such as 2027-03-10.`);
  for (const day of holidays.filter((one, at) => holidays.indexOf(one) < at))
    wrong("holidays", "repeated", `"${day}" is named twice.`);
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", { detail: `The calendar of "${site}" can't work.`, errors });
  return {
    site,
    country,
    timeZone,
    weekend: weekend && (daysOff as Weekday[]).sort((a, b) => a - b),
    holidays: [...holidays].sort(),
  };
}
