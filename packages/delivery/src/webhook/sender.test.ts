import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, expect, test } from "vitest";
import { deskCertificate } from "./desk-certificate.test.helper.ts";
import { webhookSender, type WebhookSenderOptions } from "./sender.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Listens on this machine; gives the port. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A target that answers, and notes what it was asked. */
async function target(answer: RequestListener = (_, response) => response.writeHead(204).end()) {
  const asked: { url: string; headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push({ url: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(request, response);
    });
  });
  const port = await listen(server);
  closing.push(() => server.closeAllConnections());
  return { asked, port, url: `http://127.0.0.1:${String(port)}/hooks` };
}

const listed = ["127.0.0.1", "desk.test", "other.test"];
const sender = (over: Partial<WebhookSenderOptions> = {}) =>
  webhookSender({ hosts: listed, needsHttps: true, ...over });
const call = (url: string) => ({
  url,
  headers: { "content-type": "application/json", "webhook-id": "msg_1" },
  body: '{"a":"é"}',
});
const outcome = async (url: string, over: Partial<WebhookSenderOptions> = {}) => {
  const { status, error } = await sender(over).send(call(url));
  return [status, error];
};

test("a message arrives whole, and 2xx says so", async () => {
  const { asked, url } = await target();
  const reply = await sender().send(call(`${url}?a=1`));
  expect(reply).toEqual({ status: 204, error: null, retryAfterMs: null, durationMs: expect.any(Number) as number });
  expect(asked).toMatchObject([{ url: "/hooks?a=1", body: '{"a":"é"}', headers: { "webhook-id": "msg_1" } }]);
});

test("a redirect is not followed, wherever it leads", async () => {
  const canary = await target();
  for (const status of [301, 302, 303, 307, 308]) {
    const { url } = await target((_, response) => response.writeHead(status, { location: canary.url }).end());
    expect(await outcome(url)).toEqual([status, "redirected"]);
  }
  expect(canary.asked).toEqual([]);
});

test("what the target says is in no outcome, and no more of it is read than a bound", async () => {
  const { url } = await target((_, response) => response.writeHead(500).end("secret of the target"));
  const reply = await sender().send(call(url));
  expect(JSON.stringify(reply)).not.toContain("secret");
  let written = 0;
  const flood = createTcpServer((socket: Socket) => {
    socket.on("error", () => undefined);
    socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n");
    const timer = setInterval(() => {
      written += 32 * 1024;
      socket.write(Buffer.alloc(32 * 1024, "x"));
    }, 5);
    socket.on("close", () => clearInterval(timer));
  });
  expect(await outcome(`http://127.0.0.1:${String(await listen(flood))}/`)).toEqual([200, null]);
  expect(written).toBeLessThan(1024 * 1024);
});

test("a target that never answers, or never ends, is given up in time", async () => {
  const silent = createTcpServer((socket) => socket.on("error", () => undefined).resume());
  const startedAt = performance.now();
  expect(await outcome(`http://127.0.0.1:${String(await listen(silent))}/`, { timeoutMs: 300 })).toEqual([
    null,
    "timeout",
  ]);
  const { url } = await target((_, response) => {
    response.writeHead(200);
    response.write("and");
  });
  // Its status is known; the rest of what it says is not waited for.
  expect(await outcome(url, { timeoutMs: 300 })).toEqual([200, null]);
  const never = () => new Promise<string[]>(() => undefined);
  expect(await outcome("http://desk.test/", { timeoutMs: 300, resolve: never })).toEqual([null, "timeout"]);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("why there is no reply is told by a code", async () => {
  const closed = createTcpServer((socket) => socket.destroy());
  expect(await outcome(`http://127.0.0.1:${String(await listen(closed))}/`)).toEqual([null, "unreachable"]);
  const upgrade = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n");
  });
  expect(await outcome(`http://127.0.0.1:${String(await listen(upgrade))}/`)).toEqual([null, "unreachable"]);
  expect(await outcome("http://desk.test/", { resolve: () => Promise.reject(new Error("no")) })).toEqual([
    null,
    "unresolved",
  ]);
  expect(await outcome("http://desk.test/", { resolve: () => Promise.resolve([]) })).toEqual([null, "unresolved"]);
  expect(await outcome("http://public.test/")).toEqual([null, "insecure_url"]);
  expect(await outcome("http://user@127.0.0.1/")).toEqual([null, "failed_here"]);
});

test("when to come back is told by 429 and 503 alone, in seconds or as a date", async () => {
  const waits = async (status: number, after: string) => {
    const { url } = await target((_, response) => response.writeHead(status, { "retry-after": after }).end());
    return (await sender().send(call(url))).retryAfterMs;
  };
  expect(await waits(429, "120")).toBe(120_000);
  expect(await waits(503, "0")).toBe(0);
  const date = await waits(503, new Date(Date.now() + 60_000).toUTCString());
  expect(date).toBeGreaterThan(55_000);
  expect(date).toBeLessThanOrEqual(60_000);
  expect(await waits(503, new Date(0).toUTCString())).toBe(0);
  expect(await waits(503, "soon")).toBeNull();
  expect(await waits(500, "120")).toBeNull();
});

test("every address of a name must be public, and a name is looked up once", async () => {
  const canary = await target();
  const looked: string[] = [];
  const answering = (...answers: string[][]) => ({
    resolve: (host: string) => Promise.resolve(answers[looked.push(host) - 1] ?? ["127.0.0.1"]),
    needsHttps: false,
    timeoutMs: 3_000,
  });
  const url = `http://rebound.test:${String(canary.port)}/`;
  for (const addresses of [["127.0.0.1"], ["1.1.1.1", "127.0.0.1"], ["::ffff:127.0.0.1"], ["not an address"]]) {
    looked.length = 0;
    expect(await outcome(url, answering(addresses)), addresses.join()).toEqual([null, "blocked_address"]);
    expect(looked).toEqual(["rebound.test"]);
  }
  // Public first, inside at the second look: there is no second look.
  looked.length = 0;
  const [status, error] = await outcome(url, answering(["2600:1f18::1"], ["127.0.0.1"]));
  expect([status, ["unreachable", "timeout"].includes(String(error))]).toEqual([null, true]);
  expect(looked).toEqual(["rebound.test"]);
  expect(canary.asked).toEqual([]);
});

test("the connection goes to the address that was looked up, and the name is told to the target", async () => {
  const { asked, port } = await target();
  const resolve = () => Promise.resolve(["127.0.0.1"]);
  expect(await outcome(`http://desk.test:${String(port)}/`, { resolve })).toEqual([204, null]);
  expect(asked).toMatchObject([{ headers: { host: `desk.test:${String(port)}` } }]);
});

test("a certificate is checked against the name, not the address", async () => {
  const server = createTlsServer(deskCertificate, (_, response) => response.writeHead(204).end());
  const port = await listen(server);
  closing.push(() => server.closeAllConnections());
  const resolve = () => Promise.resolve(["127.0.0.1"]);
  const https = (name: string) => outcome(`https://${name}:${String(port)}/`, { resolve });
  expect(await https("desk.test")).toEqual([null, "certificate"]);
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, deskCertificate.cert]);
  closing.push(() => setDefaultCACertificates(before));
  expect(await https("desk.test")).toEqual([204, null]);
  expect(await https("other.test")).toEqual([null, "certificate"]);
});
