import { ProblemError } from "@afterword/sdk";
import type { Request, RequestHandler, Response } from "express";
import { addressKey } from "./address.ts";
import { limitOf, type Limit } from "./limit.ts";

const minute = 60_000;

/** What may be sent and tried in a minute. Counted in this process alone, on a clock that nobody moves. */
export interface Limits {
  /** Forms from one address. */
  readonly posts: Limit;
  /** Wrong codes from one address, and from all together. */
  readonly guesses: { readonly one: Limit; readonly all: Limit };
}

/** The limits of a process. */
export function newLimits(now: () => number = () => performance.now()): Limits {
  return {
    posts: limitOf({ most: 30, perMs: minute }, now),
    guesses: { one: limitOf({ most: 10, perMs: minute }, now), all: limitOf({ most: 100, perMs: minute }, now) },
  };
}

/** Lets no more forms through than one address may send, before anything of them is read. */
export const limitPosts =
  ({ posts }: Limits): RequestHandler =>
  (request, response, next) => {
    refuse(response, posts.take(addressKey(request)));
    next();
  };

/**
 * Looks for what a code stands for, unless too many wrong ones were tried. Only a wrong one counts.
 *
 * @throws ProblemError `too_many_requests`: it was not looked for
 */
export async function guess<T>(
  { one, all }: Limits["guesses"],
  request: Request,
  response: Response,
  find: () => Promise<T | null>,
): Promise<T | null> {
  const key = addressKey(request);
  // Taken before it is looked for, so that guesses at the same time are counted too.
  refuse(response, one.take(key));
  refuse(response, all.take(""));
  let isWrong = false;
  try {
    const found = await find();
    isWrong = found === null;
    return found;
  } finally {
    if (!isWrong) {
      one.giveBack(key);
      all.giveBack("");
    }
  }
}

/** Says for how long whoever is too fast has to wait. */
function refuse(response: Response, waitMs: number): void {
  if (waitMs === 0) return;
  response.set("Retry-After", String(Math.ceil(waitMs / 1_000)));
  throw new ProblemError("too_many_requests");
}
