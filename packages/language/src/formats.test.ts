import { expect, test } from "vitest";
import { addLanguage, catalogueOf, formatList, formatNumber, message } from "./index.ts";

const date = new Date("2025-12-05T22:30:00Z");
/** Without the marks that only keep the direction. */
const plain = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, "");

test.each([
  ["en", "5 December 2025"],
  ["en-US", "December 5, 2025"],
  ["fr", "5 décembre 2025"],
  ["es", "5 de diciembre de 2025"],
  ["ru", "5 декабря 2025 г."],
  ["zh", "2025年12月5日"],
  ["zh-Hant-TW", "2025年12月5日"],
  ["ar", "5 كانون الأول/ديسمبر 2025"],
  ["ar-u-nu-arab", "٥ كانون الأول/ديسمبر ٢٠٢٥"],
  ["ar-EG", "٥ ديسمبر ٢٠٢٥"],
  ["ar-EG-u-nu-latn", "5 ديسمبر 2025"],
  ["ar-LB", "٥ كانون الأول ٢٠٢٥"],
  ["ar-MA", "5 دجنبر 2025"],
  ["ar-SA", "٥ ديسمبر ٢٠٢٥"],
  ["ar-SA-u-ca-islamic", "٥ ديسمبر ٢٠٢٥"],
  ["es-QQ", "5 de diciembre de 2025"],
])("a date in %s is %s, of the Gregorian calendar", (locale, expected) => {
  expect(plain(message(locale, "page.date", { date }))).toBe(expected);
});

test("a number with a sign in Arabic ends what it began, so that the next number stands behind it", () => {
  expect(formatNumber("ar", -43)).toBe("\u200E-43\u200F");
  expect(formatNumber("ar", 0.6, { style: "percent" })).toBe("60\u200E%\u200E\u200F");
  expect(formatNumber("ar", 43)).toBe("43");
});

test("the month is that of the reader's zone, and each has both names", () => {
  const eve = new Date("2025-12-31T22:30:00Z");
  expect(message("ar", "page.date", { date: eve }, { timeZone: "Asia/Baghdad" })).toBe("1 كانون الثاني/يناير 2026");
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 9)));
  const names = months.map((day) => message("ar", "page.date", { date: day }).split(" ").slice(1, -1).join(" "));
  expect(names).toEqual(catalogueOf("ar").months);
});

test("an organisation that wants one name a month says so", () => {
  const { months, ...single } = catalogueOf("ar");
  expect(months).toHaveLength(12);
  addLanguage(single);
  expect(message("ar", "page.date", { date })).toBe("5 ديسمبر 2025");
});

test.each([
  ["ar", "1,234.5", "87%"],
  ["ar-EG", "١٬٢٣٤٫٥", "٨٧٪"],
  ["ar-AE", "1,234.5", "87%"],
  ["en", "1,234.5", "87%"],
  ["es", "1234,5", "87 %"],
  ["fr", "1 234,5", "87 %"],
  ["ru", "1 234,5", "87 %"],
  ["zh", "1,234.5", "87%"],
  ["not a locale", "1,234.5", "87%"],
])("numbers in %s: %s and %s", (locale, number, percent) => {
  const read = (text: string): string => plain(text).replace(/[\u00a0\u202f]/g, " ");
  expect(read(formatNumber(locale, 1234.5))).toBe(number);
  expect(read(formatNumber(locale, 0.87, { style: "percent" }))).toBe(percent);
});

test("numbers in messages have the digits of the reader", () => {
  expect(message("ar", "page.limit", { count: 4000 })).toBe("4,000 حرف على الأكثر.");
  expect(message("ar-EG", "page.limit", { count: 4000 })).toBe("٤٬٠٠٠ حرف على الأكثر.");
  expect(message("ar", "page.error.tooLong", { count: 2 })).toBe("الإجابة أطول من المسموح به بحرفين");
  expect(message("ar", "page.error.tooLong", { count: 5 })).toMatch(/5 أحرف$/);
  expect(message("ar", "page.error.tooLong", { count: 11 })).toMatch(/11 حرفًا$/);
});

test.each([
  ["en", "and", "ICT, HR and travel"],
  ["fr", "or", "ICT, HR ou travel"],
  ["zh", "and", "ICT、HR和travel"],
  ["ar", "and", "ICT وHR وtravel"],
] as const)("a list in %s with %s is %s", (locale, between, expected) => {
  expect(formatList(locale, ["ICT", "HR", "travel"], between)).toBe(expected);
});

test("strangers' locales do not grow what is remembered without end", () => {
  for (let zone = 0; zone < 1_200; zone++) formatNumber(`en-u-nu-x${String(zone)}`, zone);
  expect(formatNumber("fr", 0.5)).toBe("0,5");
});
