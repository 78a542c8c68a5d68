import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "../contract/person.ts";

/** A time between two changes of a zone's clock. Times are milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Local time minus UTC. */
  readonly offsetMs: number;
}

// Asking a zone for its changes takes up to milliseconds, and a zone has two a year.
const stretches = new Map<string, Stretch[]>();
const mostZones = 2_000;

/**
 * The stretch that a moment lies in.
 *
 * @throws RangeError for a zone that does not exist
 */
export function stretchAt(timeZone: string, at: number): Stretch {
  const known = stretches.get(timeZone) ?? [];
  const found = known.find((one) => one.from <= at && at < one.to);
  if (found) return found;
  // "previous" is before the moment and never at it.
  const after = Temporal.Instant.fromEpochMilliseconds(Math.floor(at) + 1).toZonedDateTimeISO(timeZone);
  const here = after.subtract({ milliseconds: 1 });
  const stretch = {
    from: after.getTimeZoneTransition("previous")?.epochMilliseconds ?? -Infinity,
    to: here.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity,
    offsetMs: here.offsetNanoseconds / 1e6,
  };
  if (stretches.size >= mostZones) stretches.clear();
  stretches.set(timeZone, [...known, stretch]);
  return stretch;
}

/** Whether a zone's clock can be asked; quick for those that were. */
export function isUsableZone(timeZone: string): boolean {
  return stretches.has(timeZone) || isTimeZone(timeZone);
}

/** Whether a text names a zone of the IANA database; an offset such as `+03:00` names none. */
export function isNamedZone(timeZone: string): boolean {
  return typeof timeZone === "string" && !/^[+-]/.test(timeZone) && isTimeZone(timeZone);
}

/** What a zone's clock shows, as milliseconds since 1970 on that clock. */
export function localOf(at: number, timeZone: string): number {
  return at + stretchAt(timeZone, at).offsetMs;
}

/** When a zone's clock shows a time: the first of two, and in a gap later by the gap ("compatible"). */
export function instantOf(local: number, timeZone: string): number {
  let stretch = stretchAt(timeZone, local - 86_400_000);
  for (;;) {
    const at = local - stretch.offsetMs;
    if (at < stretch.to) return at;
    const next = stretchAt(timeZone, stretch.to);
    if (local - next.offsetMs < next.from) return at;
    stretch = next;
  }
}
