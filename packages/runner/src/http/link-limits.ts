import { tokenHash, type OpenedView, type TokenPerson } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { addressKey } from "./address.ts";
import { limitOf, type Limit } from "./limit.ts";
import { tooMany } from "./limits.ts";
import { tellLimit } from "./tell-limit.ts";

const minute = 60_000;

/**
 * What may be sent with links. An office behind one address answers as many as it has: an address is held up by links that
 * are none, and those that are go on working.
 */
export interface LinkLimits {
  /** What is sent with one link. */
  readonly posts: Limit;
  /** Links from one address that open nothing. */
  readonly misses: Limit;
  /** Figures that are read with one link to a view. */
  readonly figures: Limit;
  /** How often is asked, for one person, what they may answer. */
  readonly asks: Limit;
}

/** The limits of a process, on a clock that nobody moves. */
export const newLinkLimits = (now: () => number = () => performance.now()): LinkLimits => ({
  posts: limitOf({ most: 60, perMs: minute }, now),
  misses: limitOf({ most: 1_000, perMs: minute }, now),
  figures: limitOf({ most: 600, perMs: minute }, now),
  asks: limitOf({ most: 120, perMs: minute }, now),
});

/**
 * What a link opens.
 *
 * @throws ProblemError `not_found`; `too_many_requests` for what is sent with one link too often, and in the place of
 * `not_found` for whoever tried too many that are none
 */
export async function follow<T>(
  { posts, misses }: LinkLimits,
  request: Request<{ token: string }>,
  response: Response,
  find: (token: string) => Promise<T | null>,
): Promise<T> {
  const { token } = request.params;
  const key = request.method === "POST" ? tokenHash(token) : null;
  // Taken before it is looked for, so that what comes at the same time is counted too.
  const waitToPost = key === null ? 0 : posts.take(key);
  if (key !== null) tellLimit(response, "posts", posts, key);
  if (waitToPost > 0) throw tooMany(response, waitToPost, "posts");
  const found = await find(token);
  if (found !== null) return found;
  if (key !== null) posts.giveBack(key);
  throw missed(misses, request, response);
}

function missed(
  misses: Limit,
  request: Request,
  response: Response,
  code: "not_found" | "unauthorized" = "not_found",
): ProblemError {
  const address = addressKey(request);
  const waitToMiss = misses.take(address);
  // Told only now: what counts down would tell one link that opens nothing from the next.
  if (waitToMiss === 0) return new ProblemError(code);
  tellLimit(response, "misses", misses, address);
  return tooMany(response, waitToMiss, "misses");
}

/**
 * Whom a token stands for. Counted for the person: whoever has a new token for each request is counted too.
 *
 * @throws ProblemError `unauthorized` for what is no token, or is over; `too_many_requests` for a person for whom it is asked
 * too often, and in the place of `unauthorized` for whoever tried too many that are none
 */
export function followPerson(
  { asks, misses }: LinkLimits,
  request: Request,
  response: Response,
  find: () => TokenPerson | null,
): TokenPerson {
  const found = find();
  if (found === null) throw missed(misses, request, response, "unauthorized");
  const key = `${found.scope.mode} ${found.person}`;
  const wait = asks.take(key);
  tellLimit(response, "asks", asks, key);
  if (wait > 0) throw tooMany(response, wait, "asks");
  return found;
}

/**
 * What a link to a view opens.
 *
 * @throws ProblemError `not_found`; `too_many_requests` for a link with which too much is read, and in the place of
 * `not_found` for whoever tried too many that are none
 */
export async function followToView(
  { figures, misses }: LinkLimits,
  request: Request,
  response: Response,
  find: () => Promise<OpenedView | null>,
): Promise<OpenedView> {
  const opened = await find();
  if (opened === null) throw missed(misses, request, response);
  const wait = figures.take(opened.actor.id);
  tellLimit(response, "figures", figures, opened.actor.id);
  if (wait > 0) throw tooMany(response, wait, "figures");
  return opened;
}
