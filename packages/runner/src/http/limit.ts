/** How much is allowed, and how fast it comes back. */
export interface Allowance {
  /** How many at once. */
  readonly most: number;
  /** In how many milliseconds all of them come back. */
  readonly perMs: number;
  /** Most keys that are told apart. */
  readonly mostKeys?: number;
}

/** A limit that is counted for each key by itself, in memory. */
export interface Limit {
  /** Takes one, and gives 0; or the milliseconds until one is allowed, when nothing was taken. */
  take(key: string): number;
  /** Gives one back that was taken. */
  giveBack(key: string): void;
  readonly allowance: Allowance;
  /** How many are left, and in how many milliseconds all of them are. */
  state(key: string): { readonly left: number; readonly fullInMs: number };
}

/**
 * A token bucket for each key: `most` at once, then one each `perMs / most`. What is full again is forgotten, and above
 * `mostKeys` the one that was not used for longest.
 *
 * @param now milliseconds of a clock that goes forward
 * @example
 * const posts = limitOf({ most: 30, perMs: 60_000 }, () => performance.now());
 * if (posts.take(address) > 0) throw new ProblemError("too_many_requests");
 */
export function limitOf(allowance: Allowance, now: () => number): Limit {
  const { most, perMs, mostKeys = 50_000 } = allowance;
  // What is used goes to the end, so that the first is the one that was not used for longest.
  const buckets = new Map<string, { left: number; at: number }>();
  const each = perMs / most;
  const leftOf = (key: string, at: number): number => {
    const bucket = buckets.get(key);
    return bucket === undefined ? most : Math.min(most, bucket.left + (at - bucket.at) / each);
  };
  const waitFor = (left: number): number => (left >= 1 ? 0 : Math.ceil((1 - left) * each));
  return {
    allowance,
    state: (key) => {
      const left = leftOf(key, now());
      return { left: Math.floor(left), fullInMs: (most - left) * each };
    },
    take: (key) => {
      const at = now();
      const left = leftOf(key, at);
      const wait = waitFor(left);
      if (wait > 0) return wait;
      buckets.delete(key);
      buckets.set(key, { left: left - 1, at });
      for (const [old] of buckets) {
        if (buckets.size <= mostKeys && leftOf(old, at) < most) break;
        buckets.delete(old);
      }
      return 0;
    },
    giveBack: (key) => {
      const bucket = buckets.get(key);
      if (bucket) bucket.left = Math.min(most, bucket.left + 1);
    },
  };
}
