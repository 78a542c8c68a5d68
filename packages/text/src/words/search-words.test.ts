import { expect, test } from "vitest";
import { searchWords, wantedWords } from "./search-words.ts";

const isFound = (query: string, text: string, locale: string): boolean => {
  const words = new Set(searchWords(text, locale));
  const wanted = wantedWords(query);
  return wanted.length > 0 && wanted.every((any) => any.some((word) => words.has(word)));
};

test.each([
  ["delays", "It was delayed by the portal.", "en", true],
  ["portal delay", "It was delayed by the portal.", "en", true],
  ["portal staff", "It was delayed by the portal.", "en", false],
  ["PORTAIL", "Le portail était lent.", "fr", true],
  ["retrasos", "Hubo un retraso.", "es", true],
  ["медленный", "Слишком медленного ответа ждали", "ru", true],
  ["ответа", "Ответ ждали долго", "ru", true],
  ["الموظف", "كان الموظفون لطفاء", "ar", true],
  ["系统", "这个系统很慢", "zh", true],
  ["慢", "这个系统很慢", "zh", true],
  ["统系", "这个系统很慢", "zh", false],
  ["网站系统", "系统和网站都慢", "zh", false],
  ["the of", "The portal of the desk", "en", false],
  ["!!!", "The portal!!!", "en", false],
])("%s in “%s” (%s): %s", (query, text, locale, expected) => {
  expect(isFound(query, text, locale)).toBe(expected);
});
