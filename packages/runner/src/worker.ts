import { randomUUID } from "node:crypto";
import {
  abandonDecision,
  abandonFollowUp,
  abandonForgetting,
  abandonForgettingDeliveries,
  abandonMails,
  abandonOpening,
  abandonRelease,
  abandonSealing,
  abandonRetention,
  abandonSample,
  abandonWatch,
  askClient,
  closeMails,
  codeComments,
  decide,
  escalateCase,
  fallBack,
  forgetDeliveries,
  forgetTouches,
  factSeries,
  keepColumns,
  makeNotice,
  makeReport,
  thankTeams,
  measureAction,
  openWave,
  pauseMails,
  planAllReviews,
  releaseBallots,
  remind,
  remindReview,
  remindWave,
  resumeMails,
  sealAudit,
  retain,
  runLearning,
  runRecoding,
  runSample,
  tellOfCase,
  watchIndicators,
  type Ctx,
} from "@afterword/fieldwork";
import { sampleAnswer } from "@afterword/library";
import type { EventResult } from "@afterword/sdk";
import type { QueueName, Role, Scope, TimerRow } from "@afterword/store";
import { Leases } from "./leases.ts";
import { Loop } from "./loop.ts";
import { Outbox, type OutboxParts } from "./outbox.ts";
import { WebhookOutbox } from "./webhook-outbox.ts";

/** What each kind of timer does when it is due, and when it has failed for good. */
const work: {
  readonly [kind: string]: {
    readonly run: (ctx: Ctx, timer: TimerRow) => Promise<void>;
    readonly abandon: (ctx: Ctx, timer: TimerRow, error: string) => Promise<void>;
  };
} = {
  decide: { run: decide, abandon: abandonDecision },
  remind: { run: remind, abandon: abandonFollowUp },
  fallback: { run: fallBack, abandon: abandonFollowUp },
  "tell-case": { run: tellOfCase, abandon: abandonFollowUp },
  "ask-client": { run: askClient, abandon: abandonFollowUp },
  "escalate-case": { run: escalateCase, abandon: abandonFollowUp },
  "plan-reviews": { run: planAllReviews, abandon: abandonFollowUp },
  "remind-review": { run: remindReview, abandon: abandonFollowUp },
  "measure-action": { run: measureAction, abandon: abandonFollowUp },
  "make-notice": { run: makeNotice, abandon: abandonFollowUp },
  "thank-teams": { run: thankTeams, abandon: abandonFollowUp },
  "make-report": { run: makeReport, abandon: abandonFollowUp },
  "open-wave": { run: openWave, abandon: abandonOpening },
  "remind-wave": { run: remindWave, abandon: abandonMails },
  "pause-wave": { run: pauseMails, abandon: abandonMails },
  "resume-wave": { run: resumeMails, abandon: abandonMails },
  "forget-touches": { run: forgetTouches, abandon: abandonForgetting },
  "forget-deliveries": { run: forgetDeliveries, abandon: abandonForgettingDeliveries },
  "release-ballots": { run: releaseBallots, abandon: abandonRelease },
  "code-comment": { run: codeComments, abandon: abandonFollowUp },
  "watch-indicators": { run: watchIndicators, abandon: abandonWatch },
  "learn-estimates": { run: runLearning, abandon: abandonFollowUp },
  recode: { run: runRecoding, abandon: abandonFollowUp },
  "seal-audit": { run: sealAudit, abandon: abandonSealing },
  retain: { run: retain, abandon: abandonRetention },
  sample: { run: (ctx, timer) => runSample(ctx, timer, sampleAnswer), abandon: abandonSample },
  "close-wave": { run: closeMails, abandon: abandonMails },
};

const claimedAtOnce = 50;
/** How long one rests who is told what is due, while another one looks. */
const followMs = 2_000;
/** How often others are called to what one can't do alone. */
const callMs = 500;
/** Messages of one channel besides mail that are under way at most. */
const textsAtOnce = 16;
/** Parts of one survey that are written before the next one's. */
const keptAtOnce = 10;
const mostAttempts = 5;

/** What a worker needs. */
export interface WorkerParts extends Omit<OutboxParts, "channel" | "owner" | "restMs"> {
  /** How long it rests when there is nothing to do. */
  readonly pollMs?: number;
  /** How long it rests when all finished days are kept column by column. */
  readonly keepMs?: number;
}

