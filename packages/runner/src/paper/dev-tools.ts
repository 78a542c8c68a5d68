import type { Readable, Writable } from "node:stream";

/** A browser that is told what to do over two pipes: a JSON document each way, and a zero behind each. */
export interface DevTools {
  /** Sends a command, and gives its result. @throws Error what the browser says against it */
  send<T>(method: string, params: object, sessionId?: string): Promise<T>;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The Chrome DevTools protocol on the pipes of `--remote-debugging-pipe`. */
export function devTools(into: Writable, from: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let parts: Buffer[] = [];
  from.on("data", (part: Buffer) => {
    let rest = part;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString()) as Reply);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
  // A browser that ends takes its pipes along; that it ended is told elsewhere.
  for (const pipe of [into, from]) pipe.on("error", () => undefined);

  function take({ id, result, error }: Reply): void {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(new Error(error.message));
  }

  return {
    send: <T>(method: string, params: object, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
        into.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}
