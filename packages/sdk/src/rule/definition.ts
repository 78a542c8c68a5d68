import { dayMs } from "../duration.ts";
import type { ConditionJson } from "../survey/condition.ts";

/** The ways by which an invitation can reach a person. */
export const channels = ["email", "link", "embed"] as const;

/** How an invitation reaches a person: `email` sends it, `link` and `embed` leave the showing to the host. */
export type Channel = (typeof channels)[number];

/** A rule as data. */
export interface RuleDefinition {
  readonly id: string;
  readonly event: string;
  readonly survey: string;
  readonly where?: ConditionJson;
  readonly channel: Channel;
  /** Wait after the event, in milliseconds. */
  readonly delayMs: number;
  /** At most `n` invitations to this survey for a person within `periodMs`. */
  readonly atMost: { readonly n: number; readonly periodMs: number };
  /** Rest between any two invitations to a person, in milliseconds; never below 24 hours. */
  readonly quietMs: number;
  /** Events that call the invitation off. */
  readonly unless: readonly string[];
  /** How long the link can be answered after it was decided, in milliseconds. */
  readonly expireMs: number;
}

/** What holds where a rule says nothing: 30 days, 7 days, a floor of 24 hours, links for 14 days. */
export const ruleDefaults = {
  channel: "email",
  delayMs: 0,
  atMost: { n: 1, periodMs: 30 * dayMs },
  quietMs: 7 * dayMs,
  floorMs: dayMs,
  expireMs: 14 * dayMs,
} as const;
