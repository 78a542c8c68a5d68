import { ProblemError } from "@afterword/sdk";

/** A query for something that isn't there, or that isn't shown. */
export const wrongQuery = (path: string, message: string, code = "unknown"): ProblemError =>
  new ProblemError("invalid_query", { errors: [{ path, code, message }] });
