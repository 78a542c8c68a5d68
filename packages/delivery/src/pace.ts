/** Lets at most so many pass at once, and so many a second; the rest waits its turn. */
export interface PaceLimits {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** What is caught up at most when nobody came for a while, in seconds. */
const caughtUp = 0.1;

/**
 * A gate with both limits.
 *
 * @param now milliseconds that only grow
 * @example
 * const leave = await pace.enter();
 * try { await send(); } finally { leave(); }
 */
export class Pace {
  readonly #limits: PaceLimits;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;
  #nextAt = -Infinity;

  constructor(limits: PaceLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether nobody is inside or waits, and whoever comes next would not have to. */
  get isIdle(): boolean {
    return this.#inside === 0 && this.#nextAt <= this.#now();
  }

  /** Waits for a place and for its turn; gives what ends it. */
  async enter(): Promise<() => void> {
    if (this.#inside >= this.#limits.atOnce)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    else this.#inside++;
    await this.#turn();
    return () => {
      // A place that is left is handed on, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    };
  }

  async #turn(): Promise<void> {
    const now = this.#now();
    const at = Math.max(this.#nextAt, now - caughtUp * 1_000);
    this.#nextAt = at + 1_000 / this.#limits.perSecond;
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  }
}

/** Gates that are kept, whether they are needed or not. */
const mostKept = 1_000;

/** A gate for each of many keys. */
export class Paces {
  readonly #limits: PaceLimits;
  readonly #of = new Map<string, Pace>();

  constructor(limits: PaceLimits) {
    this.#limits = limits;
  }

  /** Waits at the key's own gate. */
  enter(key: string): Promise<() => void> {
    const pace = this.#of.get(key) ?? this.#make(key);
    return pace.enter();
  }

  #make(key: string): Pace {
    if (this.#of.size >= mostKept) for (const [other, { isIdle }] of this.#of) if (isIdle) this.#of.delete(other);
    const pace = new Pace(this.#limits);
    this.#of.set(key, pace);
    return pace;
  }
}
