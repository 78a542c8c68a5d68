import { expect, test } from "vitest";
import { defineCodebook } from "../themes/codebook.ts";
import { restrictedIn } from "./restricted-in.ts";
import { restrictedWords } from "./restricted-words.ts";

test.each([
  ["My supervisor asked for a bribe.", "fraud"],
  ["I was harassed by the driver, twice", "harassment"],
  ["The stairs are UNSAFE", "safety"],
  ["On m’a demandé un pot-de-vin.", "fraud"],
  ["C'est du harcèlement moral", "harassment"],
  ["Una colega fue acosada en la oficina", "harassment"],
  ["Hay corrupción en las compras", "fraud"],
  ["Начальник мне угрожает", "safety"],
  ["С меня требовали взятку", "fraud"],
  ["他向我索贿", "fraud"],
  ["遭到上司骚扰", "harassment"],
  ["طلب مني رشوة", "fraud"],
  ["تعرضت للتحرش", "harassment"],
])("%s is about %s", (text, subject) => {
  expect(restrictedIn(text)).toBe(subject);
});

test.each([
  "The file was corrupted, and the portal crashed.",
  "My flight was late, and my laptop stolen.",
  "Le vol était en retard.",
  "Безопасность превыше всего, всё быстро.",
  "系统安全又快",
  "خدمة ممتازة وسريعة",
  "",
  "🙂".repeat(4_000),
])("%s is for everybody", (text) => {
  expect(restrictedIn(text)).toBeNull();
});

test("what is written at the end of a long text tells as well", () => {
  expect(restrictedIn(`${"It took days. ".repeat(2_000)}My supervisor asked for a bribe.`)).toBe("fraud");
});

test("every term is one as a codebook has them", () => {
  expect(defineCodebook(restrictedWords).themes).toEqual(["safety", "harassment", "fraud"]);
});
