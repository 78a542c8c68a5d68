import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { catalogues, fallback } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }> };
const plural = 6;

function parse(text: string, locale: string): Node[] {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
}

/** The nodes of a message, those inside plurals and selects included. */
function walk(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...Object.values(node.options ?? {}).flatMap((option) => walk(option.value))]);
}

function placeholders(text: string, locale: string): string[] {
  const named = walk(parse(text, locale)).filter((node) => node.type >= 1 && node.type <= plural);
  return [...new Set(named.map((node) => node.value ?? ""))].sort();
}

function keysOf(scale: Catalogue["scale"]): string[] {
  return Object.entries(scale).flatMap(([kind, labels]) => Object.keys(labels).map((value) => `${kind}.${value}`));
}

test.each([...catalogues.values()])("$locale has every message and label, none of them empty or HTML", (catalogue) => {
  expect(Object.keys(catalogue.messages).sort()).toEqual(Object.keys(fallback.messages).sort());
  expect(keysOf(catalogue.scale)).toEqual(keysOf(fallback.scale));
  for (const text of [...Object.values(catalogue.messages), ...Object.values(catalogue.scale).flatMap(Object.values)]) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/<|&[a-z#]/i);
  }
});

test.each([...catalogues.values()])("$locale uses the placeholders of the English messages", (catalogue) => {
  for (const [key, text] of Object.entries(catalogue.messages)) {
    const english = fallback.messages[key as keyof typeof fallback.messages];
    expect(placeholders(text, catalogue.locale), key).toEqual(placeholders(english, "en"));
  }
});

test.each([...catalogues.values()])("$locale has each plural form that its language uses", (catalogue) => {
  const forms = new Intl.PluralRules(catalogue.locale).resolvedOptions().pluralCategories;
  for (const [key, text] of Object.entries(catalogue.messages)) {
    for (const node of walk(parse(text, catalogue.locale)).filter(({ type }) => type === plural)) {
      expect(Object.keys(node.options ?? {}), key).toEqual(expect.arrayContaining(forms));
    }
  }
});
