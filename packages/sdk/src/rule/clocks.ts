import { ruleDefaults, type RuleDefinition } from "./definition.ts";
import type { Asked, DecisionFacts } from "./facts.ts";
import { clock, shown, type Check } from "./gate.ts";
import type { ReasonCode } from "./reasons.ts";

/** How long people rest, for one rule or wave. Lengths are milliseconds. */
export type Rests = Pick<
  RuleDefinition,
  "survey" | "atMost" | "quietMs" | "answeredMs" | "declinedMs" | "relationalMs"
> & { readonly quietPer?: string };

/** What the clocks are read from. */
export type ClockFacts = Pick<DecisionFacts, "now" | "asked" | "peerAskedAt">;

/**
 * The gates that open by themselves: how often and how recently this person was asked, answered or declined. An
 * invitation that was withdrawn because its request was opened again counts for that request only towards the 24 hours
 * that nobody is asked twice in: its page has promised to ask again.
 */
export function clocks(rests: Rests, facts: ClockFacts): Check[] {
  const { now } = facts;
  const { n, periodMs } = rests.atMost;
  const counted = facts.asked.filter((one) => !one.isPromisedAgain);
  const own = counted.filter((one) => one.survey === rests.survey && one.at > now - periodMs);
  const nth = own[n - 1];
  const { quietMs } = rests;
  return [
    clock("at_most", "quarantined_sent", nth === undefined ? null : nth.at + periodMs, {
      asked: own.length,
      atMost: n,
      periodMs,
    }),
    rest(
      "relational",
      "quarantined_sent",
      newest(
        counted.filter((one) => one.isRelational),
        "at",
      ),
      rests.relationalMs,
      now,
    ),
    quiet(newest(counted, "at"), facts.asked[0], Math.max(quietMs, ruleDefaults.floorMs), now),
    ...(rests.quietPer === undefined
      ? []
      : [rest("quiet_per", "quarantined_sent", facts.peerAskedAt, quietMs, now, { segment: rests.quietPer })]),
    rest("answered", "quarantined_answered", newest(facts.asked, "answeredAt"), rests.answeredMs, now),
    rest("declined", "quarantined_declined", newest(facts.asked, "declinedAt"), rests.declinedMs, now),
  ];
}

/**
 * The rest after any invitation, and the 24 hours that nobody is asked twice in. Where those alone are in the way, because
 * an invitation was withdrawn as its request was opened again, the next one is put off: its page has promised it.
 */
function quiet(lastAt: number | null, newest: Asked | undefined, quietMs: number, now: number): Check {
  const restsUntil = lastAt === null ? -Infinity : lastAt + quietMs;
  const floorUntil = newest === undefined ? -Infinity : newest.at + ruleDefaults.floorMs;
  if (restsUntil > now || floorUntil <= now) {
    const compared = { lastAskedAt: shown(lastAt), quietMs };
    return clock("quiet", "quarantined_sent", restsUntil > now ? Math.max(restsUntil, floorUntil) : null, compared);
  }
  const compared = { lastAskedAt: shown(newest?.at ?? null), quietMs: ruleDefaults.floorMs };
  const check = clock("quiet", "quarantined_sent", floorUntil, compared);
  return newest?.isPromisedAgain === true ? { ...check, onlyWhen: true } : check;
}

function rest(
  gate: string,
  reason: ReasonCode,
  lastAt: number | null,
  restMs: number,
  now: number,
  more: object = {},
): Check {
  const isClosed = lastAt !== null && lastAt + restMs > now;
  return clock(gate, reason, isClosed ? lastAt + restMs : null, { lastAt: shown(lastAt), restMs, ...more });
}

function newest(asked: readonly Asked[], what: "at" | "answeredAt" | "declinedAt"): number | null {
  const times = asked.flatMap((one) => one[what] ?? []);
  return times.length === 0 ? null : Math.max(...times);
}
