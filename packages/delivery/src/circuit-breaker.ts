/** How often in a row a relay may fail before it is left alone. */
const mostFailures = 3;
const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;
/** So often may one mail alone end the conversation, while others get through, before that counts as its own fault. */
const mostOwnFailures = 3;
/** Mails whose failures are remembered. */
const mostRemembered = 1_000;

/**
 * Leaves a relay alone that can't be reached or used: after a few failures in a row nothing is tried for a pause. Then one
 * mail goes ahead, and either all follow or the pause doubles, up to five minutes.
 *
 * @param options.now milliseconds that only grow
 * @param options.scale shortens the pauses; 1 unless told
 * @example
 * if (breaker.enter()) breaker.note(await send());
 */
export class CircuitBreaker {
  readonly #options: { readonly now: () => number; readonly scale: number };
  #failures = 0;
  #successes = 0;
  #pauseMs = 0;
  #openUntil = 0;
  #isProbing = false;
  readonly #own = new Map<string, { times: number; successes: number }>();

  constructor(options: { readonly now: () => number; readonly scale?: number }) {
    this.#options = { scale: 1, ...options };
  }

  /** `closed`: everything may pass. `half-open`: one mail may. `open`: none. */
  get state(): "closed" | "half-open" | "open" {
    if (this.#pauseMs === 0) return "closed";
    return this.#isProbing || this.#options.now() < this.#openUntil ? "open" : "half-open";
  }

  /** Whether a mail may be tried now; the one that goes ahead after a pause has to be noted. */
  enter(): boolean {
    const { state } = this;
    if (state === "half-open") this.#isProbing = true;
    return state !== "open";
  }

  /** The relay spoke about a mail: it can be used. Says whether it could not be before. */
  succeeded(mail: string): boolean {
    const wasOpen = this.#pauseMs > 0;
    this.#failures = 0;
    this.#successes++;
    this.#pauseMs = 0;
    this.#isProbing = false;
    this.#own.delete(mail);
    return wasOpen;
  }

  /** The relay could not be used. Says whether it is left alone from now on. */
  failed(): boolean {
    const isProbe = this.#isProbing;
    this.#isProbing = false;
    this.#failures++;
    if (this.#pauseMs > 0 && !isProbe) return false;
    if (this.#pauseMs === 0 && this.#failures < mostFailures) return false;
    const { now, scale } = this.#options;
    this.#pauseMs = this.#pauseMs === 0 ? firstPauseMs : Math.min(2 * this.#pauseMs, longestPauseMs);
    this.#openUntil = now() + this.#pauseMs * scale;
    return true;
  }

  /** Whether a mail has ended the conversation again and again while others got through: then it is that mail's own. */
  isOwnFault(mail: string): boolean {
    const before = this.#own.get(mail);
    if (!before && this.#own.size >= mostRemembered) this.#own.clear();
    const times = (before?.times ?? 0) + (before && before.successes === this.#successes ? 0 : 1);
    this.#own.set(mail, { times, successes: this.#successes });
    return times > mostOwnFailures;
  }
}
