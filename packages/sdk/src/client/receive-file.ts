import { ProblemError } from "../contract/problem.ts";
import { baseOf, causeOf, headersOf, problemOf, unreachable } from "./reply.ts";

/** Where a runner is, and how to call it. */
interface Where {
  readonly url: string;
  readonly apiKey?: string;
  readonly mode?: "test" | "live";
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
}

/**
 * The bytes of a file that a runner sends, as they come. A file may take as long as it needs; it is given up when nothing
 * came for as long as the client waits for an answer.
 *
 * @param accept the media type that is wanted, where there are several
 * @param language in which language, where there are several
 * @throws ProblemError what the runner answers; `unavailable` when it can't be reached, or the file was cut off
 */
export async function* receiveFile(
  options: Where,
  path: string,
  accept = "*/*",
  language?: string,
): AsyncGenerator<Uint8Array> {
  const base = baseOf(options);
  const patience = options.timeoutMs ?? 30_000;
  const stop = new AbortController();
  const giveUp = () => {
    stop.abort(new Error(`Nothing came for ${String(patience / 1_000)} seconds.`));
  };
  let timer = setTimeout(giveUp, patience);
  try {
    const reply = await (options.fetch ?? globalThis.fetch)(`${base}${path}`, {
      signal: stop.signal,
      headers: { ...headersOf(options), accept, ...(language !== undefined && { "accept-language": language }) },
    }).catch(unreachable(base));
    if (!reply.ok) throw problemOf(reply.status, await reply.json().catch(() => null));
    const reader = reply.body?.getReader();
    for (;;) {
      // What the caller does with a part is no waiting of ours.
      timer = renewed(timer, giveUp, patience);
      const part = await reader?.read().catch((error: unknown) => {
        throw new ProblemError("unavailable", { detail: `The file was cut off: ${causeOf(error)}` });
      });
      clearTimeout(timer);
      if (!part || part.done) return;
      yield part.value;
    }
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function renewed(timer: ReturnType<typeof setTimeout>, run: () => void, ms: number): ReturnType<typeof setTimeout> {
  clearTimeout(timer);
  return setTimeout(run, ms);
}
