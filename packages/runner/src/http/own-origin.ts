import { ProblemError } from "@afterword/sdk";
import type { NextFunction, Request, Response } from "express";
import type { Parts } from "../parts.ts";
import { sessionIdOf } from "./session-cookie.ts";

const safe = ["GET", "HEAD", "OPTIONS"];
/** Where somebody signs in or out: forms of other sites would do so in their name, also before there is a session. */
const signingIn = /^\/(?:signin|signout|join)(?:\/|$)/;
/** What acts by a link of its own, and never by who has signed in. */
const byLink = /^\/(?:[rufcs]|stop)(?:\/|$)/;

/**
 * Refuses what changes something by a session unless a page of our own sent it, whatever its method and type. Browsers say
 * so in `Sec-Fetch-Site`, which no page can set, or in `Origin`; what says neither is refused too. A key in a header is
 * nothing that a browser sends by itself.
 *
 * @throws ProblemError `forbidden`
 */
export function ownOrigin({ settings }: Pick<Parts, "settings">) {
  const own = new URL(settings.publicUrl).origin;
  return (request: Request, _response: Response, next: NextFunction) => {
    const { method, path, headers } = request;
    const isBySession = !headers.authorization && sessionIdOf(settings, request) !== null && !byLink.test(path);
    if (!safe.includes(method) && (isBySession || signingIn.test(path)) && !isFromHere(request, own))
      throw new ProblemError("forbidden", { detail: "It did not come from a page of ours." });
    next();
  };
}

function isFromHere({ headers }: Request, own: string): boolean {
  const site = headers["sec-fetch-site"];
  // A page that tells nobody where it is sends `null`.
  const origin = headers.origin === "null" ? undefined : headers.origin;
  if (site !== undefined && site !== "same-origin") return false;
  return origin === undefined ? site !== undefined : origin === own;
}
