/** One kind of work that is looked for again and again: claims some, does it, and says how much there was. */
export type Step = () => Promise<number>;

/** How a loop rests and reports. */
export interface LoopOptions {
  /** How long it rests; asked anew each time. */
  readonly restMs: () => number;
  readonly onError: (error: unknown) => void;
}

/** Repeats a step as long as there is work, and rests in between. Steps never overlap within one loop. */
export class Loop {
  readonly #step: Step;
  readonly #options: LoopOptions;
  #current: Promise<number> = Promise.resolve(0);
  #running: Promise<void> | null = null;
  #isStopping = false;
  #wake: () => void = () => undefined;

  constructor(step: Step, options: LoopOptions) {
    this.#step = step;
    this.#options = options;
  }

  start(): void {
    this.#isStopping = false;
    this.#running ??= this.#run();
  }

  /** Finishes the step that is under way, then stops. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake();
    await this.#running;
    await this.#current.catch(() => 0);
    this.#running = null;
  }

  wake(): void {
    this.#wake();
  }

  /** One step, after the one that may be under way; none once the loop was stopped. */
  step(): Promise<number> {
    if (this.#isStopping) return Promise.resolve(0);
    this.#current = this.#current.catch(() => 0).then(() => this.#step());
    return this.#current;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const done = await this.step().catch((error: unknown) => {
        this.#options.onError(error);
        return 0;
      });
      if (done === 0 && !this.#isStopping) await this.#rest(woken);
    }
  }

  async #rest(woken: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const rested = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.restMs());
    });
    await Promise.race([woken, rested]);
    clearTimeout(timer);
  }
}
