import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { closed } from "../serve.ts";

/** What became of a message that was handed on. */
export interface Forwarded {
  readonly id: string;
  readonly type: string;
  /** What the program answered; null where it did not. */
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

const longestMs = 15_000;
/** What a signature is about, and what it is. */
const passed = ["content-type", "webhook-id", "webhook-timestamp", "webhook-signature", "user-agent"] as const;

/** Takes messages on a port of this machine, and hands each on as it came; the answer goes back. */
export async function forward(
  to: string,
  say: (forwarded: Forwarded) => void,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void handOn(request, to).then((forwarded) => {
      say(forwarded);
      response.statusCode = forwarded.status ?? 502;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => closed(server) };
}

async function handOn(request: IncomingMessage, to: string): Promise<Forwarded> {
  const startedAt = performance.now();
  const body = await buffer(request);
  const headers = Object.fromEntries(
    passed.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  );
  const told = { id: headers["webhook-id"] ?? "", type: typeOf(body) };
  const took = () => Math.round(performance.now() - startedAt);
  try {
    const signal = AbortSignal.timeout(longestMs);
    const { status } = await fetch(to, { method: "POST", headers, body, redirect: "manual", signal });
    return { ...told, status, error: null, durationMs: took() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...told, status: null, error: cause instanceof Error ? cause.message : String(cause), durationMs: took() };
  }
}

function typeOf(body: Buffer): string {
  try {
    const { type } = JSON.parse(body.toString()) as { type?: unknown };
    return typeof type === "string" ? type : "";
  } catch {
    return "";
  }
}
