import {
  clocks,
  dayMs,
  ruleDefaults,
  type Asked,
  type ReasonCode,
  type Rests,
  type WaveDefinition,
} from "@afterword/sdk";
import type { Strata } from "@afterword/store";

/** What the decision about one member of a wave's audience looks at. Times are milliseconds since 1970. */
export interface MemberFacts {
  readonly now: number;
  /** When the occurrence closes. */
  readonly closesAt: number;
  /** What of the project's exclusions applies, or null. */
  readonly excludedBy: string | null;
  /** The person's lot, from 0 up to 1, and their stratum. */
  readonly lot: number;
  readonly stratum: string;
  readonly hasAddress: boolean;
  readonly isBounced: boolean;
  /** Scope of the opt-out that applies, or null. */
  readonly optedOutOf: string | null;
  /** How many texts of the survey lack the person's language, where that matters. */
  readonly untranslated: number;
  /** Earlier invitations to the person, newest first. */
  readonly asked: readonly Asked[];
}

type Compared = { readonly [name: string]: unknown };

/** What is decided about a member: asked, perhaps not before a moment, or skipped for a reason. */
export type MemberVerdict = {
  /** The probability with which such a person is drawn, from 0 to 1: 0 where nobody of their stratum could be. */
  readonly inclusion: number;
  readonly compared: Compared;
} & (
  | { readonly outcome: "asked"; readonly notBefore: number | null }
  | { readonly outcome: "skipped"; readonly reason: ReasonCode }
);

/**
 * Decides about one member of a wave's audience: a function of the person and the facts alone, so that the order in which
 * people are decided about, and by how many workers, changes nothing. Who only has to rest a while is asked once that is
 * over, unless the wave is nearly closed by then.
 */
export function decideMember(definition: WaveDefinition, strata: Strata | null, facts: MemberFacts): MemberVerdict {
  const { upTo, inclusion } = sampled(definition, strata, facts.stratum);
  const skip = (reason: ReasonCode, compared: Compared): MemberVerdict => ({
    outcome: "skipped",
    reason,
    inclusion,
    compared,
  });
  if (facts.excludedBy !== null) return skip("excluded", { excludedBy: facts.excludedBy });
  if (upTo !== null && !(facts.lot <= upTo)) return skip("not_sampled", { lot: facts.lot, upTo });
  if (!facts.hasAddress) return skip("no_channel", { channel: "email", hasAddress: false });
  if (facts.isBounced) return skip("bounced_address", { isBounced: true });
  if (facts.optedOutOf !== null) return skip("opted_out", { optedOutOf: facts.optedOutOf });
  if (facts.untranslated > 0) return skip("no_translation", { untranslated: facts.untranslated });
  const lots = upTo === null ? {} : { lot: facts.lot, upTo };
  if (facts.asked.length === 0) return { outcome: "asked", notBefore: null, inclusion, compared: lots };
  const resting = clocks(restsOf(definition), { now: facts.now, asked: facts.asked, peerAskedAt: null }).filter(
    (one) => !one.passed,
  );
  // What keeps them longest is the reason.
  const [longest] = resting.sort((a, b) => (b.nextAt ?? Infinity) - (a.nextAt ?? Infinity));
  if (!longest) return { outcome: "asked", notBefore: null, inclusion, compared: lots };
  const until = longest.nextAt ?? Infinity;
  const waited = { ...longest.compared, gate: longest.gate, until: shown(until) };
  if (until > facts.closesAt - dayMs) return skip(longest.reason, waited);
  return { outcome: "asked", notBefore: until, inclusion, compared: { ...lots, ...waited } };
}

/** The verdict about whoever was not decided about when the wave was closed. */
export const tooLate = (definition: WaveDefinition, strata: Strata | null, stratum: string): MemberVerdict => ({
  outcome: "skipped",
  reason: "closed_wave",
  inclusion: sampled(definition, strata, stratum).inclusion,
  compared: {},
});

/** Up to which lot people are drawn (null draws everybody), and how probable that is. */
function sampled(
  { audience }: WaveDefinition,
  strata: Strata | null,
  stratum: string,
): { readonly upTo: number | null; readonly inclusion: number } {
  const { sample } = audience;
  if (sample === null) return { upTo: null, inclusion: 1 };
  if ("rate" in sample) return { upTo: sample.rate < 1 ? sample.rate : null, inclusion: sample.rate };
  const own = strata?.[stratum];
  // Who came after the strata were counted with a value that nobody had is in none of them.
  if (!own || own.size === 0) return { upTo: -1, inclusion: 0 };
  return { upTo: own.upTo, inclusion: own.drawn / own.size };
}

/** How long people rest before a wave; one that comes round sooner than that goes by its own rhythm. */
function restsOf({ survey, every }: WaveDefinition): Rests {
  const rhythmMs = typeof every === "object" ? (every.rollingWeeks * 7 - 1) * dayMs : Infinity;
  const { quietMs, answeredMs, declinedMs, atMost } = ruleDefaults;
  const periodMs = Math.min(atMost.periodMs, rhythmMs);
  return { survey, atMost: { n: 1, periodMs }, quietMs, answeredMs, declinedMs, relationalMs: 0 };
}

/** How far back what people were asked, answered or declined matters. */
export const longestRestMs = Math.max(
  ruleDefaults.atMost.periodMs,
  ruleDefaults.quietMs,
  ruleDefaults.answeredMs,
  ruleDefaults.declinedMs,
);

const shown = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null);
