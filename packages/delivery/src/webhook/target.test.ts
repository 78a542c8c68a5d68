import { expect, test } from "vitest";
import { plainHost, targetMistake } from "./target.ts";

const strict = { hosts: [], needsHttps: true };
const open = { hosts: [], needsHttps: false };
const listing = (...hosts: string[]) => ({ hosts, needsHttps: true });

test.each([
  "http://127.0.0.1:8080/",
  "http://[::1]:8080/",
  "http://169.254.169.254/",
  "http://0x7f000001/",
  "http://2130706433",
  "http://127.1",
  "http://017700000001/",
  "http://①②⑦.0.0.1/",
  "http://127.0.0.1./",
  "http://[::ffff:127.0.0.1]/",
  "http://[64:ff9b::a00:1]/",
  "https://10.0.0.8/hooks",
  "https://0/",
])("%s leads inside", (url) => {
  expect(targetMistake(url, open)).toBe("blocked_address");
  expect(targetMistake(url, strict)).toBe("blocked_address");
});

test.each([
  "http://user@127.0.0.1",
  "https://user:password@desk.example.org/",
  "https://:password@desk.example.org/",
  "file:///etc/passwd",
  "gopher://x",
  "ftp://desk.example.org/",
  "javascript:alert(1)",
  "//desk.example.org",
  "desk.example.org",
  "",
])("%s is no address of a webhook", (url) => {
  expect(targetMistake(url, { hosts: ["127.0.0.1", "desk.example.org", "x"], needsHttps: false })).toBe("invalid_url");
});

test("a public host needs https where that is asked for", () => {
  expect(targetMistake("https://desk.example.org/hooks?a=1", strict)).toBeNull();
  expect(targetMistake("http://desk.example.org/hooks", strict)).toBe("insecure_url");
  expect(targetMistake("http://desk.example.org/hooks", open)).toBeNull();
  expect(targetMistake("http://1.1.1.1/", strict)).toBe("insecure_url");
});

test("a host that is listed may be inside and without https, and no other that looks like it", () => {
  expect(targetMistake("http://127.0.0.1:9/", listing("127.0.0.1"))).toBeNull();
  expect(targetMistake("http://0x7f000001/", listing("127.0.0.1"))).toBeNull();
  expect(targetMistake("http://[::1]/", listing("::1"))).toBeNull();
  expect(targetMistake("http://Desk.Intranet./", listing("desk.intranet"))).toBeNull();
  expect(targetMistake("http://desk.intranet.evil.test/", listing("desk.intranet"))).toBe("insecure_url");
  expect(targetMistake("http://evil.desk.intranet/", listing("desk.intranet"))).toBe("insecure_url");
  expect(targetMistake("http://127.0.0.2/", listing("127.0.0.1"))).toBe("blocked_address");
});

test("a listed host is written as addresses have it", () => {
  for (const [text, host] of [
    ["desk.intranet", "desk.intranet"],
    ["Desk.Intranet.", "desk.intranet"],
    ["10.2.0.7", "10.2.0.7"],
    ["::1", "::1"],
    ["[FD00::1]", "fd00::1"],
  ] as const)
    expect(plainHost(text)).toBe(host);
  for (const none of [
    "",
    "http://desk.intranet",
    "desk.intranet:80",
    "desk/intranet",
    "a b",
    "*.intranet",
    "u@desk",
    "[::1]:80",
  ])
    expect(plainHost(none), none).toBeNull();
});
