import { expect, test } from "vitest";
import { chartWords } from "../index.ts";
import { loadChartWords } from "./index.ts";

test("the first language that is spoken speaks, and English where none is", async () => {
  const languageOf = async (...wanted: string[]) => (await loadChartWords(wanted)).language;
  expect(await languageOf("tlh", "fr-CA", "en")).toBe("fr");
  expect(await languageOf("zh_Hans_CN")).toBe("zh");
  expect(await languageOf("__proto__", "constructor")).toBe("en");
  expect(await languageOf()).toBe("en");
});

test.each(["ar", "en", "es", "fr", "ru", "zh", "ar-EG", "en-US"])("in %s both ways say the same", async (locale) => {
  const [loaded, own] = [await loadChartWords([locale]), chartWords(locale)];
  const date = new Date("2026-11-23T23:30:00Z");
  const say = (words: typeof own) => [
    words.language,
    words.direction,
    words.text("chart.fewerThan", { k: 5 }),
    words.text("chart.period.month.long", { date }),
    words.text("chart.period.month.short", { date }),
    words.text("chart.period.day.long", { date }),
    words.text("chart.period.day.short", { date }),
    words.number(0.125, { style: "percent" }),
    words.list(["A", "B", "C"]),
  ];
  expect(say(loaded)).toEqual(say(own));
});

test("months have the names of the region, or both in Arabic", () => {
  const date = new Date("2026-11-23T23:30:00Z");
  expect(chartWords("ar").text("chart.period.month.long", { date })).toBe("تشرين الثاني/نوفمبر 2026");
  expect(chartWords("ar-EG").text("chart.period.month.long", { date })).toBe("نوفمبر ٢٠٢٦");
  expect(chartWords("en-US").text("chart.startedAt", { date })).toBe("Start: November 23, 2026");
});
