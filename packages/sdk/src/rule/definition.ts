import { dayMs } from "../duration.ts";
import type { WindowDefinition } from "../schedule/definition.ts";
import type { ConditionJson } from "../survey/condition.ts";

/** The ways by which an invitation can reach a person, by their names. */
export const channels = ["email", "link", "embed", "sms", "webhook"] as const;

/**
 * How an invitation reaches a person: `email` sends it, `link` and `embed` leave the showing to the host. `sms` and `webhook`
 * send it through a gateway that the project declares among its channels.
 */
export type Channel = (typeof channels)[number];

/** Whether an invitation by this channel leaves as a message. */
export const isSent = (channel: string): boolean => channel !== "link" && channel !== "embed";

/** A limit over all people: no more than `n` within `periodMs`. */
export interface CapDefinition {
  readonly n: number;
  readonly periodMs: number;
  /** What is counted: invitations, or answers that came back (enough is enough). */
  readonly of: "asked" | "answered";
  /** Of this survey, or of every survey. */
  readonly over: "survey" | "all";
  /** A segment: the limit then holds for each of its values. */
  readonly per?: string;
}

/** A rule as data. Lengths of time are milliseconds. */
export interface RuleDefinition {
  readonly id: string;
  readonly event: string;
  readonly survey: string;
  readonly where?: ConditionJson;
  /** People and events that are never asked about, whatever `where` says. */
  readonly exclude?: ConditionJson;
  /** Its name: one of {@link channels}, or of a gateway that the project gives another one. */
  readonly channel: string;
  /** Another way to reach whom the first did not move. */
  readonly fallback?: { readonly channel: string; readonly afterMs: number };
  /** Wait after the event. */
  readonly delayMs: number;
  /** Hours and days at which people are asked; always when absent. */
  readonly window?: WindowDefinition;
  /** At most `n` invitations to this survey for a person within `periodMs`. */
  readonly atMost: { readonly n: number; readonly periodMs: number };
  /** Rest after any invitation to a person; never below 24 hours. */
  readonly quietMs: number;
  /** Rest after a person answered anything. */
  readonly answeredMs: number;
  /** Rest after a person said that they would rather not. */
  readonly declinedMs: number;
  /** Rest after a person was asked about the relationship; 0 where the rule itself asks that. */
  readonly relationalMs: number;
  /** A segment, such as the organisation: `quietMs` then also holds among all who share its value. */
  readonly quietPer?: string;
  /** What becomes of an invitation that only a quiet period or a cap blocks: dropped, or put off by at most `maxDelayMs`. */
  readonly onBlocked: "drop" | "delay";
  readonly maxDelayMs: number;
  /** The share of events that is let through, above 0 up to 1; which ones follows from the subject. */
  readonly sampleRate: number;
  readonly caps: readonly CapDefinition[];
  /** Events that call the invitation off. */
  readonly unless: readonly string[];
  /** Reminders, so long after the invitation was sent. */
  readonly remindMs: readonly number[];
  /** How long the link can be answered after it was decided. */
  readonly expireMs: number;
  /** Among surveys due to one person within 24 hours the highest is asked. */
  readonly priority: number;
}

/**
 * What holds where a rule says nothing: 30 days, 7 days, a floor of 24 hours, links for 14 days; a relational survey
 * keeps others away for 14 days and goes before them.
 */
export const ruleDefaults = {
  channel: "email",
  delayMs: 0,
  atMost: { n: 1, periodMs: 30 * dayMs },
  quietMs: 7 * dayMs,
  answeredMs: 7 * dayMs,
  declinedMs: 30 * dayMs,
  relationalMs: 14 * dayMs,
  floorMs: dayMs,
  arbitrationMs: dayMs,
  maxDelayMs: 2 * dayMs,
  expireMs: 14 * dayMs,
  priority: { transactional: 50, feedback: 50, relational: 100 },
} as const;
