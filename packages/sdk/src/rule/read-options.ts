import type { ProblemError } from "../contract/problem.ts";
import { dayMs, durationMs, type Duration } from "../duration.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { ChannelDefinition } from "../channel/definition.ts";
import { channels, type CapDefinition, type Channel, type RuleDefinition } from "./definition.ts";

/** How long a person rests after what. Lengths left out keep their defaults. */
export interface QuietOptions {
  /** After they answered anything. Default 7 days. */
  readonly answered?: Duration;
  /** After they said that they would rather not. Default 30 days. */
  readonly declined?: Duration;
  /** After they were asked about the relationship; `0s` turns it off. Default 14 days. */
  readonly relational?: Duration;
  /** A segment, such as `organisation`: one of its people is asked, the others rest with them. */
  readonly per?: string;
}

/** What a cap counts. */
export interface CapOptions {
  /** Invitations, or answers: with `answered` nobody is asked any more once there are enough. Default `asked`. */
  readonly of?: CapDefinition["of"];
  /** Of this survey, or of all. Default `survey`. */
  readonly over?: CapDefinition["over"];
  /** A segment: the limit then holds for each of its values. */
  readonly per?: string;
}

/** Another way to reach whom the first did not move, and after how long. */
export interface OtherWay {
  readonly else: Channel | ChannelDefinition;
  readonly after: Duration;
}

/** Makes the error about one thing that a rule says. */
export type Wrong = (path: string, code: string, message: string) => ProblemError;

/** Beyond it a time would be none that a calendar has. */
const longestMs = 3_650 * dayMs;

/** Milliseconds of a length of time, from `least` up to 10 years. */
export function readLength(wrong: Wrong, path: string, text: Duration, least = 0): number {
  const ms = typeof text === "string" ? durationMs(text) : null;
  if (ms === null || ms < 0)
    throw wrong(path, "duration", `"${String(text)}" is no length of time such as 30m, 24h or 7d.`);
  if (ms < least) throw wrong(path, "range", `"${text}" is too short; at least ${sayLength(least)}.`);
  if (ms > longestMs) throw wrong(path, "range", `"${text}" is longer than 10 years.`);
  return ms;
}

const sayLength = (ms: number): string =>
  ms % dayMs === 0
    ? `${String(ms / dayMs)}d`
    : ms % 60_000 === 0
      ? `${String(ms / 60_000)}m`
      : `${String(ms / 1_000)}s`;

/** A whole number from 1. */
export function readCount(wrong: Wrong, path: string, n: number): number {
  if (!Number.isInteger(n) || n < 1) throw wrong(path, "range", "n is a whole number from 1.");
  return n;
}

/** One of a few words. */
function readWord<T extends string>(wrong: Wrong, path: string, word: T, words: readonly T[]): T {
  if (words.includes(word)) return word;
  throw wrong(path, "unknown", `"${String(word)}" is not known here; it is one of ${words.join(", ")}.`);
}

/** Options under names that are known. */
function readNames(wrong: Wrong, path: string, given: object, known: readonly string[]): void {
  if (!isParts(given)) throw wrong(path, "invalid", `Options are an object of ${known.join(", ")}.`);
  const [strange] = strangeNames(given, known);
  if (strange) throw wrong(`${path}.${strange.name}`, "unknown", strange.message);
}

/** How long people rest. */
export function readQuiet(wrong: Wrong, period: Duration, options: QuietOptions): Partial<RuleDefinition> {
  readNames(wrong, "quiet", options, ["answered", "declined", "relational", "per"]);
  const { answered, declined, relational, per } = options;
  const ms = (name: string, text: Duration) => readLength(wrong, `quiet.${name}`, text);
  return {
    quietMs: readLength(wrong, "quiet", period),
    ...(answered === undefined ? {} : { answeredMs: ms("answered", answered) }),
    ...(declined === undefined ? {} : { declinedMs: ms("declined", declined) }),
    ...(relational === undefined ? {} : { relationalMs: ms("relational", relational) }),
    ...(per === undefined ? {} : { quietPer: per }),
  };
}

/** A limit over all people. */
export function readCap(wrong: Wrong, n: number, period: Duration, options: CapOptions): CapDefinition {
  readNames(wrong, "cap", options, ["of", "over", "per"]);
  const { of = "asked", over = "survey", per } = options;
  return {
    n: readCount(wrong, "cap", n),
    periodMs: readLength(wrong, "cap", period, 1_000),
    of: readWord(wrong, "cap.of", of, ["asked", "answered"]),
    over: readWord(wrong, "cap.over", over, ["survey", "all"]),
    ...(per === undefined ? {} : { per }),
  };
}

/** How the person is asked, and how else. */
export function readWays(wrong: Wrong, given: Channel | ChannelDefinition, otherwise: OtherWay | undefined) {
  const channel = readChannel(wrong, given);
  if (otherwise === undefined) return { channel };
  readNames(wrong, "by", otherwise, ["else", "after"]);
  const other = readChannel(wrong, otherwise.else);
  if (other === channel) throw wrong("by", "repeated", "The other way is the same as the first.");
  return { channel, fallback: { channel: other, afterMs: readLength(wrong, "by", otherwise.after) } };
}

/** The name of a channel, or of what `sms(…)` or `webhook(…)` gave. */
function readChannel(wrong: Wrong, channel: Channel | ChannelDefinition): string {
  const name: unknown = isParts(channel) ? channel["id"] : channel;
  if (typeof name === "string" && (isParts(channel) || channels.some((one) => one === name))) return name;
  throw wrong("by", "unknown", `"${String(name)}" is no channel; there are ${channels.join(", ")}.`);
}

/** When reminders follow, each later than the one before. */
export function readReminders(wrong: Wrong, delays: readonly Duration[]): number[] {
  const remindMs = delays.map((delay) => readLength(wrong, "remind", delay, dayMs));
  if (remindMs.length > 3) throw wrong("remind", "range", "At most three reminders.");
  if (remindMs.some((ms, at) => at > 0 && ms <= (remindMs[at - 1] ?? 0)))
    throw wrong("remind", "range", "Each reminder is later than the one before.");
  return remindMs;
}

/** What becomes of an invitation that only a quiet period or a cap blocks. */
export function readBlocked(wrong: Wrong, what: RuleDefinition["onBlocked"], longest: Duration, mostMs: number) {
  const onBlocked = readWord(wrong, "onBlocked", what, ["drop", "delay"]);
  const maxDelayMs = readLength(wrong, "onBlocked", longest);
  if (maxDelayMs > mostMs) throw wrong("onBlocked", "range", "It waits at most 48 hours.");
  return { onBlocked, maxDelayMs };
}
