import { ProblemError, type CompiledRule, type Decision, type EventResult } from "@afterword/sdk";
import type { EventRow, PersonRow, Rows } from "@afterword/store";
import { callOff } from "./call-off.ts";
import type { Ctx } from "./context.ts";
import { decisionRow, timerKey, toDecision } from "./decision-row.ts";
import { loadFacts } from "./decision-facts.ts";
import { eventRow, placingTypes } from "./event-row.ts";
import { readEvent, type ReadEvent } from "./read-event.ts";
import { newId } from "./secret.ts";

/**
 * Receives events: each is stored once with what every rule forecasts, and a timer where a rule is to decide later. One
 * that can't be accepted takes none of the others with it.
 */
export async function receiveEvents(ctx: Ctx, inputs: readonly unknown[]): Promise<EventResult[]> {
  const read = inputs.map((input) => attempt(input, () => readEvent(ctx.project.project.events, input)));
  return ctx.store.write(ctx.scope, async (rows) => {
    const results: EventResult[] = [];
    for (const one of read) results.push("problem" in one ? one : await record(ctx, rows, one));
    return results;
  });
}

/** Receives one event. @throws ProblemError when it can't be accepted */
export async function receiveEvent(ctx: Ctx, input: unknown): Promise<EventResult> {
  const read = readEvent(ctx.project.project.events, input);
  const result = await ctx.store.write(ctx.scope, (rows) => record(ctx, rows, read));
  if (result.problem) throw new ProblemError("idempotency_mismatch", { detail: result.problem.detail });
  return result;
}

function attempt(input: unknown, work: () => ReadEvent): ReadEvent | (EventResult & { problem: object }) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const id = (input as { id?: unknown } | null)?.id;
    return {
      id: typeof id === "string" ? id.slice(0, 200) : "",
      status: "rejected",
      decisions: [],
      problem: mutable(error),
    };
  }
}

const mutable = (error: ProblemError) => {
  const { errors, ...rest } = error.toDocument();
  return { ...rest, ...(errors ? { errors: [...errors] } : {}) };
};

async function record(ctx: Ctx, rows: Rows, read: ReadEvent): Promise<EventResult> {
  const types = placingTypes(ctx.project, read.definition.type);
  const event = eventRow(ctx, read, "host", await rows.events.listOfSubject(read.source, read.subject, types));
  if (!(await rows.events.add(event))) return replay(rows, event);
  // Timers are locked before people, as in deciding, so that the two wait for each other in one order.
  await callOff(ctx, rows, event);
  await rows.people.put(read.person, ctx.now);
  const person = await rows.people.find(read.person.id);
  if (!person) throw new Error("A person that was just stored is missing.");
  const decisions: Decision[] = [];
  for (const rule of ctx.project.rulesOf(event.type)) decisions.push(await forecast(ctx, rows, rule, event, person));
  return { id: event.id, status: "accepted", decisions };
}

/** An event that is there already: the first call's decisions, or a mismatch when the content differs. */
async function replay(rows: Rows, event: EventRow): Promise<EventResult> {
  const stored = await rows.events.find(event.source, event.id);
  if (stored?.contentHash !== event.contentHash) {
    const problem = new ProblemError("idempotency_mismatch", {
      detail: `Event "${event.id}" was accepted with other content.`,
    });
    return { id: event.id, status: "rejected", decisions: [], problem: mutable(problem) };
  }
  const decisions = await rows.decisions.listOfEvent(event.source, event.id);
  return {
    id: event.id,
    status: "duplicate",
    decisions: decisions.filter((one) => one.phase === "forecast").map(toDecision),
  };
}

async function forecast(
  ctx: Ctx,
  rows: Rows,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
): Promise<Decision> {
  const verdict = rule.decide(await loadFacts(ctx, rows, rule, event, person));
  const dueAt = Math.max(ctx.now, Math.min(event.occurredAt, ctx.now) + rule.definition.delayMs);
  const isSettled = verdict.outcome === "skipped" && verdict.final;
  const invitation = isSettled ? null : newId("inv");
  if (invitation !== null)
    await rows.timers.add({
      kind: "decide",
      key: timerKey(rule, event),
      dueAt,
      payload: { source: event.source, event: event.id, rule: rule.definition.id, invitation },
      createdAt: ctx.now,
    });
  const row = decisionRow(rule, event, verdict, {
    phase: "forecast",
    invitation,
    dueAt: isSettled ? null : dueAt,
    now: ctx.now,
  });
  await rows.decisions.add(row);
  return toDecision(row);
}
