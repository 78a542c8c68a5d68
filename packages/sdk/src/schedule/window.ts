import { ProblemError, type FieldError } from "../contract/problem.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { WindowDefinition } from "./definition.ts";
import { dayNames, weekdayNumber, type DayName } from "./weekend.ts";

/** When people are asked, in their own time zone. What is left out does not limit. */
export interface WindowInput {
  /** From, inclusive, to, exclusive: within one day; `24:00` is its end. */
  readonly hours?: `${number}:${number}-${number}:${number}`;
  /** Working days of the person's site, every day, or some by name (on which holidays don't count). */
  readonly days?: "workdays" | "any" | readonly DayName[];
}

/** Never closed. */
const always: WindowDefinition = { fromMinute: 0, toMinute: 24 * 60, days: "any" };

/**
 * A window as data.
 *
 * @throws ProblemError `invalid_definition` when it can't be, with the path `<path>.hours` or `<path>.days`
 * @example readWindow({ hours: "08:00-18:00", days: "workdays" }) // { fromMinute: 480, toMinute: 1080, days: "workdays" }
 */
export function readWindow(input: WindowInput, path = "window"): WindowDefinition {
  const { window, errors } = parseWindow(input, path, always);
  if (errors.length > 0) throw new ProblemError("invalid_definition", { errors });
  return window;
}

/** A window, with what is wrong with it; what it leaves out is as in `rest`. */
export function parseWindow(
  input: WindowInput,
  path: string,
  rest: WindowDefinition,
): { window: WindowDefinition; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const { hours, days }: WindowInput = isParts(input) ? input : {};
  for (const { name, message } of strangeNames(input, ["hours", "days"]))
    errors.push({ path: `${path}.${name}`, code: "unknown", message });
  if (errors.length === 0 && hours === undefined && days === undefined)
    errors.push({ path, code: "required", message: `A window has hours, such as "08:00-18:00", or days.` });
  const span = hours === undefined ? rest : parseHours(hours);
  if (typeof span === "string") errors.push({ path: `${path}.hours`, code: "invalid", message: span });
  const open = days === undefined ? rest.days : parseDays(days);
  if (open === null)
    errors.push({
      path: `${path}.days`,
      code: "invalid",
      message: `Days are "workdays", "any", or a list of ${dayNames.join(", ")}, each once.`,
    });
  const { fromMinute, toMinute } = typeof span === "string" ? rest : span;
  return { window: { fromMinute, toMinute, days: open ?? rest.days }, errors };
}

function parseHours(hours: string): { fromMinute: number; toMinute: number } | string {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(hours);
  const [, fromHour = NaN, fromPast = NaN, toHour = NaN, toPast = NaN] = match?.map(Number) ?? [];
  const fromMinute = fromHour * 60 + fromPast;
  const toMinute = toHour * 60 + toPast;
  const isTime = fromPast < 60 && toPast < 60 && fromMinute < 24 * 60 && toMinute <= 24 * 60;
  if (!isTime) return `"${hours}" are no hours such as "08:00-18:00".`;
  if (fromMinute < toMinute) return { fromMinute, toMinute };
  if (fromMinute === toMinute) return `"${hours}" is never open.`;
  return `"${hours}" would run past midnight. A window lies within one day, such as "08:00-18:00".`;
}

function parseDays(days: NonNullable<WindowInput["days"]>): WindowDefinition["days"] | null {
  if (days === "workdays" || days === "any") return days;
  if (!Array.isArray(days) || days.length === 0 || new Set(days).size < days.length) return null;
  const numbers = (days as readonly DayName[]).map(weekdayNumber);
  return numbers.includes(null) ? null : numbers.filter((one) => one !== null).sort((a, b) => a - b);
}
