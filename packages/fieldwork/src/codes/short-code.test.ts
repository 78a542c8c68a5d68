import { expect, test } from "vitest";
import { secretFrom } from "../secret.ts";
import { codeHash, codeOf, newReference, readCode, showCode } from "./short-code.ts";

const secret = secretFrom("a secret for tests, not for anything else");

test("a code is the same whenever it is derived, and another for another purpose or row", () => {
  const code = codeOf(secret, "entry", "cod_1");
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(codeOf(secret, "entry", "cod_1")).toBe(code);
  expect(codeOf(secret, "status", "cod_1")).not.toBe(code);
  expect(codeOf(secret, "entry", "cod_2")).not.toBe(code);
  expect(codeHash(secret, "entry", code)).not.toBe(codeHash(secret, "status", code));
  expect(readCode(showCode(code))).toBe(code);
});

test("all digits of a code are used", () => {
  const seen = new Set(Array.from({ length: 200 }, (_, at) => codeOf(secret, "entry", String(at))).join(""));
  expect(seen.size).toBe(32);
});

test.each([
  ["AB12-CD34", "AB12CD34"],
  ["ab12cd34", "AB12CD34"],
  ["  ab12 – cd34 ", "AB12CD34"],
  ["aBoO-iLlI", "AB001111"],
  ["ＡＢ１２－ＣＤ３４", "AB12CD34"],
  ["AB١٢-CD٣٤", "AB12CD34"],
  ["AB۱۲-CD۰۹", "AB12CD09"],
  ["\u200FAB12-CD34\u200E", "AB12CD34"],
  ["AB12_CD.34", "AB12CD34"],
])("%j is read as %s", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each(["", "AB12-CD3", "AB12-CD345", "AB12-CDU4", "AB12-CD3!", "AB12-CDж4", "A".repeat(5_000)])(
  "%j is no code",
  (typed) => {
    expect(readCode(typed)).toBeNull();
  },
);

test("references say what they are of, and differ", () => {
  const references = Array.from({ length: 50 }, () => newReference("FB"));
  for (const reference of references) expect(reference).toMatch(/^FB-[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(new Set(references).size).toBe(50);
});
