import type { CompiledRule } from "@afterword/sdk";
import type { EventRow, WaitingTimer } from "@afterword/store";
import type { Desk, DeskCtx } from "./desk.ts";

/** What a timer is to decide: an event, by a rule. */
export interface Due {
  readonly key: string;
  readonly dueAt: number;
  readonly invitation: string;
  readonly rule: CompiledRule;
  readonly event: EventRow;
}

/** Loads what a timer is to decide; null when its rule or event is gone. */
export async function loadDue(ctx: DeskCtx, desk: Pick<Desk, "events">, timer: WaitingTimer): Promise<Due | null> {
  const { source = "", event: id = "", rule: ruleId = "", invitation = "" } = timer.payload as Record<string, string>;
  const rule = ctx.project.rule(ruleId);
  const event = rule && (await desk.events.find(source, id));
  return event ? { key: timer.key, dueAt: timer.dueAt, invitation, rule, event } : null;
}
