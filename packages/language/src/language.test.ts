import { expect, test } from "vitest";
import { direction, isReviewed, locales, localized, message, resolveLocale, scaleLabels, withRegion } from "./index.ts";

test("native speakers have read English; of a locale without sense, English answers", () => {
  expect(locales().filter(isReviewed)).toEqual(["en"]);
  expect(isReviewed("not a locale")).toBe(true);
});

test.each([
  [["en"], "en"],
  [["en-GB"], "en"],
  [["EN_us"], "en"],
  [["en-Latn-US-x-desk"], "en"],
  [["tlh", "en-AU"], "en"],
  [[undefined, undefined], "en"],
  [["", "-", "../../etc", "x".repeat(5_000)], "en"],
  [["tlh", "fr-CA", "ar"], "fr"],
  [["zh-Hans-CN"], "zh"],
  [[], "en"],
])("resolveLocale(%j) is %s", (wanted, expected) => {
  expect(resolveLocale(...wanted)).toBe(expected);
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["he_IL", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
  ["zh-Hant-TW", "ltr"],
  ["", "ltr"],
])("%s is written %s", (locale, expected) => {
  expect(direction(locale)).toBe(expected);
});

test.each([
  ["ar", "ar-EG", "ar-EG"],
  ["ar", "AR-eg", "ar-EG"],
  ["ar", "ar", "ar"],
  ["en", "ar-EG", "en"],
  ["fr", "fr-Latn-CA-x-desk", "fr-CA"],
  ["zh", "zh-TW", "zh-Hans-TW"],
  ["zh", "zh-SG", "zh-SG"],
  ["pt-BR", "pt-PT", "pt-BR"],
  ["ar", null, "ar"],
  ["ar", "ar_EG", "ar"],
])("the language %s for a reader of %s is %s", (language, person, expected) => {
  expect(withRegion(language, person)).toBe(expected);
});

test("messages take plurals, numbers, selections and dates", () => {
  const date = new Date("2025-12-05T22:30:00Z");
  expect(message("en", "page.send")).toBe("Send my answer");
  expect(message("en", "page.error.tooLong", { count: 1 })).toBe("Your answer is 1 character too long");
  expect(message("en", "page.error.tooLong", { count: 1200 })).toBe("Your answer is 1,200 characters too long");
  expect(message("en", "page.error.range", { min: 0, max: 10000 })).toBe("Enter a number from 0 to 10,000");
  expect(message("en", "mail.reason", { known: "both", ref: "INC-1", service: "ICT" })).toBe(
    "Your request INC-1 (ICT) is closed. We would like to hear how it went.",
  );
  expect(message("en", "mail.expires", { date })).toBe("You can answer until 5 December 2025.");
  expect(message("en", "mail.expires", { date }, { timeZone: "Asia/Tokyo" })).toBe(
    "You can answer until 6 December 2025.",
  );
  expect(message("en-US", "mail.expires", { date })).toBe("You can answer until December 5, 2025.");
});

test("a locale without a catalogue, or without sense, speaks English", () => {
  for (const locale of ["tlh", "tlh-AA", "not a locale", ""]) expect(message(locale, "page.sendMore")).toBe("Send");
});

test("what is filled in is not read as a message", () => {
  expect(message("en", "mail.greeting", { name: "{count} <b>O'Brien</b> & 'Sons'" })).toBe(
    "Hello {count} <b>O'Brien</b> & 'Sons',",
  );
});

test("a value that is missing is an error, not a hole in the text", () => {
  expect(() => message("en", "mail.greeting")).toThrow(/name/);
});

test.each([
  ["plain", "fr", "plain"],
  [{ fr: "Bonjour", en: "Hello" }, "fr", "Bonjour"],
  [{ fr: "Bonjour", en: "Hello" }, "fr-CA", "Bonjour"],
  [{ "fr-CA": "Allô", fr: "Bonjour" }, "fr-ca", "Allô"],
  [{ default: "Hi", en: "Hello" }, "ru", "Hi"],
  [{ fr: "Bonjour", en: "Hello" }, "ru", "Hello"],
  [{ fr: "Bonjour", es: "Hola" }, "ru", "Bonjour"],
  [{ fr: "Bonjour", es: "Hola" }, "__proto__", "Bonjour"],
  [{}, "en", ""],
])("localized(%j, %s) is %s", (text: string | Record<string, string>, locale, expected) => {
  expect(localized(text, locale)).toBe(expected);
});

test("scales name their points", () => {
  expect(Object.keys(scaleLabels("csat", "en"))).toEqual(["1", "2", "3", "4", "5"]);
  expect(Object.keys(scaleLabels("ces", "en"))).toHaveLength(7);
  expect(scaleLabels("ces", "en")).toMatchObject({ 1: "Very difficult", 7: "Very easy" });
  expect(Object.keys(scaleLabels("agree", "en"))).toHaveLength(5);
  expect(scaleLabels("nps", "en")).toEqual({ 0: "Not at all likely", 10: "Extremely likely" });
  expect(scaleLabels("yesNo", "en")).toEqual({ true: "Yes", false: "No" });
  expect(scaleLabels("csat", "fr-CA")["5"]).toBeDefined();
});
