import { dayMs } from "../duration.ts";
import type { RemindAt, WaveDefinition } from "../wave/definition.ts";
import { dayNumber } from "./day.ts";
import type { WindowDefinition } from "./definition.ts";
import { isOpenDay, moveByWorkdays, nextOpening } from "./opening.ts";
import type { Place } from "./place.ts";
import { instantOf, localOf } from "./zone.ts";

/** When one reminder is due. */
export interface ReminderTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The last one, and counted from the close: it says when the wave closes. */
  readonly isLast: boolean;
}

/**
 * When a person is reminded, in order: at the wall time at which the wave opened or closes where they are, moved into the
 * wave's window. What counts from the opening moves later, what counts from the close moves earlier. One that would then
 * come before the opening, after the close or after the last call is left out, and so is the first of two on one day.
 *
 * @example reminderTimes(wave.definition, opensAt, closesAt, place).map(({ at }) => new Date(at))
 */
export function reminderTimes(wave: WaveDefinition, opensAt: number, closesAt: number, place: Place): ReminderTime[] {
  const due = wave.remind
    .map((remind) => ({
      at: "before" in remind ? lastCall(wave.window, remind, closesAt, place) : later(wave, remind, opensAt, place),
      isCall: "before" in remind,
    }))
    .filter(({ at }) => opensAt < at && at < closesAt)
    .sort((a, b) => a.at - b.at || Number(a.isCall) - Number(b.isCall));
  const end = due.findLastIndex(({ isCall }) => isCall);
  const kept = due.slice(0, end < 0 ? due.length : end + 1);
  const dayOf = ({ at }: { at: number }) => dayNumber(localOf(at, place.timeZone));
  return kept
    .filter((one, index) => !kept.slice(index + 1).some((next) => dayOf(next) === dayOf(one)))
    .map(({ at, isCall }, index, { length }) => ({ at, isLast: isCall && index === length - 1 }));
}

function later(
  { window }: WaveDefinition,
  remind: Extract<RemindAt, { after: "open" }>,
  opensAt: number,
  place: Place,
): number {
  const local = localOf(opensAt, place.timeZone);
  const day = dayNumber(local);
  const target = "days" in remind ? day + remind.days : moveByWorkdays(day, remind.workdays, place);
  return nextOpening(window, instantOf(local + (target - day) * dayMs, place.timeZone), place);
}

function lastCall(
  window: WindowDefinition,
  remind: Extract<RemindAt, { before: "close" }>,
  closesAt: number,
  place: Place,
): number {
  const local = localOf(closesAt, place.timeZone) - remind.days * dayMs;
  const day = dayNumber(local);
  const from = window.fromMinute * 60_000;
  const past = local - day * dayMs;
  const time = past < from || past >= window.toMinute * 60_000 ? from : past;
  let target = past < from ? day - 1 : day;
  // A window of working days that has none for over a year: no last call.
  const earliest = day - 400;
  while (target > earliest && !isOpenDay(window, target, place)) target -= 1;
  return target > earliest ? instantOf(target * dayMs + time, place.timeZone) : -Infinity;
}
