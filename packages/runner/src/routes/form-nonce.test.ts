import { secretFrom } from "@afterword/fieldwork";
import { expect, test } from "vitest";
import { isFormNonce, newFormNonce } from "./form-nonce.ts";

const secret = secretFrom("a secret for tests, not for anything else");
const now = Date.UTC(2026, 10, 21, 9);
const nonce = newFormNonce(secret, "direct-feedback", now);

test.each([
  ["now", now],
  ["a day later", now + 24 * 3_600_000],
])("a mark holds %s", (_, at) => {
  expect(isFormNonce(secret, "direct-feedback", nonce, at)).toBe(true);
});

test.each([
  ["after a day", "direct-feedback", nonce, now + 24 * 3_600_000 + 1],
  ["before it was made", "direct-feedback", nonce, now - 1],
  ["of another survey", "page-helpful", nonce, now],
  ["whose time was changed", "direct-feedback", nonce.replace(/^[^.]+/, (now + 5).toString(36)), now + 9],
  ["that is cut", "direct-feedback", nonce.slice(0, -1), now],
  ["that is none", "direct-feedback", "", now],
])("a mark %s does not hold", (_, survey, given, at) => {
  expect(isFormNonce(secret, survey, given, at)).toBe(false);
});
