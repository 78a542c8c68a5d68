import { randomUUID } from "node:crypto";
import { decide, sendMessage, type Ctx } from "@afterword/fieldwork";
import type { Scope, Store, TimerRow } from "@afterword/store";
import type { Logger } from "pino";
import type { Clock } from "./clock.ts";

/** What each kind of timer does when it is due. */
const work: { readonly [kind: string]: (ctx: Ctx, timer: TimerRow) => Promise<void> } = { decide };

/** Longer than the slowest conversation with a mail server that is not given up. */
const leaseMs = 120_000;
const claimedAtOnce = 50;
const sentAtOnce = 5;
const mostAttempts = 5;

/** What a worker needs. */
export interface WorkerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly contextOf: (scope: Scope) => Ctx;
  /** How long it rests when there is nothing to do. */
  readonly pollMs?: number;
}

/** Claims what is due and does it. Several may run on one store: a claim is one statement, and settling is fenced. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #owner = randomUUID();
  #loop: Promise<void> | null = null;
  #draining: Promise<void> | null = null;
  #isStopping = false;
  #wake: () => void = () => undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  /** Starts looking for work. */
  start(): void {
    this.#isStopping = false;
    this.#loop ??= this.#run();
  }

  /** Finishes what is being done, then stops. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake();
    await this.#loop;
    await this.#draining;
    this.#loop = null;
  }

  /** Says that there may be work, so that it is done without waiting for the next look. */
  wake(): void {
    this.#wake();
  }

  /** Does everything that is due now. */
  async drain(): Promise<void> {
    // Two at once would claim the same leases; the second waits and looks again.
    while (this.#draining) await this.#draining;
    this.#draining = this.#drainOnce().finally(() => {
      this.#draining = null;
    });
    await this.#draining;
  }

  async #drainOnce(): Promise<void> {
    const { store, clock } = this.#parts;
    await clock.refresh();
    for (;;) {
      const claim = { owner: this.#owner, now: clock.now(), leaseNow: Date.now(), leaseMs };
      const timers = await store.writeAnywhere((rows) => rows.claimTimers({ ...claim, limit: claimedAtOnce }));
      for (const timer of timers) await this.#runTimer(timer);
      const messages = await store.writeAnywhere((rows) =>
        rows.claimMessages({ ...claim, now: clock.now(), limit: sentAtOnce }),
      );
      await Promise.all(messages.map((message) => this.#send(message)));
      if (timers.length === 0 && messages.length === 0) return;
    }
  }

  async #runTimer(timer: TimerRow): Promise<void> {
    const { contextOf, logger, store, clock } = this.#parts;
    const scope: Scope = { unit: timer.unit, mode: timer.mode };
    const about = { kind: timer.kind, attempt: timer.attempt };
    try {
      const run = work[timer.kind];
      if (!run) throw new Error(`There is no work of kind "${timer.kind}".`);
      await run(contextOf(scope), timer);
      logger.debug(about, "timer done");
    } catch (error) {
      logger.error({ ...about, err: error }, "timer failed");
      const reason = (error as Error).message.slice(0, 500);
      await store.write(scope, async (rows) => {
        if (timer.attempt >= mostAttempts) await rows.timers.finish(timer, "dead", clock.now(), reason);
        else await rows.timers.postpone(timer, clock.now() + 60_000 * 2 ** timer.attempt, reason);
      });
    }
  }

  async #send(message: Parameters<typeof sendMessage>[1]): Promise<void> {
    const { contextOf, logger } = this.#parts;
    try {
      const outcome = await sendMessage(contextOf({ unit: message.unit, mode: message.mode }), message);
      logger.info({ message: message.id, kind: message.kind, attempt: message.attempt, outcome }, "message settled");
    } catch (error) {
      // Its lease runs out and it is claimed again.
      logger.error({ message: message.id, attempt: message.attempt, err: error }, "message failed");
    }
  }

  async #run(): Promise<void> {
    const { pollMs = 250, logger } = this.#parts;
    while (!this.#isStopping) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await this.drain().catch((error: unknown) => {
        logger.error({ err: error }, "the worker could not look for work");
      });
      if (this.#isStopping) return;
      let timer: NodeJS.Timeout | undefined;
      const rested = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, pollMs);
      });
      await Promise.race([woken, rested]);
      clearTimeout(timer);
    }
  }
}