/**
 * Claims what is due and does it. Deciding and sending are loops of their own, so that a slow mail server keeps no
 * decision waiting. Several workers may run on one store: a claim is one statement, and settling is fenced.
 */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #owner = randomUUID();
  readonly #timers: Loop;
  readonly #messages: Loop;
  readonly #outbox: Outbox;
  readonly #texts: readonly { readonly outbox: Outbox; readonly loop: Loop }[];
  readonly #webhooks: Loop;
  readonly #webhookOutbox: WebhookOutbox;
  readonly #leases: Leases<TimerRow>;
  readonly #columns: Loop;
  readonly #calledAt: { [queue in QueueName]: number } = { timers: -callMs, messages: -callMs };
  #role: Role = "alone";
  #absent: (() => Promise<void>) | null = null;
  #isStopping = false;
  #lastPassAt: number | null = null;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    const onError = (error: unknown) => {
      parts.logger.error({ err: error }, "the worker could not look for work");
    };
    this.#leases = new Leases({
      leaseMs: parts.policy.leaseMs,
      renew: (timer, until) => parts.store.write(timer, (rows) => rows.timers.renew(timer, until)),
      logger: parts.logger,
    });
    const pollMs = parts.pollMs ?? 250;
    const restMs = () => (this.#role === "following" ? Math.max(followMs, pollMs) : pollMs);
    this.#timers = new Loop(() => this.#runTimers(), { restMs, onError });
    this.#outbox = new Outbox({ ...parts, owner: this.#owner, restMs: pollMs });
    this.#messages = new Loop(() => this.#sendMessages(), { restMs, onError });
    this.#texts = parts.channels.map((channel) => {
      const outbox = new Outbox({ ...parts, channel, atOnce: textsAtOnce, owner: this.#owner, restMs: pollMs });
      return { outbox, loop: new Loop(() => outbox.step(), { restMs, onError }) };
    });
    this.#webhookOutbox = new WebhookOutbox({ ...parts, owner: this.#owner, restMs: pollMs });
    this.#webhooks = new Loop(() => this.#webhookOutbox.step(), { restMs, onError });
    this.#columns = new Loop(() => this.#keepColumns(), { restMs: () => parts.keepMs ?? 10 * 60_000, onError });
  }

  /** When it looked for work last, by the product's clock; null before the first time. */
  get lastPassAt(): number | null {
    return this.#lastPassAt;
  }

  /** Starts looking for work. */
  start(): void {
    this.#isStopping = false;
    this.#absent ??= this.#parts.store.attend({
      onDue: (queues) => {
        if (queues.has("timers")) this.#timers.wake();
        if (queues.has("messages")) this.#wakeSenders();
      },
      onRole: (role) => {
        this.#take(role);
      },
      onTrouble: (error) => {
        this.#parts.logger.warn({ err: error }, "the worker can't hear of other processes; it looks for itself");
      },
    });
    this.#timers.start();
    this.#messages.start();
    for (const { loop } of this.#texts) loop.start();
    this.#webhooks.start();
    this.#columns.start();
  }

  /** Finishes what is being done, then stops. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    // Another one leads from now on.
    await this.#absent?.();
    this.#absent = null;
    const texts = this.#texts.map(({ loop }) => loop);
    const loops = [this.#timers, this.#messages, ...texts, this.#webhooks, this.#columns];
    await Promise.all(loops.map((loop) => loop.stop()));
    const outboxes = [this.#outbox, ...this.#texts.map(({ outbox }) => outbox), this.#webhookOutbox];
    await Promise.all(outboxes.map((outbox) => outbox.stop()));
  }

  /** Whoever leads does what one has to do; safe is what several do as well. */
  #take(role: Role): void {
    this.#role = role;
    this.#parts.meters.leads(role !== "following");
    if (role === "following") return;
    this.wake();
    this.#columns.wake();
  }

  /** Says that events were received: what is due at once is done without waiting for the next look. */
  notice(results: readonly EventResult[]): void {
    const now = this.#parts.clock.now();
    const isDue = results.some(({ decisions }) =>
      decisions.some(({ dueAt }) => dueAt !== undefined && Date.parse(dueAt) <= now),
    );
    if (isDue) this.wake();
  }

  /** Says that there may be work. */
  wake(): void {
    this.#timers.wake();
    this.#wakeSenders();
  }

  #wakeSenders(): void {
    this.#messages.wake();
    for (const { loop } of this.#texts) loop.wake();
    this.#webhooks.wake();
  }

  /** Does everything that is due now, and waits for what is under way. */
  async drain(): Promise<void> {
    while (await this.#stepAll());
  }

  /** Whether there was something to do. */
  async #stepAll(): Promise<boolean> {
    const texts = this.#texts.map(({ loop }) => loop);
    let done = 0;
    for (const loop of [this.#timers, this.#messages, ...texts, this.#webhooks]) done += await loop.step();
    return done > 0;
  }

  /**
   * Does everything that is due, and waits for what other processes are doing of it, at most `longestMs` with nothing to do
   * itself.
   */
  async settle(longestMs: number): Promise<void> {
    const { store, clock } = this.#parts;
    let until = performance.now() + longestMs;
    for (;;) {
      while (await this.#stepAll()) until = performance.now() + longestMs;
      const now = clock.now();
      const left = await store.readAnywhere(
        async (rows) =>
          (await rows.countDueTimers(now)) +
          (await rows.countDueMessages(now, this.#outbox.shut)) +
          (await rows.countDueDeliveries(now)),
      );
      if (left === 0 || performance.now() > until) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Timers run one after another, in the order in which they are due. */
  async #runTimers(): Promise<number> {
    await this.#parts.clock.refresh();
    const [now, leaseNow] = [this.#parts.clock.now(), Date.now()];
    const claim = { owner: this.#owner, now, leaseNow, leaseMs: this.#parts.policy.leaseMs, limit: claimedAtOnce };
    const timers = await this.#parts.store.writeAnywhere((rows) => rows.claimTimers(claim));
    this.#lastPassAt = now;
    this.#leases.hold(...timers);
    if (timers.length === claimedAtOnce) this.#call("timers");
    for (const timer of timers) {
      await this.#runTimer(timer);
      this.#leases.release(timer);
    }
    // What was decided has left messages.
    if (timers.length > 0) this.#wakeSenders();
    return timers.length;
  }

  async #runTimer(timer: TimerRow): Promise<void> {
    const { contextOf, logger, meters } = this.#parts;
    const ctx = contextOf({ unit: timer.unit, mode: timer.mode });
    const about = { kind: timer.kind, attempt: timer.attempt };
    try {
      const kind = work[timer.kind];
      if (!kind) throw new Error(`There is no work of kind "${timer.kind}".`);
      await kind.run(ctx, timer);
      logger.debug(about, "timer done");
      meters.timer(timer.kind, "done");
    } catch (error) {
      logger.error({ ...about, err: error }, "timer failed");
      meters.timer(timer.kind, "failed");
      await this.#settleFailure(ctx, timer, (error as Error).message.slice(0, 500)).catch((second: unknown) => {
        // Its lease runs out and it is claimed again.
        logger.error({ ...about, err: second }, "timer could not be put back");
      });
    }
  }

  async #settleFailure(ctx: Ctx, timer: TimerRow, reason: string): Promise<void> {
    const abandon = work[timer.kind]?.abandon;
    if (timer.attempt >= mostAttempts && abandon) await abandon(ctx, timer, reason);
    else
      await ctx.store.write(ctx.scope, (rows) =>
        rows.timers.postpone(timer, ctx.now + 60_000 * 2 ** Math.min(timer.attempt, 10), reason),
      );
  }

  /** Nobody waits for columns: answers are counted without them until they are there. */
  async #keepColumns(): Promise<number> {
    const { store } = this.#parts;
    if (this.#role === "following") return 0;
    let kept = 0;
    const surveys = Map.groupBy(await store.readAnywhere((rows) => rows.listSurveys()), ({ unit }) => unit);
    for (const [unit, ofUnit] of surveys)
      for (const mode of ["live", "test"] as const) {
        const ctx = this.#parts.contextOf({ unit, mode });
        for (const series of [...ofUnit.map(({ survey }) => survey), ...factSeries(ctx)])
          kept += await this.#keepOf({ unit, mode }, series);
      }
    return kept;
  }

  /** What can't be kept column by column keeps nothing else from it. */
  async #keepOf(scope: Scope, series: string): Promise<number> {
    const { store, clock, logger } = this.#parts;
    if (this.#isStopping) return 0;
    try {
      return await keepColumns({ store, scope, now: clock.now(), leaseNow: Date.now() }, series, keptAtOnce);
    } catch (error) {
      logger.error({ series, err: error }, "columns could not be kept");
      return 0;
    }
  }

  async #sendMessages(): Promise<number> {
    await this.#parts.clock.refresh();
    const underWay = await this.#outbox.step();
    if (underWay >= this.#parts.atOnce) this.#call("messages");
    return underWay;
  }

  /** There is more than one can do: those that follow are called, not too often. */
  #call(queue: QueueName): void {
    const now = performance.now();
    if (now < this.#calledAt[queue] + callMs || this.#role === "alone") return;
    this.#calledAt[queue] = now;
    this.#parts.store.call(queue).catch((error: unknown) => {
      this.#parts.logger.warn({ err: error }, "other workers could not be called");
    });
  }
}
