import type { TimerRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { decideDue, ended } from "./decide-due.ts";

/**
 * Decides once, when due: an invitation with its message, or a reason. Everything that is due for the person is decided
 * in one transaction with the end of its timers, so a worker that dies leaves either all of it or nothing, and another
 * that claimed a part of it finds it done.
 */
export async function decide(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { source = "", event: eventId = "" } = timer.payload as Record<string, string>;
  await ctx.store.write(ctx.scope, async (rows) => {
    const event = await rows.events.find(source, eventId);
    const person = event && (await rows.people.lock(event.person));
    // Erased meanwhile: the timer was called off, and the event has its reason.
    if (event && !person) return;
    if (!event || !person) throw new Error("A timer's event is missing.");
    // What failed once is tried alone, so that it keeps nothing else of this person from being decided.
    const only = timer.attempt > 1 ? timer.key : null;
    const taken = await rows.timers.takeDue({ kind: "decide", person: person.id, now: ctx.now, only });
    await decideDue(ctx, rows, person, taken);
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
