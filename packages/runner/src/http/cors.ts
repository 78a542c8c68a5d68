import type { NextFunction, Request, Response } from "express";
import type { Settings } from "../options.ts";

/** For how many seconds a browser need not ask again. */
const preflightS = 600;

/**
 * Lets pages of the declared origins call what acts by a token in the request itself, and nobody else's: without cookies, and
 * with nothing kept. A preflight is answered here.
 */
export function cors({ embedOrigins }: Pick<Settings, "embedOrigins">, method: "GET" | "POST") {
  return (request: Request, response: Response, next: NextFunction) => {
    response.vary("Origin");
    const { origin } = request.headers;
    if (origin === undefined || !embedOrigins.includes(origin)) {
      next();
      return;
    }
    response.set({
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Expose-Headers": "RateLimit, RateLimit-Policy, Retry-After",
    });
    if (request.method !== "OPTIONS") next();
    else
      response
        .set({
          "Access-Control-Allow-Methods": method,
          "Access-Control-Allow-Headers": "authorization, content-type",
          "Access-Control-Max-Age": String(preflightS),
        })
        .status(204)
        .end();
  };
}
