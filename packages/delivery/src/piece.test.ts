import { expect, test } from "vitest";
import { firstDirection, inHtml, inLine, inText, piece } from "./piece.ts";

const nowrap = ' style="white-space:nowrap"';

test.each([
  ["en", "Amina", null, "Amina", "Amina"],
  ["en", "INC-48213", null, `<bdi dir="ltr"${nowrap}>INC-48213</bdi>`, "INC-48213"],
  ["en", "أمينة", null, '<bdi dir="rtl">أمينة</bdi>', "أمينة"],
  ["fr", "Help desk", "en", '<bdi lang="en" dir="ltr">Help desk</bdi>', "Help desk"],
  ["ar", "أمينة", null, "أمينة", "أمينة"],
  ["ar", "INC-48213", null, `<bdi dir="ltr"${nowrap}>\u200EINC-48213\u200E</bdi>`, "\u200EINC-48213\u200E"],
  ["ar", "Help desk", "en", '<bdi lang="en" dir="ltr">\u200EHelp desk\u200E</bdi>', "\u200EHelp desk\u200E"],
  ["ar", "", null, "", ""],
])("in %s, %s stands as it should in HTML and in text", (locale, text, lang, html, plain) => {
  const sentence = `a ${piece({ text, lang, dir: "ltr" })} b`;
  expect(inHtml(sentence, locale)).toBe(`a ${html} b`);
  expect(inText(sentence, locale)).toBe(`a ${plain} b`);
  expect(inLine(sentence)).toBe(`a ${text} b`);
});

test("what comes from outside opens and closes nothing", () => {
  const hostile = "\uE000en\uE001x\uE002 \uE002\uE000";
  expect(inHtml(`${piece(hostile)} and ${hostile}`, "en")).not.toMatch(/[\uE000-\uE002]/);
  expect(inHtml(piece(hostile), "en")).toBe("enx ");
  expect(inText(hostile, "en")).toBe("x ");
});

test("a text is as its first letter is", () => {
  expect(firstDirection("1. Hello")).toBe("ltr");
  expect(firstDirection("(شكرًا) hello")).toBe("rtl");
  expect(firstDirection("123")).toBeNull();
});

test("a name turns nothing around it, in HTML, in text or in a subject", () => {
  const sentence = `a ${piece("\u202ENam\u2069\u200F\u2066")} b`;
  expect(inHtml(sentence, "en")).toBe("a Nam\u200F b");
  expect(inText(sentence, "en")).toBe("a Nam\u200F b");
  expect(inLine(sentence)).toBe("a Nam b");
  // A survey's own words keep what sets apart the values in them.
  expect(inText(piece({ text: "Was \u2068INC-1\u2069 solved?", lang: null, dir: "ltr" }), "en")).toContain(
    "\u2068INC-1",
  );
});
