import { expect, test } from "vitest";
import { knownLocale } from "./known-locale.ts";

test.each(["fr", "pt-BR", "FR", "tlh", "zh-Hant-HK", "de-1996"])("%s names a language", (tag) => {
  expect(knownLocale.safeParse(tag).success).toBe(true);
});

test.each(["", "x", "-", "1", "xx", "xx-BR", "pt_BR"])("%j names none", (tag) => {
  expect(knownLocale.safeParse(tag).success).toBe(false);
});
