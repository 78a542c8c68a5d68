import { expect, test } from "vitest";
import { readTrustProxy, trustLoopback } from "./trust-proxy.ts";

test.each([
  ["0", 0],
  ["2", 2],
  ["loopback", ["loopback"]],
  ["10.2.0.7, 10.3.0.0/16,fd00::/8", ["10.2.0.7", "10.3.0.0/16", "fd00::/8"]],
])("%s is read", (text, trusted) => {
  expect(readTrustProxy(text)).toEqual(trusted);
});

test.each(["true", "-1", "proxy.example.org", "10.0.0.0/33", "10.2.0.7,"])("%s is refused", (text) => {
  expect(readTrustProxy(text)).toBeNull();
});

test.each([
  ["127.0.0.1", 0, true],
  ["::ffff:127.0.0.1", 0, true],
  ["::1", 0, true],
  ["127.0.0.1", 1, false],
  ["10.0.0.5", 0, false],
  ["::1234", 0, false],
])("%s at hop %d is trusted by default: %s", (address, hop, isTrusted) => {
  expect(trustLoopback(address, hop)).toBe(isTrusted);
});
