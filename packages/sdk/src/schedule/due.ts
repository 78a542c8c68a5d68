import { dayMs } from "../duration.ts";
import { dayNumber } from "./day.ts";
import { moveByWorkdays } from "./opening.ts";
import type { Place } from "./place.ts";
import { instantOf, localOf } from "./zone.ts";

/**
 * When something is due that has so many working days at a place: the last moment of the last of them, in milliseconds since
 * 1970. The day on which it begins does not count. Of a share of them it is when so much of the days is over, as a clock at
 * the place runs.
 *
 * @param at when it begins
 * @param days how many, 1 or more
 * @param share over 0, 1 at most
 * @throws RangeError when there are fewer, or no working day within 400 days
 * @example
 * // From Thursday on, where Friday and Saturday are off: the end of Sunday.
 * dueAfterWorkdays(Date.UTC(2027, 1, 4, 9), 1, { timeZone: "Africa/Cairo", weekend: [5, 6], holidays: new Set() })
 */
export function dueAfterWorkdays(at: number, days: number, place: Place, share = 1): number {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`${String(days)} working days are none.`);
  if (!(share > 0 && share <= 1)) throw new RangeError(`${String(share)} is no share of them.`);
  const wanted = Math.round(days * dayMs * share);
  const whole = Math.ceil(wanted / dayMs);
  const last = moveByWorkdays(dayNumber(localOf(at, place.timeZone)), whole, place);
  return instantOf(last * dayMs + wanted - (whole - 1) * dayMs, place.timeZone) - 1;
}
