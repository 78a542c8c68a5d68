import { ProblemError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { addressKey, siteKey } from "./address.ts";
import { limitOf, type Limit } from "./limit.ts";
import { tellLimit, type LimitName } from "./tell-limit.ts";

const minute = 60_000;
const hour = 60 * minute;

/** What may be sent and tried. Counted in this process alone, on a clock that nobody moves. */
export interface Limits {
  /** Forms from one address. */
  readonly posts: Limit;
  readonly guesses: Guesses;
}

/**
 * Wrong codes. Beyond what all together may try in a minute, whoever has missed lately waits, and nobody else: else a
 * few addresses would keep everybody out.
 */
export interface Guesses {
  /** From one address. */
  readonly one: Limit;
  /** From all together. */
  readonly all: Limit;
  /** From one site, as far as it may go on beyond `all`. */
  readonly site: Limit;
  /** Beyond `all`, from all together: what many addresses can try at most. */
  readonly beyond: Limit;
}

/** The limits of a process. */
export function newLimits(now: () => number = () => performance.now()): Limits {
  return {
    posts: limitOf({ most: 30, perMs: minute }, now),
    guesses: {
      one: limitOf({ most: 10, perMs: minute }, now),
      all: limitOf({ most: 100, perMs: minute }, now),
      site: limitOf({ most: 3, perMs: hour }, now),
      beyond: limitOf({ most: 20_000, perMs: hour }, now),
    },
  };
}

/** Counts a form; gives the milliseconds until its address may send one, 0 when it may now. */
export function waitToPost({ posts }: Limits, request: Request, response: Response): number {
  const address = addressKey(request);
  const wait = posts.take(address);
  tellLimit(response, "forms", posts, address);
  return wait;
}

/**
 * Looks for what a code stands for, unless too many wrong ones were tried. Only a wrong one counts.
 *
 * @param account what is guessed at, where several things are: `all`, `site` and `beyond` count for each of them
 * @throws ProblemError `too_many_requests`: it was not looked for
 */
export async function guess<T>(
  guesses: Guesses,
  request: Request,
  response: Response,
  find: () => Promise<T | null>,
  account = "",
): Promise<T | null> {
  // Taken before it is looked for, so that guesses at the same time are counted too.
  const taken = takeGuess(guesses, request, account);
  const tell = () => {
    tellLimit(response, "guesses", guesses.one, addressKey(request));
  };
  if (typeof taken === "number") {
    tell();
    throw tooMany(response, taken, "guesses");
  }
  let isWrong = false;
  try {
    const found = await find();
    isWrong = found === null;
    return found;
  } finally {
    if (!isWrong) giveBack(taken);
    tell();
  }
}

type Taken = readonly (readonly [limit: Limit, key: string])[];

const giveBack = (taken: Taken): void => {
  for (const [limit, key] of taken) limit.giveBack(key);
};

/** What a guess was counted by; or for how many milliseconds whoever tries has to wait, when it was not. */
function takeGuess({ one, all, site, beyond }: Guesses, request: Request, account: string): Taken | number {
  const [address, from] = [addressKey(request), `${siteKey(request)}${account}`];
  const wait = one.take(address);
  if (wait > 0) return wait;
  const own: Taken = [[one, address], ...(site.take(from) === 0 ? [[site, from] as const] : [])];
  const waitAll = all.take(account);
  if (waitAll === 0) return [...own, [all, account]];
  if (own.length > 1 && beyond.take(account) === 0) return [...own, [beyond, account]];
  giveBack(own);
  return waitAll;
}

/** What whoever is too fast is told, with how long they have to wait; by which limit is noted with the request. */
export function tooMany(response: Response, waitMs: number, by: LimitName): ProblemError {
  response.locals["limit"] = by;
  response.set("Retry-After", String(Math.ceil(waitMs / 1_000)));
  return new ProblemError("too_many_requests");
}
