import { expect, test } from "vitest";
import { wordFaults } from "../faults.ts";
import { ar } from "./ar/index.ts";
import { first } from "./en/first.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { consoleLanguages, loadConsoleWords } from "./index.ts";
import { ru } from "./ru/index.ts";
import { zh } from "./zh/index.ts";

const translations: [string, Readonly<Record<string, string>>][] = Object.entries({ ar, es, fr, ru, zh });
/** Words that another language shares with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  es: ["No"],
  fr: [
    "Menu",
    "Administration",
    "Actions",
    "Organisation",
    "Invitation",
    "Satisfaction",
    "Version",
    "Versions",
    "Options",
    "Option {number}",
    "Questions",
    "Question {number}",
  ],
};
/** What is filled in, and the name of the product. */
const outside = /\{\w+(, \w+)*\}|Afterword/g;

test.each([...translations, ["en", en] as const])("%s lacks no message, placeholder or plural form", (locale, own) => {
  expect(wordFaults(en, own, locale)).toEqual([]);
});

test.each(translations)("%s has no text left in English", (locale, own) => {
  const same = Object.entries(own).filter(([key, text]) => (en as Readonly<Record<string, string>>)[key] === text);
  const said = same.filter(([, text]) => shared[locale]?.includes(text) !== true);
  const left = said.filter(([, text]) => /\p{Letter}/u.test(text.replace(outside, "")));
  expect(left).toEqual([]);
});

test("what the first page says stays when the rest has come", () => {
  expect(en).toMatchObject(first);
});

test("the first language that is spoken speaks, and English where none is", async () => {
  const languageOf = async (...wanted: string[]) => (await loadConsoleWords(wanted, "UTC")).language;
  expect(await languageOf("tlh", "fr-CA", "en")).toBe("fr");
  expect(await languageOf("zh_Hans_CN")).toBe("zh");
  expect(await languageOf()).toBe("en");
  expect(consoleLanguages.map(({ tag }) => tag)).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
});

test("dates and numbers are as the reader's region writes them", async () => {
  const at = "2026-11-23T22:30:00Z";
  const [english, arabic] = [await loadConsoleWords(["en-US"], "UTC"), await loadConsoleWords(["ar"], "Asia/Beirut")];
  expect(english.date(at)).toBe("November 23, 2026");
  expect(arabic.date(at)).toContain("24 تشرين الثاني/نوفمبر 2026");
  expect(arabic.direction).toBe("rtl");
  expect((await loadConsoleWords(["fr"], "UTC")).number(1234.5)).toBe("1\u202f234,5");
});
