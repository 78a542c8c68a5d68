const minuteMs = 60_000;
/** Names that are remembered; when they are more, all are forgotten, and some things are done once more. */
const mostNames = 10_000;

/** Does things that need not be done more often than once a minute. */
export class Seldom {
  readonly #done = new Map<string, number>();

  /** Does it, unless it was done under this name within the last minute. */
  async once(name: string, work: () => Promise<unknown>): Promise<void> {
    const now = performance.now();
    if (now - (this.#done.get(name) ?? -Infinity) < minuteMs) return;
    if (this.#done.size >= mostNames) this.#done.clear();
    this.#done.set(name, now);
    await work();
  }
}
