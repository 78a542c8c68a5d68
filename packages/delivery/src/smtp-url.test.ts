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
  expect(parseSmtpUrl(url)).toEqual(server);
});

test.each([
  ["mail.example.org:25", /smtp:\/\/host:port/],
  ["https://mail.example.org", /smtp:\/\/host:port/],
  ["smtp://", /smtp:\/\/host:port/],
  ["smtp://mail.example.org:99999", /smtp:\/\/host:port/],
  ["smtp://mail.example.org:0", /port/],
  ["smtp://mail.example.org?tls=yes", /required, opportunistic or none/],
  ["smtp://mail.example.org?tsl=none", /no option "tsl"/],
  ["smtp://desk@mail.example.org", /a user and a password/],
])("%s is refused with a reason", (url, reason) => {
  expect(() => parseSmtpUrl(url)).toThrow(reason);
});

test("an error does not repeat the password", () => {
  expect(() => parseSmtpUrl("smtp://desk:secret@host:99999")).toThrow(/^((?!secret).)*$/);
});
