import { expect, test } from "vitest";
import { newId, secretFrom, sha256, tokenHash, tokenOf } from "./secret.ts";

const token = tokenOf(secretFrom("a secret for tests, not for anything else"), "answer", newId("inv"));

test("a token is found with the marks that mail clients put behind it", () => {
  for (const behind of ["", ".", ".)>", '"}', " \n"]) expect(tokenHash(token + behind)).toBe(sha256(token));
});

test.each(["", token.slice(1), `${token}0`, `.${token}`, `${token}-`])("%j is no token", (text) => {
  expect(tokenHash(text)).toBeNull();
});

test("a path of any length is refused at once", () => {
  const started = performance.now();
  for (const one of [".", " ", ")>", "'.", "\u2003"]) expect(tokenHash(`${one.repeat(200_000)}a`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(200);
});
