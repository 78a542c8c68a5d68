import { copiesOf, sendMessage, withoutAddresses, type Ctx, type OutboxPolicy } from "@afterword/fieldwork";
import type { Delivery } from "@afterword/delivery";
import type { LostMessage, MessageRow, Mode, Scope, Store } from "@afterword/store";
import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import { Leases } from "./leases.ts";
import type { Meters } from "./meters.ts";

/** What sending needs. */
export interface OutboxParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly meters: Meters;
  readonly delivery: Delivery;
  readonly contextOf: (scope: Scope) => Ctx;
  readonly policy: OutboxPolicy & { readonly leaseMs: number };
  /** Channels of the project besides mail: each has an outbox of its own, so that one that hangs keeps no other waiting. */
  readonly channels: readonly string[];
  /** How many messages are under way at most. */
  readonly atOnce: number;
  /** The channel of this one; left out, it has mail, and what the project has no channel for any more. */
  readonly channel?: string;
  readonly owner: string;
  /** How long it waits for something to end before it looks again. */
  readonly restMs: number;
}

/** A conversation that is not over when the process stops is waited for so long; its lease tells the rest. */
const longestStopMs = 20_000;
const lostReply = "The worker ended before the server's reply was known.";

/**
 * Keeps a few messages under way: claims in batches, holds their leases while they are, and takes over what a worker that
 * died has left. How much a server gets at once is up to the delivery.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #leases: Leases<MessageRow>;
  readonly #underWay = new Map<MessageRow, Promise<void>>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#leases = new Leases({
      leaseMs: parts.policy.leaseMs,
      renew: (message, until) => parts.store.write(message, (rows) => rows.messages.renew(message, until)),
      logger: parts.logger,
    });
  }

  /** Modes whose messages can't leave now. */
  get shut(): readonly Mode[] {
    return this.#relay === "open" ? ["live"] : [];
  }

  get #relay() {
    const { delivery, channel } = this.#parts;
    return channel === undefined ? delivery.relay : delivery.stateOf(channel);
  }

  /** Starts what is due as far as there is room; says how many messages are under way or were. */
  async step(): Promise<number> {
    const { atOnce, restMs } = this.#parts;
    // Half of them at once, so that one transaction claims several.
    const isRoom = 2 * this.#underWay.size <= atOnce;
    const claimed = isRoom ? await this.#claim(atOnce - this.#underWay.size) : [];
    this.#leases.hold(...claimed);
    for (const message of claimed) this.#start(message);
    const left = this.#underWay.size;
    if (claimed.length === 0 && left > 0) await Promise.race([...this.#underWay.values(), after(restMs)]);
    return left;
  }

  /** Waits for what is under way, though not for ever. */
  async stop(): Promise<void> {
    const until = performance.now() + longestStopMs;
    while (this.#underWay.size > 0 && performance.now() < until)
      await Promise.race([...this.#underWay.values(), after(250)]);
  }

  async #claim(room: number): Promise<MessageRow[]> {
    const { store, clock, owner, policy, logger, channel, channels } = this.#parts;
    const [now, leaseNow] = [clock.now(), Date.now()];
    const isTrying = this.#relay === "half-open";
    const limit = isTrying ? 1 : room;
    const of = channel === undefined ? { others: channels } : { channel };
    const how = { owner, now, leaseNow, leaseMs: policy.leaseMs, limit, without: this.shut, ...of };
    const { lost, claimed } = await store.writeAnywhere(async (rows) => ({
      lost: await rows.takeLostMessages({ leaseNow, now, copies: copiesOf(policy), reply: lostReply, limit: 100 }),
      claimed: await rows.claimMessages(how),
    }));
    for (const one of lost) this.#tellLost(one, logger);
    return claimed;
  }

  #tellLost({ id, attempt, state }: LostMessage, logger: Logger): void {
    this.#parts.meters.message("uncertain");
    logger.warn({ message: id, attempt, state }, "a worker ended while it handed a message over");
  }

  #start(message: MessageRow): void {
    this.#underWay.set(
      message,
      this.#send(message).finally(() => {
        this.#underWay.delete(message);
        this.#leases.release(message);
      }),
    );
  }

  async #send(message: MessageRow): Promise<void> {
    const { contextOf, logger, meters, policy } = this.#parts;
    const { id, kind, channel, attempt } = message;
    const about = { message: id, kind, channel, attempt };
    try {
      const leaseUntil = () => this.#leases.until();
      const sent = await sendMessage(contextOf(message), message, { ...policy, leaseUntil });
      meters.message(sent.outcome);
      logger.info({ ...about, outcome: sent.outcome }, "message settled");
      if ("isPolicy" in sent && sent.isPolicy) {
        meters.policyRefusal();
        logger.error({ ...about, reply: withoutAddresses(sent.reply) }, "the mail server refuses what we send");
      }
    } catch (error) {
      // It could not be settled: its lease runs out and it is claimed again.
      logger.error({ ...about, err: error }, "message failed");
      meters.message("unsettled");
    }
  }
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
