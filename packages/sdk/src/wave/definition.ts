import type { WindowDefinition } from "../schedule/definition.ts";
import type { ConditionJson } from "../survey/condition.ts";

/** How often a wave comes round. A rolling one asks everybody once in so many weeks, some each week. */
export type Cadence = "once" | "year" | "half-year" | { readonly rollingWeeks: number };

/** When a reminder is due: so many working days after the wave opened, or so many days before it closes. */
export type RemindAt =
  | { readonly after: "open"; readonly workdays: number }
  | { readonly after: "open"; readonly days: number }
  | { readonly before: "close"; readonly days: number };

/** Who is asked. */
export interface AudienceDefinition {
  /** Null asks everybody. */
  readonly where: ConditionJson | null;
  /** A share of them, or a number; null asks all. */
  readonly sample: { readonly rate: number } | { readonly size: number } | null;
  /** Attributes of a person within whose values the sample is drawn, in proportion; empty draws from all. */
  readonly strata: readonly string[];
}

/** A wave as data: one relational survey, on a schedule. Lengths of time are milliseconds. */
export interface WaveDefinition {
  readonly id: string;
  readonly survey: string;
  readonly every: Cadence;
  /** Local wall time of the first occurrence, such as `2027-02-03T09:00`. */
  readonly anchor: string;
  /** IANA zone of the anchor. */
  readonly timeZone: string;
  readonly audience: AudienceDefinition;
  /** How long it is open. */
  readonly openMs: number;
  /** Reminders in the order of the definition; at most 3. */
  readonly remind: readonly RemindAt[];
  /** How long after closing a late answer is still taken. */
  readonly graceMs: number;
  /** How late an occurrence may open that was missed; later it is skipped. */
  readonly catchUpMs: number;
  readonly window: WindowDefinition;
  /** Invitations are spread by at most so many a minute; null sends as fast as the mail server takes them. */
  readonly perMinute: number | null;
  /** Fewest people behind a figure; never below the survey's own. Null keeps the survey's. */
  readonly k: number | null;
  /** Units that have to sign an occurrence off before it opens; none unless told. */
  readonly signOff?: readonly string[];
}

/** What holds where a wave says nothing. */
export const waveDefaults = {
  openMs: 21 * 86_400_000,
  graceMs: 72 * 3_600_000,
  catchUpMs: 24 * 3_600_000,
  /** Every send is put off by up to this much, each person's by their own share of it. */
  jitterMs: 20 * 60_000,
  window: { fromMinute: 8 * 60, toMinute: 18 * 60, days: "workdays" },
} as const;
