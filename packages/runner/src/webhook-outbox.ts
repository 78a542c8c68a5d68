import { placeOf } from "@afterword/delivery";
import { sendDelivery, type Told } from "@afterword/fieldwork";
import type { DeliveryRow, DueWebhook } from "@afterword/store";
import { Leases } from "./leases.ts";
import type { OutboxParts } from "./outbox.ts";

/** What telling webhooks needs. */
export type WebhookOutboxParts = Omit<OutboxParts, "atOnce" | "channel" | "channels" | "delivery">;

/** How many messages to webhooks are under way at most, and of them how many to one host. */
const atOnce = 64;
const atOncePerHost = 4;
/** To a host that did not answer in time, until it does. */
const atOnceWhereSlow = 1;
/** A message that is not over when the process stops is waited for so long; its lease tells the rest. */
const longestStopMs = 20_000;

/** A message under way. */
interface UnderWay {
  readonly host: string;
  readonly end: Promise<void>;
}

/**
 * Tells webhooks what waits for them. Each host has few places of its own, so that one that hangs keeps neither mails nor other
 * webhooks waiting; and what a worker that died has left is claimed again when its lease has run out.
 */
export class WebhookOutbox {
  readonly #parts: WebhookOutboxParts;
  readonly #leases: Leases<DeliveryRow>;
  readonly #underWay = new Map<DeliveryRow, UnderWay>();
  readonly #slow = new Set<string>();

  constructor(parts: WebhookOutboxParts) {
    this.#parts = parts;
    this.#leases = new Leases({
      leaseMs: parts.policy.leaseMs,
      renew: (row, until) => parts.store.write(row, (rows) => rows.deliveries.renew(row, until)),
      logger: parts.logger,
    });
  }

  /** Starts what is due as far as there is room; says how many messages are under way or were. */
  async step(): Promise<number> {
    const started = await this.#startDue();
    const left = this.#underWay.size;
    if (started === 0 && left > 0) await Promise.race([this.#anyEnd(), after(this.#parts.restMs)]);
    return left;
  }

  /** Waits for what is under way, though not for ever. */
  async stop(): Promise<void> {
    const until = performance.now() + longestStopMs;
    while (this.#underWay.size > 0 && performance.now() < until) await Promise.race([this.#anyEnd(), after(250)]);
  }

  #anyEnd(): Promise<void> {
    return Promise.race([...this.#underWay.values()].map(({ end }) => end));
  }

  async #startDue(): Promise<number> {
    const { store, clock } = this.#parts;
    const found = await store.readAnywhere((rows) => rows.listDueWebhooks({ now: clock.now(), leaseNow: Date.now() }));
    let started = 0;
    for (const webhook of found) started += await this.#startOf(webhook);
    return started;
  }

  async #startOf(webhook: DueWebhook): Promise<number> {
    const { store, clock, owner, policy } = this.#parts;
    const host = placeOf(webhook.url);
    const limit = this.#roomFor(host);
    if (limit <= 0) return 0;
    const claim = { owner, now: clock.now(), leaseNow: Date.now(), leaseMs: policy.leaseMs, limit };
    const claimed = await store.writeAnywhere((rows) => rows.claimDeliveries(webhook, claim));
    this.#leases.hold(...claimed);
    for (const row of claimed) this.#start(row, host);
    return claimed.length;
  }

  #roomFor(host: string): number {
    const there = [...this.#underWay.values()].filter((one) => one.host === host).length;
    const ofHost = (this.#slow.has(host) ? atOnceWhereSlow : atOncePerHost) - there;
    return Math.min(ofHost, atOnce - this.#underWay.size);
  }

  #start(row: DeliveryRow, host: string): void {
    const end = this.#send(row, host).finally(() => {
      this.#underWay.delete(row);
      this.#leases.release(row);
    });
    this.#underWay.set(row, { host, end });
  }

  async #send(row: DeliveryRow, host: string): Promise<void> {
    const { contextOf, logger, meters, policy } = this.#parts;
    const about = { delivery: row.id, webhook: row.webhook, type: row.type, attempt: row.attempt };
    try {
      const told = await sendDelivery(contextOf(row), row, { backOffScale: policy.backOffScale, realNow: Date.now() });
      this.#noteSpeed(host, told);
      meters.told(told.outcome);
      const { status = null, error = null } = told.reply ?? {};
      logger.info({ ...about, outcome: told.outcome, status, error }, "webhook told");
      if (told.isOff) logger.error({ ...about, status, error }, "a webhook is switched off: its target takes nothing");
    } catch (error) {
      // It could not be settled: its lease runs out and it is claimed again.
      logger.error({ ...about, err: error }, "webhook not told");
      meters.told("unsettled");
    }
  }

  #noteSpeed(host: string, { reply }: Told): void {
    if (reply?.error === "timeout") this.#slow.add(host);
    else if (reply) this.#slow.delete(host);
  }
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
