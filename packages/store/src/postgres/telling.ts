import type { QueueName } from "../attend.ts";

/** The channel on which commits say that they leave something that is due. What is said names queues and nothing else. */
export const channel = "afterword_due";
export const queues: readonly QueueName[] = ["messages", "timers"];

/** The statement by which workers are told of these queues, when its transaction commits. */
const notifying = (due: ReadonlySet<QueueName>): string =>
  `notify ${channel}, '${queues.filter((queue) => due.has(queue)).join(" ")}'`;

/** How a transaction ends well: with a statement, and what is done after it. */
export interface Ending {
  readonly text: string;
  readonly then?: () => void;
}

/** Commits that notify wait for each other's disk, in the whole server: a process makes at most one in so long. */
const pauseMs = 50;

/**
 * Tells the workers of other processes what is due. A commit says it itself, so that it can't be lost; where many commits
 * follow each other, a notice of its own says it for several, which waits for no disk.
 */
export class Telling {
  readonly #send: (text: string) => Promise<unknown>;
  #lastAt = Number.NEGATIVE_INFINITY;
  #left = new Set<QueueName>();
  #timer: NodeJS.Timeout | undefined;

  /** @param send sends a statement outside of transactions */
  constructor(send: (text: string) => Promise<unknown>) {
    this.#send = send;
  }

  /** How a transaction ends that leaves something in these queues. */
  ending(due: ReadonlySet<QueueName>): Ending {
    const now = performance.now();
    if (now < this.#lastAt + pauseMs) return { text: "commit", then: () => this.#later(due) };
    this.#lastAt = now;
    return { text: `${notifying(due)}; commit` };
  }

  /** Says it now. */
  async tell(due: ReadonlySet<QueueName>): Promise<void> {
    await this.#send(notifying(due));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(due: ReadonlySet<QueueName>): void {
    for (const queue of due) this.#left.add(queue);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const left = this.#left;
      this.#left = new Set();
      // What is lost is found by whoever looks.
      this.tell(left).catch(() => undefined);
    }, pauseMs);
  }
}
