import { dayMs } from "../duration.ts";
import { nextOpening } from "../schedule/opening.ts";
import type { CapDefinition, RuleDefinition } from "./definition.ts";
import type { CapUse, DecisionFacts } from "./facts.ts";
import { check, clock, shown, type Check } from "./gate.ts";

/** The gates over all people, in their order: the sample and the caps, then the hours. */
export function limits(rule: RuleDefinition, facts: DecisionFacts): { readonly caps: Check[]; readonly window: Check } {
  const sample = check("sample", "not_sampled", facts.draw < rule.sampleRate, false, {
    draw: facts.draw,
    rate: rule.sampleRate,
  });
  return {
    caps: [sample, ...rule.caps.map((cap, at) => capCheck(cap, facts.caps[at]))],
    window: windowCheck(rule, facts),
  };
}

function capCheck(cap: CapDefinition, use: CapUse | undefined): Check {
  const filledSince = use?.filledSince ?? null;
  const isTotal = cap.of === "answered" || cap.periodMs > dayMs;
  const { n, periodMs, of, over } = cap;
  return clock("cap", isTotal ? "cap_total" : "cap_daily", filledSince === null ? null : filledSince + periodMs, {
    n,
    periodMs,
    of,
    over,
    ...(cap.per === undefined ? {} : { per: cap.per, value: use?.value ?? null }),
    filledSince: shown(filledSince),
  });
}

/** Until when an invitation makes sense: then its link would have ended, had it been sent at once. */
export const endOf = ({ delayMs, expireMs }: RuleDefinition, { startedAt }: DecisionFacts): number =>
  startedAt + delayMs + expireMs;

/** Outside the hours an invitation waits; it is too late when they begin after the link would have ended. */
function windowCheck(rule: RuleDefinition, facts: DecisionFacts): Check {
  const { now, place } = facts;
  const opensAt = rule.window ? nextOpening(rule.window, now, place) : now;
  const isTooLate = opensAt > endOf(rule, facts);
  const compared = {
    window: rule.window ?? null,
    timeZone: place.timeZone,
    opensAt: isTooLate && !Number.isFinite(opensAt) ? null : shown(opensAt),
  };
  if (isTooLate && opensAt > now) return check("window", "outside_window_expired", false, false, compared);
  if (opensAt <= now) return check("window", "outside_window_expired", true, false, compared);
  return { ...clock("window", "outside_window_expired", opensAt, compared), onlyWhen: true };
}
