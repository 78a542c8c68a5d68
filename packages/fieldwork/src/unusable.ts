import { ProblemError } from "@afterword/sdk";

/** A request with one field that can't be used. */
export const unusable = (path: string, message: string, code = "unknown"): ProblemError =>
  new ProblemError("invalid_request", { errors: [{ path, code, message }] });
