import { ProblemError, type FieldError } from "../contract/problem.ts";
import { dayMs, durationMs, type Duration } from "../duration.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { LocalTime } from "../schedule/local-time.ts";
import { parseWindow, type WindowInput } from "../schedule/window.ts";
import { isNamedZone } from "../schedule/zone.ts";
import type { Survey } from "../survey/define-survey.ts";
import { readAudience, type Audience } from "./audience.ts";
import { waveDefaults, type WaveDefinition } from "./definition.ts";
import { checkAnchor, readEvery, readOpen, readRemind, type Every, type Remind, type Wrong } from "./read-schedule.ts";

/** Any wave: what a project needs of it. */
export interface AnyWave {
  readonly survey: Survey;
  readonly definition: WaveDefinition;
}

/** A relational survey on a schedule. */
export interface Wave<Id extends string = string, S extends Survey = Survey> extends AnyWave {
  readonly id: Id;
  readonly survey: S;
}

/** Options of {@link defineWave}. */
export interface WaveOptions {
  /** `rolling: "8w"` asks some people each week, so that everybody's turn comes once in 8 weeks. */
  readonly every: Every;
  /** Local wall time of the first occurrence, such as `2027-02-03T09:00`; it may be past. */
  readonly anchor: LocalTime;
  /** IANA zone of the anchor, such as `Africa/Khartoum`. */
  readonly timeZone: string;
  /** Who is asked. */
  readonly audience: Audience;
  /** How long it is open: a day to a year, and no longer than until the same people's next turn. Default `21d`. */
  readonly open?: Duration;
  /**
   * At most 3 reminders to those who have not answered: `4wd` working days after opening, `5d` days after opening, `-2d` days
   * before closing. Default `["4wd", "9wd", "-2d"]`, as far as they fit in; `[]` sends none.
   */
  readonly remind?: readonly [] | readonly [Remind] | readonly [Remind, Remind] | readonly [Remind, Remind, Remind];
  /** Fewest people behind a figure; a wave may only raise the survey's. */
  readonly k?: number;
  /** How long after closing a late answer is still taken. Default `72h`. */
  readonly grace?: Duration;
  /** When people are asked and reminded, in their own zone. Default working days from 08:00 to 18:00. */
  readonly window?: WindowInput;
  /**
   * Spreads the mails of an occurrence, reminders and what was paused among them: at most so many are due in any minute.
   * What could not leave in its minute, because no process ran or the mail server put it off, leaves as soon as it can.
   */
  readonly perMinute?: number;
  /** Units that have to sign an occurrence off before it opens, by their ids. Default none. */
  readonly signOff?: readonly string[];
}

const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Declares a wave: a survey about the relationship, asked on a schedule.
 *
 * @throws ProblemError `invalid_definition` with the paths `waves.<id>.<option>` of what can't work
 * @example
 * defineWave("annual", annualSurvey, {
 *   every: "year",
 *   anchor: "2027-02-03T09:00",
 *   timeZone: "Africa/Khartoum",
 *   audience: person("clientType").is("staff"),
 * });
 */
export function defineWave<const Id extends string, S extends Survey>(
  id: Id,
  survey: S,
  options: WaveOptions,
): Wave<Id, S> {
  const errors: FieldError[] = [];
  const wrong: Wrong = (option, code, message) => errors.push({ path: `waves.${id}.${option}`, code, message });
  checkShape(survey, options, wrong);
  if (errors.length > 0) throw impossible(id, errors);
  const every = readEvery(options.every, wrong);
  checkAnchor(options.anchor, wrong);
  checkNames(id, survey, options, wrong);
  const audience = readAudience(options.audience, (code, message) => wrong("audience", code, message));
  const openMs = readOpen(options.open ?? "21d", every, wrong) ?? waveDefaults.openMs;
  const { window, errors: more } = readWaveWindow(options.window, `waves.${id}.window`);
  errors.push(...more);
  const definition: WaveDefinition = {
    id,
    survey: survey.id,
    every: every ?? "once",
    anchor: options.anchor,
    timeZone: options.timeZone,
    audience,
    openMs,
    remind: readRemind(options.remind, openMs, wrong),
    graceMs: readGrace(options.grace, wrong),
    catchUpMs: waveDefaults.catchUpMs,
    window,
    perMinute: options.perMinute ?? null,
    k: options.k ?? null,
    ...readSignOff(options.signOff, wrong),
  };
  checkNumbers(definition, survey, wrong);
  if (errors.length > 0) throw impossible(id, errors);
  return { id, survey, definition };
}

