import { expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ru } from "./ru/index.ts";

const textsOf = ({ messages, scale }: Catalogue): string[] => [
  ...Object.values(messages),
  ...Object.values(scale).flatMap((labels) => Object.values(labels)),
];

test.each([
  ["French: no line breaks before a high mark or inside quotation marks", fr, / [?!;:»]|« /],
  ["French: high marks and quotation marks have their space", fr, /[^\s?!][?!;»]|«\S/],
  ["French: apostrophes are curved", fr, /'/],
  ["Russian: no line begins with a dash", ru, / [–—]/],
  ["Russian: no sentence ends in a date, which has a full stop of its own", ru, /long\}\./],
])("%s", (_rule, catalogue, wrong) => {
  expect(textsOf(catalogue).filter((text) => wrong.test(text))).toEqual([]);
});

test("Spanish: what ends in ? or ! also begins with its mark", () => {
  const marks = (text: string) => text.replace(/[^¿?¡!]/g, "");
  expect(textsOf(es).filter((text) => !/^(¿\?|¡!)*$/.test(marks(text)))).toEqual([]);
});
