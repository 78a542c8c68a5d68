import type { ConditionJson, Gate, WindowDefinition } from "@afterword/sdk";
import { sayCondition } from "./condition.ts";
import { sayLength, sayTime } from "./values.ts";

type Compared = Gate["compared"];
type Say = (compared: Compared, passed: boolean, timeZone: string) => string;

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const time = (value: unknown, timeZone: string): string =>
  typeof value === "string" ? sayTime(value, timeZone) : "never";
const length = (value: unknown): string => (typeof value === "number" ? sayLength(value) : text(value));
const list = (value: unknown): string => (Array.isArray(value) ? value.map(text).join(", ") : text(value));

const rest =
  (did: string): Say =>
  ({ lastAt, restMs }, _passed, zone) =>
    `${did} ${time(lastAt, zone)}; they rest ${length(restMs)}`;

/** What each gate compared, in words. */
const gates: { readonly [gate: string]: Say } = {
  switch: () => "the rule is switched off",
  address: (_, passed) =>
    passed ? "no mail server has refused their address" : "a mail server has refused their address for good",
  opt_out: ({ optedOutOf }, passed) =>
    passed ? "they opted out of nothing that matters here" : `they opted out of ${text(optedOutOf)}`,
  unless: ({ events, calledOffBy }, passed) => {
    if (!passed) return `called off by event ${text(calledOffBy)}`;
    return list(events) === "" ? "nothing calls it off" : `no later ${list(events)}`;
  },
  subject: ({ invitationId }, passed) =>
    passed ? "not asked about this subject and resolution before" : `asked already: ${text(invitationId)}`,
  age: ({ occurredAt, expireMs }, _, zone) =>
    `happened ${time(occurredAt, zone)}; a link would last ${length(expireMs)}`,
  where: ({ condition }) =>
    condition === null || condition === undefined ? "no condition" : sayCondition(condition as ConditionJson),
  exclude: ({ condition, excludedBy }, passed) => {
    if (!passed && typeof excludedBy === "string") return `the project excludes ${excludedBy}`;
    if (condition === null || condition === undefined) return "nothing excludes them";
    return `${passed ? "not" : "excluded:"} ${sayCondition(condition as ConditionJson)}`;
  },
  channel: ({ channel, hasAddress }) =>
    `by ${text(channel)}; ${hasAddress === true ? "they have an address" : "they have no address"}`,
  language: ({ untranslated }, passed) =>
    passed ? "no text is missing that would matter" : `${text(untranslated)} texts lack their language`,
  priority: ({ priority, by }, _, zone) => {
    const rival = by as { event?: string; rule?: string; priority?: number; dueAt?: string } | null;
    if (!rival) return `priority ${text(priority)}; nothing goes first`;
    const due = time(rival.dueAt, zone);
    return `priority ${text(priority)}; rule ${text(rival.rule)} for event ${text(rival.event)}, due ${due}, has ${text(rival.priority)}`;
  },
  at_most: ({ asked, atMost, periodMs }) =>
    `asked ${text(asked)} of at most ${text(atMost)} times in ${length(periodMs)}`,
  relational: rest("last asked about the relationship"),
  quiet: ({ lastAskedAt, quietMs }, _, zone) => `last asked ${time(lastAskedAt, zone)}; they rest ${length(quietMs)}`,
  quiet_per: ({ lastAt, restMs, segment }, _, zone) =>
    `somebody of the same ${text(segment)} last asked ${time(lastAt, zone)}; all rest ${length(restMs)}`,
  answered: rest("last answered"),
  declined: rest("last declined"),
  sample: ({ draw, rate }) =>
    `drew ${typeof draw === "number" ? draw.toFixed(4) : text(draw)}; below ${text(rate)} is asked`,
  cap: ({ n, periodMs, of, over, per, value, filledSince }, passed, zone) => {
    const what = `${of === "answered" ? "answers to" : "invitations to"} ${over === "all" ? "all surveys" : "this survey"}`;
    const where = per === undefined ? "" : `, ${text(per)} ${text(value)}`;
    const state = passed ? "not used up" : `used up since ${time(filledSince, zone)}`;
    return `at most ${text(n)} ${what} in ${length(periodMs)}${where}; ${state}`;
  },
  fallback: ({ channel, afterMs }, passed) => {
    const way = typeof channel === "string" ? `by ${channel} after ${length(afterMs)}` : "in another way";
    return passed ? `no answer came; asked ${way} as well` : `not asked ${way}`;
  },
  window: ({ window, timeZone, opensAt }, passed, zone) => {
    if (window === null || window === undefined) return "at any time";
    const own = typeof timeZone === "string" ? timeZone : zone;
    const open = passed ? "open" : opensAt === null ? "never opens" : `opens ${time(opensAt, own)}`;
    return `${sayWindow(window as WindowDefinition)} in ${own}; ${open}`;
  },
};

const dayNames = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function sayWindow({ fromMinute, toMinute, days }: WindowDefinition): string {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const named = typeof days === "string" ? days : days.map((day) => dayNames[day]).join(" ");
  return `${clock(fromMinute)}-${clock(toMinute)} ${named === "any" ? "on any day" : `on ${named}`}`;
}

/** What a gate compared, in words; of one that has none, each value. */
export function sayGate({ gate, passed, compared }: Gate, timeZone: string): string {
  const say = gates[gate];
  if (say && Object.keys(compared).length > 0) return say(compared, passed, timeZone);
  const values = Object.entries(compared).map(([name, value]) => `${name} ${text(value)}`);
  return values.length === 0 ? "no values are kept" : values.join(", ");
}
