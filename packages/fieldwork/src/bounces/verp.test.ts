import fc from "fast-check";
import { expect, test } from "vitest";
import { newId, newIds, secretFrom } from "../secret.ts";
import { envelopeOf, messageOf, replyToOf } from "./verp.ts";

const scope = { unit: "org", mode: "live" } as const;
const ctx = { scope, secret: secretFrom("s".repeat(40)), bounceDomain: "bounces.example.org" };
const addressOf = (id: string) => envelopeOf(ctx, { id }).envelopeFrom ?? "";

test("an address names its message, in whatever letters a server writes it", () => {
  const digits = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
  const id = fc.array(fc.constantFrom(...digits), { minLength: 22, maxLength: 22 }).map((all) => `msg_${all.join("")}`);
  fc.assert(
    fc.property(id, (id) => {
      const address = addressOf(id);
      expect(address).toMatch(/^b\+[0-9a-z]{26}-[0-9a-z]{16}@bounces\.example\.org$/);
      expect(address.indexOf("@")).toBeLessThanOrEqual(64);
      for (const written of [address, address.toUpperCase(), `Mail <${address}>`, `x@y.example, <${address}>`])
        expect(messageOf(ctx, written)).toBe(id);
    }),
  );
  for (const id of [
    "msg_zzzzzzzzzzzzzzzzzzzzzz",
    "msg_0000000000000000000000",
    newId("msg"),
    ...newIds("msg", 1e12, 3),
  ])
    expect(messageOf(ctx, addressOf(id))).toBe(id);
});

test("no changed letter, other secret, mode or unit is taken", () => {
  const id = newId("msg");
  const address = addressOf(id);
  for (let at = 2; at < address.indexOf("@"); at++) {
    const other = address[at] === "a" ? "b" : "a";
    expect(messageOf(ctx, address.slice(0, at) + other + address.slice(at + 1)), String(at)).toBe(null);
  }
  expect(messageOf({ ...ctx, secret: secretFrom("t".repeat(40)) }, address)).toBe(null);
  expect(messageOf({ ...ctx, scope: { ...scope, mode: "test" } }, address)).toBe(null);
  expect(messageOf({ ...ctx, scope: { ...scope, unit: "other" } }, address)).toBe(null);
  for (const text of ["", "b+@x", address.replace("b+", "c+"), address.replace("b+", "bb+"), address.replace("-", "")])
    expect(messageOf(ctx, text)).toBe(null);
});

test("an address for replies is of its message, and none for reports is one for replies", () => {
  const id = newId("msg");
  const address = replyToOf(ctx, { id }).replyTo ?? "";
  expect(address).toMatch(/^c\+[0-9a-z]{26}-[0-9a-z]{16}@bounces\.example\.org$/);
  expect(messageOf(ctx, address.toUpperCase(), "reply")).toBe(id);
  expect(messageOf(ctx, address)).toBe(null);
  expect(messageOf(ctx, address.replace("c+", "b+"))).toBe(null);
  expect(messageOf(ctx, addressOf(id).replace("b+", "c+"), "reply")).toBe(null);
});

test("without a domain, and for mail that never leaves, the envelope is the mail's own", () => {
  const id = newId("msg");
  expect(envelopeOf({ ...ctx, bounceDomain: null }, { id })).toEqual({});
  expect(envelopeOf({ ...ctx, scope: { ...scope, mode: "test" } }, { id })).toEqual({});
});
