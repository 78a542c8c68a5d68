import type { Rival, Verdict } from "@afterword/sdk";
import type { DecisionRow, PersonRow, WaitingTimer } from "@afterword/store";
import { loadFacts } from "./decision-facts.ts";
import { decisionRow } from "./decision-row.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { loadDue, type Due } from "./due.ts";
import { invite } from "./invite.ts";
import { looksAt } from "./looks.ts";
import { Rivals } from "./rivals.ts";
import { segmentsOf } from "./segments-of.ts";

/**
 * Decides everything that is due for one person, in order of due time, then of the events' own time, then of ids; what
 * is due to them within the next 24 hours is looked at as well, so that the survey with the highest priority is asked
 * whatever arrived first.
 */
export async function decideDue(
  ctx: DeskCtx,
  desk: Desk,
  person: PersonRow,
  taken: readonly WaitingTimer[],
): Promise<void> {
  const due: Due[] = [];
  for (const timer of taken) {
    const one = await loadDue(ctx, desk, timer);
    if (one) due.push(one);
    else await desk.decisions.add(await ended(ctx, desk, timer, "cancelled", {}));
  }
  due.sort(inOrder);
  const rivals = new Rivals(ctx, desk, person);
  for (const [at, one] of due.entries()) {
    // Caps look at all people: decisions about them take turns.
    if (one.rule.definition.caps.length > 0 || one.rule.definition.quietPer !== undefined)
      await desk.locks.take("caps");
    const isAsked = await decideOne(ctx, desk, person, one, () => rivals.firstBefore(one, due.slice(at + 1)));
    if (isAsked) rivals.forget();
  }
}

const inOrder = (a: Due, b: Due): number =>
  a.dueAt - b.dueAt ||
  a.event.occurredAt - b.event.occurredAt ||
  compare(a.event.id, b.event.id) ||
  compare(a.rule.definition.id, b.rule.definition.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Decides about one event by one rule, and says whether the person is asked. */
async function decideOne(
  ctx: DeskCtx,
  desk: Desk,
  person: PersonRow,
  due: Due,
  firstRival: () => Promise<Rival | null>,
): Promise<boolean> {
  const { rule, event, invitation } = due;
  const facts = await loadFacts(ctx, looksAt(ctx, desk), rule, event, person);
  const alone = rule.decide(facts);
  const isTurn = alone.outcome === "scheduled" && alone.postponedTo === undefined;
  const rival = isTurn ? await firstRival() : null;
  const verdict = rival === null ? alone : rule.decide({ ...facts, outrankedBy: rival });
  const isAsked = verdict.outcome === "scheduled" && verdict.postponedTo === undefined;
  const again = verdict.postponedTo;
  if (again !== undefined) await desk.timers.reopen("decide", due.key, { dueAt: again, now: ctx.now });
  if (isAsked) await invite(ctx, desk, rule, event, person, invitation);
  const kept: Verdict = { ...verdict, final: again === undefined };
  await desk.decisions.add(
    decisionRow(rule, event, kept, {
      phase: again === undefined ? "decided" : "forecast",
      invitation: isAsked || again !== undefined ? invitation : null,
      dueAt: again ?? due.dueAt,
      segments: segmentsOf(ctx.project, event, person),
      now: ctx.now,
    }),
  );
  return isAsked;
}

/** A decision that no rule made: the rule is gone from the project, or deciding failed. */
export async function ended(
  ctx: DeskCtx,
  desk: Desk,
  timer: Pick<WaitingTimer, "payload">,
  reason: "cancelled" | "failed",
  compared: Readonly<Record<string, unknown>>,
): Promise<Omit<DecisionRow, "seq">> {
  const { source = "", event = "", rule = "" } = timer.payload as Record<string, string>;
  const earlier = (await desk.decisions.listOfEvent(source, event)).find((one) => one.rule === rule);
  return {
    source,
    event,
    rule,
    phase: "decided",
    survey: earlier?.survey ?? "",
    outcome: "skipped",
    reason,
    invitation: null,
    dueAt: null,
    isFinal: true,
    gates: [{ gate: "rule", passed: false, compared: { rule, ...compared } }],
    nextEligibleAt: null,
    segments: earlier?.segments ?? {},
    inclusion: earlier?.inclusion ?? 1,
    occurredAt: earlier?.occurredAt ?? ctx.now,
    decidedAt: ctx.now,
  };
}
