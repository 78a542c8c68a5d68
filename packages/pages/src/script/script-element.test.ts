import { gzipSync } from "node:zlib";
import { locales } from "@afterword/language";
import { expect, test } from "vitest";
import { render } from "../html.ts";
import { scriptElement } from "./script-element.ts";
import { scriptWords } from "./script-words.ts";

test("the script is small, and nothing in it can be mistaken for the end of its element", () => {
  const text = render(scriptElement);
  expect(gzipSync(text).length).toBeLessThanOrEqual(5 * 1024);
  expect(text.length).toBeGreaterThan(1_000);
  expect(text.indexOf("</script")).toBe(text.length - "</script>".length);
  expect(text).not.toMatch(/<!--|\beval\(|new Function|importScripts|https?:/);
});

test.each(locales())("in %s it says everything, and leaves a place for its numbers", (locale) => {
  const words = JSON.parse(scriptWords(locale)) as Record<string, string>;
  expect(Object.values(words).every((word) => /\S/.test(word))).toBe(true);
  expect(words["left"]).toContain("{n}");
  expect(words["over"]).toContain("{n}");
  expect(new Intl.NumberFormat(words["formats"]).format(4_000)).toMatch(/4.?000/);
});
