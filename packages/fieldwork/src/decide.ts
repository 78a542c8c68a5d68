import type { CompiledRule, ReasonCode, Verdict } from "@afterword/sdk";
import type { DecisionRow, EventRow, PersonRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { loadFacts } from "./decision-facts.ts";
import { decisionRow } from "./decision-row.ts";
import { newId, sha256, tokenOf } from "./secret.ts";

/**
 * Decides once, when due: an invitation with its message, or a reason. Everything is in one transaction with the end of
 * the timer, so a worker that dies leaves either all of it or nothing.
 */
export async function decide(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { source, event: eventId, rule: ruleId, invitation } = timer.payload as Record<string, string>;
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const event = await rows.events.find(source ?? "", eventId ?? "");
    const rule = ctx.project.rule(ruleId ?? "");
    const person = event && (await rows.people.lock(event.person));
    if (!event || !person || invitation === undefined) throw new Error("A timer's event or person is missing.");
    if (!rule) {
      await rows.decisions.add(await ended(ctx, rows, timer, "cancelled", { rule: ruleId }));
      return;
    }
    const verdict = rule.decide(await loadFacts(ctx, rows, rule, event, person));
    const isAsked = verdict.outcome === "scheduled";
    if (isAsked) await invite(ctx, rows, rule, event, person, invitation);
    await rows.decisions.add(
      decisionRow(rule, event, { ...verdict, final: true } satisfies Verdict, {
        phase: "decided",
        invitation: isAsked ? invitation : null,
        dueAt: timer.dueAt,
        now: ctx.now,
      }),
    );
  });
}

/**
 * Gives a decision up that failed again and again: the event ends with a reason, and the timer with what went wrong.
 */
export async function abandonDecision(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "dead", ctx.now, error))) return;
    await rows.decisions.add(await ended(ctx, rows, timer, "failed", { error }));
  });
}

/** A decision that no rule made: the rule is gone from the project, or deciding failed. */
async function ended(
  ctx: Ctx,
  rows: Rows,
  timer: TimerRow,
  reason: ReasonCode,
  compared: Readonly<Record<string, unknown>>,
): Promise<Omit<DecisionRow, "seq">> {
  const { source = "", event = "", rule = "" } = timer.payload as Record<string, string>;
  const earlier = (await rows.decisions.listOfEvent(source, event)).find((one) => one.rule === rule);
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
    gates: [{ gate: "rule", passed: false, compared }],
    nextEligibleAt: null,
    decidedAt: ctx.now,
  };
}

async function invite(
  ctx: Ctx,
  rows: Rows,
  rule: CompiledRule,
  event: EventRow,
  person: PersonRow,
  id: string,
): Promise<void> {
  const { survey, channel, expireMs } = rule.definition;
  const version = await rows.surveys.findNewest(survey);
  if (!version) throw new Error(`Survey "${survey}" has not been published.`);
  const isNew = await rows.invitations.add({
    id,
    rule: rule.definition.id,
    survey,
    version: version.version,
    person: person.id,
    source: event.source,
    event: event.id,
    subject: event.subject,
    resolution: event.resolution,
    channel,
    locale: person.locale,
    tokenHash: sha256(tokenOf(ctx.secret, "answer", id)),
    unsubscribeHash: sha256(tokenOf(ctx.secret, "unsubscribe", id)),
    keyId: ctx.secret.keyId,
    createdAt: ctx.now,
    expiresAt: ctx.now + expireMs,
  });
  if (!isNew) throw new Error("The rule has invited for this event before.");
  await rows.segments.add(id, segmentsOf(ctx, event));
  if (channel === "email")
    await rows.messages.add({
      id: newId("msg"),
      kind: "invitation",
      invitation: id,
      dueAt: ctx.now,
      messageId: `<${id}@${new URL(ctx.publicUrl).hostname}>`,
      createdAt: ctx.now,
    });
  else await rows.invitations.markSent(id, ctx.now);
}

/** The declared segments of an event, as text; those without a value are left out. */
export function segmentsOf(ctx: Pick<Ctx, "project">, event: Pick<EventRow, "type" | "data">): Record<string, string> {
  const names = ctx.project.project.events.get(event.type)?.segments ?? [];
  const values = names.map((name) => [name, event.data[name]] as const);
  return Object.fromEntries(
    values
      .filter(([, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      .map(([name, value]) => [name, String(value)] as const)
      .filter(([, value]) => value !== ""),
  );
}
