import { limitOf, type Limit } from "./limit.ts";
import type { Guesses } from "./limits.ts";

const minute = 60_000;
const hour = 60 * minute;

/**
 * How often somebody may be wrong who signs in. Passwords and codes are counted apart; of an account ten misses come back
 * within a quarter of an hour, of its codes within an hour, one after another. Whoever was wrong there too often waits, and
 * nobody else: from a site that has not missed at that account lately a few tries are open still, so that nobody locks
 * another out.
 */
export interface SignInLimits {
  readonly passwords: Guesses;
  readonly codes: Guesses;
  /** Passwords that members say to change them, by member. */
  readonly changes: Limit;
  /** Links to choose a password by that are none, from one address. */
  readonly links: Limit;
}

/** The limits of a process, on a clock that nobody moves. */
export function newSignInLimits(now: () => number = () => performance.now()): SignInLimits {
  const guesses = (all: Limit, beyond: Limit): Guesses => ({
    one: limitOf({ most: 30, perMs: 10 * minute }, now),
    all,
    site: limitOf({ most: 3, perMs: hour }, now),
    beyond,
  });
  const perHour = (most: number) => limitOf({ most, perMs: hour }, now);
  return {
    passwords: guesses(limitOf({ most: 10, perMs: 15 * minute }, now), perHour(500)),
    // Of a million codes three are right at a time. Only who knows the password tries any, so fewer keep nobody else out.
    codes: guesses(perHour(10), perHour(10)),
    changes: limitOf({ most: 10, perMs: 15 * minute }, now),
    links: limitOf({ most: 100, perMs: minute }, now),
  };
}
