import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isNear } from "./dev-near.ts";

const asked = (address: string | undefined, headers: IncomingMessage["headers"], method = "GET"): boolean =>
  isNear({ method, headers, socket: { remoteAddress: address } } as IncomingMessage, "http://desk.test:3000/feedback");

test.each([
  ["127.0.0.1", "localhost:3000", true],
  ["127.8.0.1", "127.0.0.1", true],
  ["::1", "[::1]:3000", true],
  ["::ffff:127.0.0.1", "LOCALHOST", true],
  ["127.0.0.1", "desk.test:3000", true],
  ["192.0.2.7", "localhost:3000", false],
  ["::ffff:192.0.2.7", "localhost", false],
  [undefined, "localhost", false],
  ["127.0.0.1", "evil.example", false],
  ["127.0.0.1", "localhost.evil.example", false],
  ["127.0.0.1", "evil@localhost", false],
  ["127.0.0.1", undefined, false],
])("from %s for %s: %s", (address, host, near) => {
  expect(asked(address, { host, "x-forwarded-for": near ? "192.0.2.7" : "127.0.0.1" })).toBe(near);
});

test.each([
  [{}, true],
  [{ origin: "http://localhost:3000" }, true],
  [{ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, true],
  [{ origin: "http://localhost:4000" }, false],
  [{ origin: "http://evil.example" }, false],
  [{ origin: "null" }, false],
  [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
  [{ origin: "null", "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
])("what changes something, with %o: %s", (headers, near) => {
  expect(asked("127.0.0.1", { host: "localhost:3000", ...headers }, "POST")).toBe(near);
});
