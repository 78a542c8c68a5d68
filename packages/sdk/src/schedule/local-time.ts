import { parseLocal } from "./day.ts";
import { instantOf, localOf } from "./zone.ts";

/** A wall time without a zone, such as `2027-02-03T09:00`. */
export type LocalTime = `${number}-${number}-${number}T${number}:${number}`;

/**
 * The moment at which a zone's clock shows a wall time, in milliseconds since 1970. A time that the clock skips is later
 * by the gap, of one that it shows twice the first is meant (Temporal's "compatible").
 *
 * @throws RangeError when the time or the zone does not exist
 * @example toInstant("2027-02-03T09:00", "Africa/Khartoum") // Date.UTC(2027, 1, 3, 7)
 */
export function toInstant(local: string, timeZone: string): number {
  const clock = parseLocal(local);
  if (clock === null) throw new RangeError(`"${local}" is no local time such as 2027-02-03T09:00.`);
  return instantOf(clock, timeZone);
}

/**
 * What a zone's clock shows at a moment (milliseconds since 1970), to the minute.
 *
 * @throws RangeError when the zone does not exist
 * @example toLocal(Date.UTC(2027, 1, 3, 7), "Africa/Khartoum") // "2027-02-03T09:00"
 */
export function toLocal(at: number, timeZone: string): string {
  return new Date(localOf(at, timeZone)).toISOString().slice(0, 16);
}
