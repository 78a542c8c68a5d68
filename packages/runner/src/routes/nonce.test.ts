import { secretFrom } from "@afterword/fieldwork";
import { expect, test } from "vitest";
import { ageOfNonce, newNonce } from "./nonce.ts";

const secret = secretFrom("a secret for tests, not for anything else");
const now = Date.UTC(2026, 10, 21, 9);
const nonce = newNonce(secret, "/f/direct-feedback", now);
const ageOf = (given: string, of = "/f/direct-feedback") => ageOfNonce(secret, of, given, now + 5);

test("a mark tells how old its form is", () => {
  expect(ageOf(nonce)).toBe(5);
  // Another process may be a little ahead.
  expect(ageOf(newNonce(secret, "/f/direct-feedback", now + 8))).toBe(-3);
});

test.each([
  ["of another form", nonce, "/f/page-helpful"],
  ["whose time was changed", nonce.replace(/^[^.]+/, (now - 5_000).toString(36)), undefined],
  ["that is cut", nonce.slice(0, -1), undefined],
  ["without its chance", nonce.replace(/\..*\./, ".."), undefined],
  ["that is none", "", undefined],
])("a mark %s tells nothing", (_, given, of) => {
  expect(ageOf(given, of)).toBeNull();
});
