import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { verifyWebhook, type WebhookPayload } from "@afterword/sdk";

/** A message as it arrived. */
export interface Arrived {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly payload: WebhookPayload;
}

/** Answers a message. */
type Answer = (response: ServerResponse, arrived: Arrived) => unknown;

const accept: Answer = (response) => response.writeHead(204).end();

/** A server on a socket that webhooks are told at; `answer` may be changed on the way. */
export async function startTarget(answer: Answer = accept) {
  const arrived: Arrived[] = [];
  const target = { answer };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      const { url: path = "", headers } = request;
      const one = { path, headers, body, payload: JSON.parse(body || "{}") as WebhookPayload };
      arrived.push(one);
      target.answer(response, one);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<unknown>((done) => {
      server.closeAllConnections();
      server.close(done);
    });
  return Object.assign(target, { arrived, port, url: `http://127.0.0.1:${String(port)}/hooks`, stop });
}

/** A server that webhooks are told at. */
export type Target = Awaited<ReturnType<typeof startTarget>>;

/** What a message says, once its signature was checked. */
export const verified = ({ headers, body }: Arrived, secret: string): Promise<WebhookPayload> =>
  verifyWebhook(secret, headers, body);
