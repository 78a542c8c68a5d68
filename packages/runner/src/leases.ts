import type { Logger } from "pino";

/** How leases are held. */
export interface LeaseOptions<T> {
  readonly leaseMs: number;
  readonly renew: (held: T, leaseUntil: number) => Promise<unknown>;
  readonly logger: Logger;
}

/**
 * Lengthens the leases of what this process is doing, three times as often as they run out: so a lease can be short, and
 * what a worker that died has left is taken over soon.
 */
export class Leases<T> {
  readonly #options: LeaseOptions<T>;
  readonly #held = new Set<T>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LeaseOptions<T>) {
    this.#options = options;
  }

  /** Until when a lease runs that is taken now. */
  until(): number {
    return Date.now() + this.#options.leaseMs;
  }

  hold(...all: readonly T[]): void {
    for (const one of all) this.#held.add(one);
    if (this.#held.size > 0) this.#timer ??= setInterval(() => void this.#renewAll(), this.#options.leaseMs / 3);
  }

  release(one: T): void {
    this.#held.delete(one);
    if (this.#held.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Whoever lost a lease learns it when they hand something over or settle it: both are fenced. */
  async #renewAll(): Promise<void> {
    const { renew, logger } = this.#options;
    const until = this.until();
    for (const { status } of await Promise.allSettled([...this.#held].map((one) => renew(one, until))))
      if (status === "rejected") logger.error("a lease could not be lengthened");
  }
}
