import { setImmediate } from "node:timers/promises";
import type { EventResult, SimulationCounts } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import type { ReadEvent } from "./read-event.ts";
import { tryReadEvent } from "./receive-event.ts";
import type { Past } from "./simulate/past.ts";
import { Trial } from "./simulate/trial.ts";

/** How a simulation is run. */
export interface SimulateOptions {
  /** Whether people without an address are skipped as `no_channel`; else they count as reachable. */
  readonly strictChannel: boolean;
  /**
   * `now`: the events arrive together now, on top of what is stored. `as_happened`: each arrives when it happened, and
   * what is stored since the first of them is left out, so that a past period is played again.
   */
  readonly arrival: "now" | "as_happened";
  /** A rule that counts as switched on, whatever it is; the counts are then of it alone. */
  readonly rule?: string | undefined;
  /** Told after each batch how many events have been played. */
  readonly onProgress?: (played: number) => void;
}

/** What became of simulated events. */
export interface Simulated {
  readonly results: EventResult[];
  readonly counts: SimulationCounts;
}

/** The store is read batch by batch, so that others can read in between. */
const batchSize = 500;

/** Decisions that wait in the store and are played along, the next ones due first. */
const mostWaiting = 10_000;

/**
 * Plays events through the rules as they are, to the end of what they set going, and stores nothing. What it says is
 * what would happen if nobody answered, declined or opted out meanwhile.
 */
export async function simulate(ctx: Ctx, inputs: readonly unknown[], options: SimulateOptions): Promise<Simulated> {
  const read = inputs.map((input) => tryReadEvent(ctx, input));
  const arrivals = inOrder(read.flatMap((one, at) => ("problem" in one ? [] : [arrival(ctx, options, one, at)])));
  const startAt = arrivals[0]?.at ?? ctx.now;
  const past: Past = { rows: null, hasInvitations: false, startAt, isReplay: options.arrival !== "now" };
  const off = await ctx.store.read(ctx.scope, (rows) => rows.ruleSwitches.listOff());
  const trial = new Trial(
    { ...ctx, assumesReachable: !options.strictChannel },
    past,
    off.filter((rule) => rule !== options.rule),
  );
  const results: EventResult[] = read.map((one) =>
    "problem" in one ? one : { id: "", status: "accepted", decisions: [] },
  );
  const hasPast = await isAnythingBefore(ctx, startAt);
  past.hasInvitations = hasPast && (await hasAskedBefore(ctx, startAt));
  const inTransaction = async (work: () => Promise<void>) => {
    if (!hasPast) return work();
    await ctx.store.read(ctx.scope, async (rows) => {
      past.rows = rows;
      await work();
    });
  };
  if (options.arrival === "now")
    trial.takeOver(await ctx.store.read(ctx.scope, (rows) => rows.timers.listAllWaiting("decide", mostWaiting)));
  for (let from = 0; from < arrivals.length; from += batchSize) {
    await inTransaction(async () => {
      for (const { read: one, at, position } of arrivals.slice(from, from + batchSize))
        results[position] = await trial.receive(one, at);
    });
    // Whoever else is served by this process gets a turn.
    await setImmediate();
    options.onProgress?.(Math.min(arrivals.length, from + batchSize));
  }
  await inTransaction(() => trial.passTime(Number.MAX_SAFE_INTEGER));
  const ended = results.map((result, at) => {
    const one = read[at];
    const isPlayed = result.status === "accepted" && one !== undefined && "source" in one;
    return isPlayed ? { ...result, decisions: trial.decisionsOf(one.source, result.id) } : result;
  });
  return { results: ended, counts: countOutcomes(ended, options.rule) };
}

interface Arrival {
  readonly read: ReadEvent;
  readonly at: number;
  readonly position: number;
}

function arrival(ctx: Ctx, { arrival: how }: SimulateOptions, read: ReadEvent, position: number): Arrival {
  return { read, at: how === "now" ? ctx.now : (read.occurredAt ?? ctx.now), position };
}

const inOrder = (arrivals: Arrival[]): Arrival[] => arrivals.sort((a, b) => a.at - b.at || a.position - b.position);

/** Whether the store has anything that a simulation from this moment on must know. */
async function isAnythingBefore(ctx: Ctx, startAt: number): Promise<boolean> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const page = { from: { occurredAt: Number.MIN_SAFE_INTEGER, id: "", source: "" }, to: startAt + 1, limit: 1 };
    const [event] = await rows.events.pageByTime(page);
    return event !== undefined || (await rows.people.page({ after: null, limit: 1 })).length > 0;
  });
}

async function hasAskedBefore(ctx: Ctx, startAt: number): Promise<boolean> {
  const page = { after: { createdAt: startAt + 1, id: "" }, limit: 1 };
  return ctx.store.read(ctx.scope, async (rows) => (await rows.invitationPages.list({}, page)).length > 0);
}

/** How many decisions ended how, of all rules or of one. */
function countOutcomes(results: readonly EventResult[], only: string | undefined): SimulationCounts {
  const skipped: Record<string, number> = {};
  let scheduled = 0;
  for (const { status, decisions } of results)
    for (const { rule, outcome, reason = "" } of status === "accepted" ? decisions : [])
      if (only !== undefined && rule !== only) continue;
      else if (outcome === "scheduled") scheduled++;
      else skipped[reason] = (skipped[reason] ?? 0) + 1;
  return { scheduled, skipped };
}
