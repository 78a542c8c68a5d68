import { scaleLabels } from "@afterword/language";
import { describe, expect, test } from "vitest";
import { annualRelationalWords } from "./annual-relational/survey.ts";
import { phraseWords } from "./phrases/phrases.ts";
import { templates } from "./templates.ts";
import { fill, inEveryLanguage, languages, type AllWords, type Language } from "./words.ts";

const all: [string, AllWords][] = [
  ["phrases", phraseWords],
  ...templates.map(({ name, words }) => [name, words] as [string, AllWords]),
];
const others = languages.filter((language) => language !== "en");

/** Every text by its path. */
function flat(words: object, path = ""): [path: string, text: string][] {
  return Object.entries(words as Record<string, unknown>).flatMap(([name, value]): [string, string][] => {
    if (typeof value === "string") return [[`${path}${name}`, value]];
    return typeof value === "object" && value !== null ? flat(value, `${path}${name}.`) : [];
  });
}

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
/** Short words that are spelled alike. */
const alike: Partial<Record<Language, readonly string[]>> = { es: ["No"] };

describe.each(all)("the words of %s", (_, words) => {
  const english = new Map(flat(words.en));

  test.each(others)("%s has every text, with the same placeholders, and none in English", (language) => {
    const told = flat(words[language]);
    expect(told.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of told) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe("");
      expect(slots(text), path).toEqual(slots(english.get(path) ?? ""));
      if (alike[language]?.includes(text) !== true) expect(text, path).not.toBe(english.get(path));
    }
  });

  test("are read by a native speaker in English only", () => {
    expect(languages.filter((language) => words[language].reviewed)).toEqual(["en"]);
  });

  test("address people politely and name requests in their own language", () => {
    for (const language of others)
      for (const [path, text] of flat(words[language])) {
        expect(text, path).not.toMatch(/ticket|тикет|تيكت/i);
        if (language === "ru") expect(text, path).not.toMatch(/[^.?!:] (Вы|Вас|Вам|Вами|Ваш\p{L}*)(?!\p{L})/u);
        if (language === "fr") expect(text, path).not.toMatch(/ [?:;!»]|« |'/);
      }
  });
});

test.each(all)("subjects of %s fit a list of mails", (_, words) => {
  for (const language of languages)
    for (const [path, text] of flat(words[language]))
      if (/subject$/i.test(path))
        expect(text.replace("{ref}", "INC-48213").length, path).toBeLessThanOrEqual(language === "en" ? 60 : 80);
});

test("the columns of the annual survey's matrices are called as the points of a satisfaction scale", () => {
  for (const language of languages)
    expect(annualRelationalWords[language].satisfaction).toEqual(scaleLabels("csat", language));
});

test("a name is filled in as each language has it", () => {
  const words = { reviewed: true, hello: "Hello {name}" };
  const { hello } = inEveryLanguage({ ar: words, zh: words, en: words, fr: words, ru: words, es: words });
  expect(fill(hello, "name", "$&")).toMatchObject({ en: "Hello $&", ru: "Hello $&" });
  const name = { default: "D", fr: "F", "ru-RU": "R" };
  expect(fill(hello, "name", name)).toMatchObject({ en: "Hello D", fr: "Hello F", ru: "Hello R" });
  expect(fill(hello, "name", { es: "E", en: "N" })).toMatchObject({ ar: "Hello N", es: "Hello E" });
});
