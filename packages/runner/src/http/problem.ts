import { ProblemError, type ProblemCode } from "@afterword/sdk";
import { StoreUnavailableError } from "@afterword/store";
import type { Response } from "express";

/** When to try again what the store could not do, in seconds. */
export const retryAfterS = 5;

/** What the body parser says, as problems. */
const parserProblems: { readonly [type: string]: ProblemCode } = {
  "entity.parse.failed": "malformed",
  "entity.verify.failed": "malformed",
  "entity.too.large": "too_large",
  "encoding.unsupported": "unsupported_media_type",
  "charset.unsupported": "unsupported_media_type",
  "request.aborted": "malformed",
  "request.size.invalid": "malformed",
};

/** Any error as the problem that the caller sees; what is ours alone becomes `internal`. */
export function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailableError) return new ProblemError("unavailable");
  // Express refuses addresses that can't be decoded.
  if (error instanceof URIError) return new ProblemError("malformed");
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (typeof type === "string" && type in parserProblems) return new ProblemError(parserProblems[type] ?? "malformed");
  if (status === 400) return new ProblemError("malformed");
  return new ProblemError("internal");
}

/** Sends a problem as RFC 9457 says. */
export function sendProblem(response: Response, problem: ProblemError): void {
  if (problem.code === "unavailable") response.set("Retry-After", String(retryAfterS));
  if (problem.code === "unauthorized") response.set("WWW-Authenticate", "Bearer");
  if (problem.code === "too_large") response.set("Connection", "close");
  response
    .status(problem.status)
    .type("application/problem+json")
    .send(JSON.stringify(problem.toDocument(requestIdOf(response))));
}

/** The id under which a request is found in the log. */
export const requestIdOf = (response: Response): string => String(response.locals["requestId"] ?? "");
