import type { Response } from "express";
import type { Limit } from "./limit.ts";

/** The limits that are told; what is counted for an account is not, as it would say that somebody else tries it. */
export type LimitName = "posts" | "misses" | "figures" | "asks" | "forms" | "guesses" | "changes";

/**
 * Says how often something may be asked for, and what is left of it (draft-ietf-httpapi-ratelimit-headers-10): `w` and `t` are
 * seconds, until all of it is back.
 *
 * @example tellLimit(response, "posts", limits.posts, key); // RateLimit: "posts";r=59;t=1
 */
export function tellLimit(response: Response, name: LimitName, limit: Limit, key: string): void {
  const { most, perMs } = limit.allowance;
  const { left, fullInMs } = limit.state(key);
  response.set("RateLimit-Policy", `"${name}";q=${String(most)};w=${seconds(perMs)}`);
  response.set("RateLimit", `"${name}";r=${String(left)};t=${seconds(fullInMs)}`);
}

const seconds = (ms: number): string => String(Math.ceil(ms / 1_000));
