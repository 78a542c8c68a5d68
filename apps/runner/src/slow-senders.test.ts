import type { RequestListener } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { serverOf } from "./slow-senders.ts";

const here: RequestListener = (_request, response) => response.end("here");
const server = serverOf(here, { headersMs: 100, requestMs: 300, lookMs: 50, keepMs: 100 });
afterEach(() => new Promise((done) => server.close(done)));

/** Sends what starts a request, then a letter now and then, or nothing at all; gives what comes back when the connection is closed. */
function sendSlowly(start: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let got = "";
  if (start !== "") socket.write(start);
  const timer = setInterval(() => start !== "" && socket.write("x"), 20);
  return new Promise((done) => {
    socket.on("data", (data) => (got += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(timer);
      done(got);
    });
  });
}

test("a connection whose headers or body never end is closed, and one that says nothing", async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const head = "GET / HTTP/1.1\r\nHost: x\r\n";
  expect(await sendSlowly(head)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await sendSlowly(`${head.replace("GET", "POST")}Content-Length: 1000\r\n\r\n`)).toMatch(/^HTTP\/1\.1 /);
  await sendSlowly("");
}, 3_000);

test("a connection is kept for longer than proxies keep theirs, and than clients are told", async () => {
  expect(serverOf(here).keepAliveTimeout).toBeGreaterThan(60_000);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const got = await sendSlowly("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(got).toMatch(/^Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n[^]*here/m);
  expect(await sendSlowly("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).not.toContain("Keep-Alive");
}, 3_000);
