import type { Health } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** What the process itself knows of how it does. */
type OfProcess = Pick<Health, "version" | "nodeVersion" | "clockOffsetMs" | "worker"> & {
  readonly relay: Health["outbox"]["relay"];
};

/** So many occurrences of waves are looked through for the one that began last. */
const mostWaves = 50;

/**
 * How the installation does.
 *
 * @throws StoreUnavailableError when the database can't be read or written
 */
export async function readHealth(ctx: Ctx, { relay, ...process }: OfProcess): Promise<Health> {
  const { store, now, scope } = ctx;
  const startedAt = performance.now();
  await store.probe();
  const writeMs = Math.round(performance.now() - startedAt);
  const [queues, deliveries, passes] = await store.readAnywhere(async (rows) => [
    await rows.readQueues(now),
    await rows.countDueDeliveries(now),
    await rows.readPasses(),
  ]);
  const [unsent, webhooks, waves] = await store.read(scope, async (rows) => [
    await rows.unsent.countByState(),
    await rows.webhooks.list(),
    await rows.waves.list({ after: null, limit: mostWaves }),
  ]);
  const countOf = (state: string) => Number(unsent.find((one) => one.state === state)?.n ?? 0);
  const wave = waves.find(({ state }) => state !== "scheduled");
  const pass = passes.find(({ mode }) => mode === scope.mode);
  const queue = ({ due, oldestAt }: (typeof queues)["timers"]) => ({
    due: Number(due),
    oldestDueAt: oldestAt === null ? null : instantOf(oldestAt),
  });
  return {
    at: instantOf(now),
    ...process,
    database: {
      engine: store.engine,
      schema: store.schema.known,
      writeMs,
      connections: { ...store.connections() },
    },
    timers: queue(queues.timers),
    outbox: { ...queue(queues.messages), relay },
    webhooks: {
      due: Number(deliveries),
      off: webhooks.filter(({ state }) => state === "off").length,
      failing: webhooks.filter(({ state, failingSince }) => state === "on" && failingSince !== null).length,
    },
    mails: { dead: countOf("dead"), uncertain: countOf("uncertain"), retry: countOf("retry") },
    wave: wave
      ? {
          id: wave.id,
          state: wave.state,
          opensAt: instantOf(wave.opensAt),
          closesAt: wave.closesAt === null ? null : instantOf(wave.closesAt),
        }
      : null,
    retention: pass ? { endedAt: instantOf(pass.settledAt) } : null,
  };
}

const instantOf = (at: number): string => new Date(at).toISOString();
