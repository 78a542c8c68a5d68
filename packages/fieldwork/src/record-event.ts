import { ProblemError, type CompiledRule, type Decision, type EventResult } from "@afterword/sdk";
import type { EventRow, PersonRow } from "@afterword/store";
import { callOff } from "./call-off.ts";
import { loadFacts } from "./decision-facts.ts";
import { decisionRow, timerKey, toDecision } from "./decision-row.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { looksAt, type Looks } from "./looks.ts";
import { keepFacts } from "./facts/keep-facts.ts";
import { eventRow, placingTypes } from "./event-row.ts";
import type { ReadEvent } from "./read-event.ts";
import { renumbered } from "./resolutions.ts";
import { newId } from "./secret.ts";
import { segmentsOf } from "./segments-of.ts";

/** Stores an event once, with what every rule forecasts, and a timer where a rule is to decide later. */
export async function recordEvent(ctx: DeskCtx, desk: Desk, read: ReadEvent): Promise<EventResult> {
  const types = placingTypes(ctx.project, read.definition.type);
  const others = await desk.events.listOfSubject(read.source, read.subject, types);
  const event = eventRow(ctx, read, "host", others);
  if (!(await desk.events.add(event))) return replay(desk, event);
  // People are locked before timers, as in deciding, so that the two wait for each other in one order.
  const person = await desk.people.put(read.person, ctx.now);
  await keepFacts(ctx.project, desk, [{ event, person }]);
  await callOff(ctx, desk, event);
  if (ctx.project.reopeningTypes.includes(event.type)) await renumber(ctx, desk, [...others, event]);
  const decisions: Decision[] = [];
  for (const rule of ctx.project.rulesOf(event.type)) {
    const { decision, row, timer } = await forecast(ctx, looksAt(ctx, desk), rule, event, person);
    if (timer) await desk.timers.add(timer);
    await desk.decisions.add(row);
    decisions.push(decision);
  }
  return { id: event.id, status: "accepted", decisions };
}

/** An event that is there already: the first call's decisions, or a mismatch when the content differs. */
export async function replay(desk: Pick<Desk, "decisions" | "events">, event: EventRow): Promise<EventResult> {
  const stored = await desk.events.find(event.source, event.id);
  // Of an event whose person was erased nothing is left to compare.
  const isSame = stored?.contentHash === event.contentHash || stored?.contentHash === "";
  if (!isSame) {
    const problem = new ProblemError("idempotency_mismatch", {
      detail: `Event "${event.id}" was accepted with other content.`,
    });
    return { id: event.id, status: "rejected", decisions: [], problem: problemOf(problem) };
  }
  const decisions = await desk.decisions.listOfEvent(event.source, event.id);
  return { id: event.id, status: "duplicate", decisions: decisions.filter((one) => one.seq === 1).map(toDecision) };
}

/** A problem as a part of a reply. */
export function problemOf(error: ProblemError): NonNullable<EventResult["problem"]> {
  const { errors, ...rest } = error.toDocument();
  return { ...rest, ...(errors ? { errors: [...errors] } : {}) };
}

/**
 * A re-opening that arrives late starts the next resolution for what happened after it. What was passed over as asked
 * already is then decided once more.
 */
async function renumber(ctx: DeskCtx, desk: Desk, events: readonly EventRow[]): Promise<void> {
  for (const { event, resolution } of renumbered(events, ctx.project.reopeningTypes)) {
    await desk.events.setResolution(event, resolution);
    await desk.invitations.setResolution(event, resolution);
    const decisions = await desk.decisions.listOfEvent(event.source, event.id);
    const latest = new Map(decisions.map((decision) => [decision.rule, decision]));
    for (const { rule: id, reason, phase } of latest.values()) {
      const rule = ctx.project.rule(id);
      if (rule && phase === "decided" && reason === "already_asked_for_subject")
        await desk.timers.reopen("decide", timerKey(rule, event), { dueAt: ctx.now, now: ctx.now });
    }
  }
}

/** What a rule forecasts about an event that was just stored, and the timer by which it decides later. */
export interface Forecast {
  readonly decision: Decision;
  readonly row: Parameters<Desk["decisions"]["add"]>[0];
  /** Null where nothing that may still happen changes what it says. */
  readonly timer: Parameters<Desk["timers"]["add"]>[0] | null;
}

/** Asks a rule about an event. */
export async function forecast(
  ctx: DeskCtx,
  looks: Looks,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
): Promise<Forecast> {
  const readyAt = Math.max(ctx.now, Math.min(event.occurredAt, ctx.now) + rule.definition.delayMs);
  const verdict = rule.decide(await loadFacts({ ...ctx, now: readyAt }, looks, rule, event, person));
  const isSettled = verdict.outcome === "skipped" && verdict.final;
  const dueAt = verdict.postponedTo ?? readyAt;
  const invitation = isSettled ? null : newId("inv");
  const row = decisionRow(rule, event, verdict, {
    phase: "forecast",
    invitation,
    dueAt: isSettled ? null : dueAt,
    segments: segmentsOf(ctx.project, event, person),
    now: ctx.now,
  });
  const timer = invitation !== null && {
    kind: "decide",
    key: timerKey(rule, event),
    person: person.id,
    dueAt,
    payload: { source: event.source, event: event.id, rule: rule.definition.id, invitation },
    createdAt: ctx.now,
  };
  return { decision: toDecision(row), row, timer: timer || null };
}
