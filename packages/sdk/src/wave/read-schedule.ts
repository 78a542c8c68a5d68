import { dayMs, durationMs } from "../duration.ts";
import { parseLocal } from "../schedule/day.ts";
import type { Cadence, RemindAt } from "./definition.ts";

/** How often a wave comes round. */
export type Every = "once" | "year" | "half-year" | { readonly rolling: `${number}w` };

/** Working days after opening, days after opening, or days before closing: `4wd`, `5d`, `-2d`. */
export type Remind = `${number}wd` | `${number}d`;

/** Tells what is wrong with an option: a code and a sentence. */
export type Wrong = (option: string, code: string, message: string) => void;

const cronLike = /^\s*(?:@\w+|[\d*/,?L#-]+(?:\s+[\w*/,?#-]+){4,6})\s*$/;
const noCron = "Cron expressions are not understood";

/** The cadence of a wave; null, and told to `wrong`, when it can't be. */
export function readEvery(every: Every, wrong: Wrong): Cadence | null {
  if (every === "once" || every === "year" || every === "half-year") return every;
  const text: unknown = (every as { rolling?: unknown } | null)?.rolling;
  if (typeof text !== "string") {
    wrong("every", "invalid", noCadence(every));
    return null;
  }
  const weeks = /^\d{1,4}w$/.test(text) ? Number(text.slice(0, -1)) : NaN;
  if (weeks >= 1 && weeks <= 104) return { rollingWeeks: weeks };
  wrong("every", "range", `A rolling wave takes 1w to 104w, in whole weeks; "${text}" is not among them.`);
  return null;
}

/** What is said of something that is no cadence. */
export function noCadence(every: unknown): string {
  const hint = typeof every === "string" && cronLike.test(every) ? `${noCron}. Say` : "A wave comes round";
  return `${hint} "once", "year", "half-year", or { rolling: "8w" }.`;
}

/** Local years in which a wave may start: beyond them a date is a slip of the pen. */
const earliest = "1970-01-01T00:00";
const latest = "2200-12-31T23:59";

/** Tells when a first start is no wall time, or far off. */
export function checkAnchor(anchor: string, wrong: Wrong): void {
  const text = String(anchor);
  if (parseLocal(text) !== null) {
    if (text < earliest || text > latest)
      wrong("anchor", "range", `A wave starts between 1970 and 2200; "${text}" is not.`);
    return;
  }
  const example = `such as 2027-02-03T09:00`;
  if (cronLike.test(text)) wrong("anchor", "invalid", `${noCron}. Give the first start as local time, ${example}.`);
  else if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}(?::?\d{2})?|\])$/i.test(text))
    wrong("anchor", "invalid", `"${text}" carries an offset. Give local time, ${example}; timeZone says where.`);
  else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text))
    wrong("anchor", "invalid", `"${text}" does not exist in the calendar.`);
  else wrong("anchor", "invalid", `"${text}" is no local time ${example}.`);
}

/** Fewest days until the same people are asked again. */
function turnDays(every: Cadence): number {
  if (typeof every === "object") return every.rollingWeeks * 7;
  return every === "half-year" ? 181 : 365;
}

/** How long a wave is open; null, and told to `wrong`, when it is no such time. */
export function readOpen(open: string, every: Cadence | null, wrong: Wrong): number | null {
  const ms = durationMs(String(open));
  if (ms === null) wrong("open", "duration", `"${String(open)}" is no length of time such as 21d.`);
  else if (ms < dayMs) wrong("open", "range", `A wave is open for at least a day; "${open}" is shorter.`);
  else if (ms > 365 * dayMs) wrong("open", "range", `A wave is open for at most a year; "${open}" is longer.`);
  else if (every !== null && ms > turnDays(every) * dayMs)
    wrong("open", "range", `The same people's next turn would come before "${open}" are over.`);
  else return ms;
  return null;
}

const defaults: readonly Remind[] = ["4wd", "9wd", "-2d"];

/** When people are reminded, in order; without `remind` those of the defaults that fit into the time. */
export function readRemind(remind: readonly Remind[] | undefined, openMs: number, wrong: Wrong): RemindAt[] {
  const tell = (code: string, message: string) => wrong("remind", code, message);
  if (remind === undefined) return usualReminders(openMs);
  if (!Array.isArray(remind)) tell("invalid", `Reminders are a list, such as ["4wd", "9wd", "-2d"]; [] sends none.`);
  const texts: readonly Remind[] = Array.isArray(remind) ? remind : [];
  if (texts.length > 3) tell("range", "At most 3 reminders: more cost goodwill.");
  const read: RemindAt[] = [];
  for (const text of texts) {
    const one = parseRemind(text);
    if (one === null)
      tell(
        "invalid",
        `"${String(text)}" is no reminder: 4wd (working days after opening), 5d (days), or -2d (before closing).`,
      );
    else if (!isInside(one, openMs)) tell("range", `"${text}" is not within the time that the wave is open.`);
    if (one !== null) read.push(one);
  }
  const isOrdered = read.every(
    (one, at) => at === 0 || nominalDay(read[at - 1] ?? one, openMs) < nominalDay(one, openMs),
  );
  if (!isOrdered)
    tell("order", `Name each reminder once, in the order in which they are sent: ${texts.join(", ")} are not.`);
  return read;
}

function usualReminders(openMs: number): RemindAt[] {
  const read = defaults.map(parseRemind).filter((one) => one !== null && isInside(one, openMs)) as RemindAt[];
  return read.filter((one, at) =>
    read.slice(at + 1).every((next) => nominalDay(one, openMs) < nominalDay(next, openMs)),
  );
}

function parseRemind(text: Remind): RemindAt | null {
  const match = /^(-?)([1-9]\d{0,2})(wd|d)$/.exec(String(text));
  if (!match || (match[1] && match[3] === "wd")) return null;
  const count = Number(match[2]);
  if (match[1]) return { before: "close", days: count };
  return match[3] === "wd" ? { after: "open", workdays: count } : { after: "open", days: count };
}

/** Days after opening, in weeks of five working days. */
function nominalDay(remind: RemindAt, openMs: number): number {
  if ("before" in remind) return openMs / dayMs - remind.days;
  return "days" in remind ? remind.days : Math.floor(remind.workdays / 5) * 7 + (remind.workdays % 5);
}

function isInside(remind: RemindAt, openMs: number): boolean {
  const day = nominalDay(remind, openMs);
  return day > 0 && day < openMs / dayMs;
}
