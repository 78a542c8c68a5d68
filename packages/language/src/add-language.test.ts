import { expect, test } from "vitest";
import {
  addLanguage,
  direction,
  isReviewed,
  languageNames,
  locales,
  message,
  resolveLocale,
  scaleLabels,
} from "./index.ts";
import { pt } from "./testing-pt/index.ts";

test("languages name themselves, in their own script", () => {
  expect(languageNames()).toEqual([
    { locale: "ar", name: "العربية", direction: "rtl", reviewed: false },
    { locale: "en", name: "English", direction: "ltr", reviewed: true },
    { locale: "es", name: "Español", direction: "ltr", reviewed: false },
    { locale: "fr", name: "Français", direction: "ltr", reviewed: false },
    { locale: "ru", name: "Русский", direction: "ltr", reviewed: false },
    { locale: "zh", name: "中文", direction: "ltr", reviewed: false },
  ]);
});

test("a seventh language is one folder and one call", () => {
  expect(resolveLocale("pt-BR")).toBe("en");
  addLanguage(pt);
  expect(locales()).toContain("pt");
  expect(languageNames().find(({ locale }) => locale === "pt")).toMatchObject({ name: "Português", direction: "ltr" });
  expect(resolveLocale("pt-BR", "fr")).toBe("pt");
  expect(isReviewed("pt")).toBe(false);
  expect(message("pt", "page.error.tooLong", { count: 2 })).toBe("A sua resposta tem 2 caracteres a mais");
  expect(message("pt-BR", "mail.expires", { date: new Date("2025-12-05") })).toBe(
    "Pode responder até 5 de dezembro de 2025.",
  );
  expect(scaleLabels("yesNo", "pt")).toEqual({ true: "Sim", false: "Não" });
});

test("a language may be written in two ways, and be replaced", () => {
  addLanguage({ ...pt, locale: "pt-BR", name: "Português do Brasil", formats: "pt-BR" });
  expect(resolveLocale("pt-br")).toBe("pt-BR");
  expect(direction("pt-BR")).toBe("ltr");
  expect([direction("ar-u-nu-latn"), direction("az-Arab"), direction("ar-Latn")]).toEqual(["rtl", "rtl", "ltr"]);
  expect(message("pt-BR", "page.limit", { count: 1200 })).toBe("No máximo 1.200 caracteres.");
  addLanguage({ ...pt, locale: "pt-BR", reviewed: true });
  expect(isReviewed("pt-BR")).toBe(true);
});

test("a language that is not complete is refused, with all that is wrong", () => {
  const { "page.send": _, ...messages } = pt.messages;
  const broken = { ...pt, locale: "gl", messages: { ...messages, "page.request": "Pedido" } };
  expect(() => addLanguage(broken as typeof pt)).toThrow(
    'The language "gl" can\'t be added: page.send is missing. page.request lacks {ref}.',
  );
  expect(resolveLocale("gl")).toBe("en");
});