const impossible = (id: string, errors: FieldError[]): ProblemError =>
  new ProblemError("invalid_definition", { detail: `Wave "${id}" can't work.`, errors });

const optionNames = Object.keys({
  every: 1,
  anchor: 1,
  timeZone: 1,
  audience: 1,
  open: 1,
  remind: 1,
  k: 1,
  grace: 1,
  window: 1,
  perMinute: 1,
  signOff: 1,
} satisfies Record<keyof WaveOptions, 1>);

const byMail = "A wave asks and reminds by mail alone; other channels are asked by rules, when(…).ask(…).by(…).";

/** What a compiler would have told: a project file may be JavaScript, or import in a circle. */
function checkShape(survey: unknown, options: unknown, wrong: Wrong): void {
  if (!isParts(survey) || !isParts(survey["definition"]))
    wrong("survey", "required", "It has no survey: after the id comes what defineSurvey gives.");
  if (!isParts(options))
    wrong("options", "required", "It has no options: after the survey come every, anchor, timeZone and audience.");
  for (const { name, message } of strangeNames(options, optionNames))
    wrong(name, "unknown", ["by", "channel", "channels"].includes(name) ? byMail : message);
}

function checkNames(id: string, survey: Survey, { timeZone }: WaveOptions, wrong: Wrong): void {
  if (typeof id !== "string" || !idPattern.test(id))
    wrong("id", "pattern", "A wave's id has lower-case letters, digits and hyphens.");
  const { kind } = survey.definition;
  if (kind !== "relational")
    wrong(
      "survey",
      "invalid",
      `"${survey.id}" is ${kind}. A wave asks about the relationship: give it kind: "relational".`,
    );
  if (!isNamedZone(timeZone))
    wrong("timeZone", "unknown", `"${timeZone}" is no IANA time zone such as Africa/Khartoum.`);
}

function checkNumbers({ perMinute, k }: WaveDefinition, survey: Survey, wrong: Wrong): void {
  if (perMinute !== null && !(Number.isInteger(perMinute) && perMinute >= 1))
    wrong("perMinute", "range", "perMinute is a whole number from 1.");
  if (k !== null && !(Number.isInteger(k) && k >= 1)) wrong("k", "range", "k is a whole number from 1.");
  else if (k !== null && k < survey.definition.k)
    wrong("k", "range", `A wave may only raise k, and "${survey.id}" has ${String(survey.definition.k)}.`);
}

const readWaveWindow = (window: WindowInput | undefined, path: string) =>
  window === undefined ? { window: waveDefaults.window, errors: [] } : parseWindow(window, path, waveDefaults.window);

const unitPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** It is left out where nobody has to: waves that were stored before it was known are the same. */
function readSignOff(units: WaveOptions["signOff"], wrong: Wrong): Pick<WaveDefinition, "signOff"> {
  if (units === undefined) return {};
  // A project file may be JavaScript.
  const given: unknown = units;
  const isList =
    Array.isArray(given) &&
    given.length <= 50 &&
    given.every((unit) => typeof unit === "string" && unitPattern.test(unit));
  if (!isList) wrong("signOff", "invalid", 'Those who sign it off are ids of units, at most 50: ["hr", "ict"].');
  return isList && units.length > 0 ? { signOff: [...new Set(units)] } : {};
}

function readGrace(grace: Duration | undefined, wrong: Wrong): number {
  if (grace === undefined) return waveDefaults.graceMs;
  const ms = durationMs(String(grace));
  if (ms === null) wrong("grace", "duration", `"${String(grace)}" is no length of time such as 72h.`);
  else if (ms < 0 || ms > 30 * dayMs)
    wrong("grace", "range", `Late answers are taken for 0h to 30d; "${grace}" is neither.`);
  return ms ?? waveDefaults.graceMs;
}
