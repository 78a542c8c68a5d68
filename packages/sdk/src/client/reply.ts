import { problemDocument } from "../contract/event.ts";
import { problems, ProblemError, type ProblemCode } from "../contract/problem.ts";

/** Where a runner is, without a slash at the end. */
export const baseOf = ({ url }: { readonly url: string }): string => url.replace(/\/$/, "");

/** The header by which somebody who has signed in says with which data they work. */
export const modeHeader = "Afterword-Mode";

/** As whom a runner is called, and with which data. */
export const headersOf = (caller: {
  readonly apiKey?: string;
  readonly mode?: "test" | "live";
}): Record<string, string> => ({
  ...(caller.apiKey === undefined ? {} : { authorization: `Bearer ${caller.apiKey}` }),
  ...(caller.mode === undefined ? {} : { [modeHeader]: caller.mode }),
});

/** Throws that a runner can't be reached, and why. */
export const unreachable =
  (base: string) =>
  (error: unknown): never => {
    throw new ProblemError("unavailable", { detail: `Afterword at ${base} can't be reached: ${causeOf(error)}` });
  };

/** What `fetch` says is "fetch failed"; why is in its cause. */
export function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

/** What a runner answered as the problem that it is. */
export function problemOf(status: number, json: unknown): ProblemError {
  const parsed = problemDocument.safeParse(json);
  if (!parsed.success || !Object.hasOwn(problems, parsed.data.code))
    return new ProblemError("unavailable", {
      detail: `The runner answered ${String(status)} with something else than it should.`,
    });
  const { code, detail, errors, requestId } = parsed.data;
  return new ProblemError(code as ProblemCode, { detail, errors, requestId });
}
