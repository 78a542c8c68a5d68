import { outrankedBy, ruleDefaults, type Candidate, type CompiledRule, type Verdict } from "@afterword/sdk";
import type { DecisionRow, EventRow, PersonRow, WaitingTimer } from "@afterword/store";
import { loadFacts } from "./decision-facts.ts";
import { decisionRow } from "./decision-row.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { invite } from "./invite.ts";
import { segmentsOf } from "./segments-of.ts";

/** What a timer is to decide: an event, by a rule. */
export interface Due {
  readonly key: string;
  readonly dueAt: number;
  readonly invitation: string;
  readonly rule: CompiledRule;
  readonly event: EventRow;
}

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
    const one = await load(ctx, desk, timer);
    if (one) due.push(one);
    else await desk.decisions.add(await ended(ctx, desk, timer, "cancelled", {}));
  }
  due.sort(inOrder);
  const { arbitrationMs } = ruleDefaults;
  const waiting = await desk.timers.listWaiting({ kind: "decide", person: person.id, until: ctx.now + arbitrationMs });
  const later: Due[] = [];
  for (const timer of waiting) {
    const one = await load(ctx, desk, timer);
    if (one) later.push(one);
  }
  for (const [at, one] of due.entries()) {
    // Caps look at all people: decisions about them take turns.
    if (one.rule.definition.caps.length > 0 || one.rule.definition.quietPer !== undefined)
      await desk.locks.take("caps");
    await decideOne(ctx, desk, person, one, [...due.slice(at + 1), ...later]);
  }
}

async function load(ctx: DeskCtx, desk: Desk, timer: WaitingTimer): Promise<Due | null> {
  const { source = "", event: id = "", rule: ruleId = "", invitation = "" } = timer.payload as Record<string, string>;
  const rule = ctx.project.rule(ruleId);
  const event = rule && (await desk.events.find(source, id));
  return event ? { key: timer.key, dueAt: timer.dueAt, invitation, rule, event } : null;
}

const inOrder = (a: Due, b: Due): number =>
  a.dueAt - b.dueAt ||
  a.event.occurredAt - b.event.occurredAt ||
  compare(a.event.id, b.event.id) ||
  compare(a.rule.definition.id, b.rule.definition.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function decideOne(ctx: DeskCtx, desk: Desk, person: PersonRow, due: Due, rivals: readonly Due[]): Promise<void> {
  const { rule, event, invitation } = due;
  const facts = await loadFacts(ctx, desk, rule, event, person);
  const alone = rule.decide(facts);
  const isTurn = alone.outcome === "scheduled" && alone.postponedTo === undefined;
  const rival = isTurn ? await firstRival(ctx, desk, person, due, rivals) : null;
  const verdict = rival === null ? alone : rule.decide({ ...facts, outrankedBy: rival });
  const isAsked = verdict.outcome === "scheduled" && verdict.postponedTo === undefined;
  const again = verdict.postponedTo;
  if (again !== undefined) await desk.timers.reopen("decide", due.key, again);
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
}

/** The survey that goes before this one: of those that would be asked when they are due. */
async function firstRival(ctx: DeskCtx, desk: Desk, person: PersonRow, due: Due, rivals: readonly Due[]) {
  const eligible: Candidate[] = [];
  for (const rival of rivals) {
    const now = Math.max(ctx.now, rival.dueAt);
    const facts = await loadFacts({ ...ctx, now }, desk, rival.rule, rival.event, person);
    const { outcome, postponedTo = now } = rival.rule.decide(facts);
    if (outcome === "scheduled" && postponedTo <= ctx.now + ruleDefaults.arbitrationMs)
      eligible.push(await candidateOf(desk, person, rival));
  }
  return eligible.length === 0 ? null : outrankedBy(await candidateOf(desk, person, due), eligible);
}

async function candidateOf(desk: Desk, person: PersonRow, { rule, event, dueAt }: Due): Promise<Candidate> {
  const asked = await desk.asked.listOfPerson(person.id);
  const lastAskedAt = asked.find((one) => one.survey === rule.definition.survey)?.at ?? null;
  const { id, priority } = rule.definition;
  return { event: event.id, rule: id, priority, dueAt, lastAskedAt, occurredAt: event.occurredAt };
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
