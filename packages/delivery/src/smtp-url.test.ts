import { expect, test } from "vitest";
import { parseSmtpUrl } from "./smtp-url.ts";

test.each([
  ["smtp://mail.example.org", { host: "mail.example.org", port: 587, tls: "required" }],
  ["smtp://mail.example.org:25?tls=opportunistic", { host: "mail.example.org", port: 25, tls: "opportunistic" }],
  ["smtp://127.0.0.1:2525", { host: "127.0.0.1", port: 2525, tls: "none" }],
  ["smtp://LOCALHOST:2525", { host: "localhost", port: 2525, tls: "none" }],
  ["smtp://[::1]:2525?tls=required", { host: "::1", port: 2525, tls: "required" }],
  ["smtps://mail.example.org", { host: "mail.example.org", port: 465, tls: "implicit" }],
  [
    "smtp://desk%40example.org:p%40ss@mail.example.org",
    { host: "mail.example.org", port: 587, tls: "required", auth: { user: "desk@example.org", pass: "p@ss" } },
  ],
])("%s", (url, server) => {
  const usual = { connections: 5, rate: 100, domainConnections: 4, domainRate: 10_000 };
  expect(parseSmtpUrl(url)).toEqual({ ...server, limits: usual, timeoutMs: 60_000 });
});

test.each([
  ["connections=1", { connections: 1, domainConnections: 1 }],
  ["connections=20&rate=0.5", { connections: 20, domainConnections: 19, rate: 0.5 }],
  ["domainConnections=2&domainRate=10", { connections: 5, domainConnections: 2, domainRate: 10 }],
])("limits: %s", (query, limits) => {
  expect(parseSmtpUrl(`smtp://mail.example.org?${query}`)).toMatchObject({ limits });
});

test.each([
  ["mail.example.org:25", /smtp:\/\/host:port/],
  ["https://mail.example.org", /smtp:\/\/host:port/],
  ["smtp://", /smtp:\/\/host:port/],
  ["smtp://mail.example.org:99999", /smtp:\/\/host:port/],
  ["smtp://mail.example.org:0", /port/],
  ["smtp://mail.example.org?tls=yes", /required, opportunistic or none/],
  ["smtp://mail.example.org?tsl=none", /no option "tsl"/],
  ["smtp://mail.example.org?connections=0", /connections is a number from 1 to 100/],
  ["smtp://mail.example.org?connections=1.5", /connections is a number/],
  ["smtp://mail.example.org?rate=fast", /rate is a number/],
  ["smtp://mail.example.org?timeout=1e9", /timeout is a number/],
  ["smtp://desk@mail.example.org", /a user and a password/],
])("%s is refused with a reason", (url, reason) => {
  expect(() => parseSmtpUrl(url)).toThrow(reason);
});

test("an error does not repeat the password", () => {
  expect(() => parseSmtpUrl("smtp://desk:secret@host:99999")).toThrow(/^((?!secret).)*$/);
});
