import { expect, test } from "vitest";
import type { Catalogue, Key } from "./catalogue.ts";
import { faultsOf } from "./faults.ts";
import { catalogues, fallback } from "./registry.ts";
import { pt } from "./testing-pt/index.ts";

const translations = [...catalogues.values(), pt].filter((catalogue) => catalogue !== fallback);
const textsOf = ({ messages, scale }: Catalogue): [path: string, text: string][] => [
  ...Object.entries(messages),
  ...Object.entries(scale).flatMap(([kind, labels]) =>
    Object.entries(labels).map(([value, text]): [string, string] => [`${kind}.${value}`, text]),
  ),
];
const outsidePlaceholders = (text: string): string => text.replace(/\{\w+(, \w+)*\}/g, "");

test("six languages, of which native speakers have read English", () => {
  expect([...catalogues.keys()].sort()).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
  expect([...catalogues.values()].filter(({ reviewed }) => reviewed)).toEqual([fallback]);
});

test.each([...translations, fallback])("$locale lacks no key, label, placeholder or plural form", (catalogue) => {
  expect(faultsOf(catalogue)).toEqual([]);
});

/** Words that two languages share. */
const shared = new Set([
  ...[
    "Code",
    "Error: {title}",
    "No",
    "[Test] {subject}",
    "Signal",
    "Urgent",
    "Performance",
    "Performance ({unit})",
    "Importance",
  ],
  ...["{value} (n = {n, number})", "R² {share}, n = {n, number}"],
]);

test.each(translations)("$locale has no text left in English", (catalogue) => {
  const english = new Map(textsOf(fallback));
  const same = textsOf(catalogue).filter(([path, text]) => english.get(path) === text && !shared.has(text));
  expect(same.filter(([, text]) => /\p{Letter}/u.test(outsidePlaceholders(text)))).toEqual([]);
});

test.each(translations.filter(({ locale }) => ["ar", "ru", "zh"].includes(locale)))(
  "$locale has no word in Latin letters",
  (catalogue) => {
    const syntax =
      /\{\w+(, \w+)*\}|\{\w+, (plural|select),|\b(zero|one|two|few|many|other|\w+) \{|name@example\.org|QR/g;
    const words = textsOf(catalogue).filter(([, text]) => /[a-z]{2}/i.test(text.replace(syntax, "")));
    expect(words).toEqual([]);
  },
);

const [textOf, ar] = [(key: Key) => pt.messages[key], catalogues.get("ar") ?? fallback];
const without = (catalogue: Catalogue, key: string): Catalogue => ({
  ...catalogue,
  messages: Object.fromEntries(Object.entries(catalogue.messages).filter(([name]) => name !== key)) as never,
});
const saying = (catalogue: Catalogue, key: Key, text: string): Catalogue => ({
  ...catalogue,
  messages: { ...catalogue.messages, [key]: text },
});

test.each<[string, Catalogue, string]>([
  ["a missing key", without(pt, "page.send"), "page.send is missing."],
  ["a key too many", saying(pt, "page.sent" as Key, "!"), "page.sent is there, and English has no such key."],
  ["an empty text", saying(pt, "page.send", " "), "page.send is empty."],
  ["HTML", saying(pt, "page.send", "<b>Enviar</b>"), "page.send has HTML in it; texts are plain."],
  [
    "a missing label",
    { ...pt, scale: { ...pt.scale, nps: { 0: "Nada provável" } as never } },
    "scale.nps.10 is missing.",
  ],
  ["a missing scale", { ...pt, scale: { ...pt.scale, nps: undefined as never } }, "scale.nps.0 is missing."],
  ["a missing placeholder", saying(pt, "page.request", "Pedido"), "page.request lacks {ref}."],
  [
    "a placeholder lost behind an apostrophe",
    saying(pt, "page.request", "Pedido d'{ref}"),
    "page.request lacks {ref}.",
  ],
  [
    "a strange placeholder",
    saying(pt, "page.request", "{ref} {id}"),
    "page.request uses {id}, which is not given to it.",
  ],
  ["a date as a value", saying(pt, "page.date", "{date}"), "page.date uses {date} as a value: it is a date."],
  [
    "another choice",
    saying(pt, "mail.subjectRelational", "{about, select, services {A {service}} other {B}}"),
    "mail.subjectRelational uses {about} as a choice between other, services: it is a choice between other, service.",
  ],
  [
    "a placeholder that is not given there",
    saying(pt, "mail.subjectRelational", "{about, select, service {A} other {B {service}}}"),
    "mail.subjectRelational uses {service} where {about} is other, and it is not given there.",
  ],
  [
    "a missing plural form",
    saying(ar, "page.limit", "{count, plural, one {a} two {b} few {# c} many {# d} other {# e}}"),
    'page.limit lacks the plural form "zero" of {count}.',
  ],
  [
    "a form of many numbers that says none",
    saying(ar, "page.limit", "{count, plural, zero {z} one {a} two {b} few {c} many {# d} other {# e}}"),
    'page.limit leaves the number out of the plural form "few" of {count}: it is of many numbers.',
  ],
  ["no name", { ...pt, name: "" }, "name is missing."],
  ["no tag", { ...pt, locale: "PT_br" }, 'locale is "PT_br", which is no language tag.'],
  ["eleven months", { ...pt, months: [...Array(11).fill("maio")] }, "months has to have 12 names."],
])("%s is found", (_, catalogue, fault) => {
  expect(faultsOf(catalogue)).toContain(fault);
});

test("formats that Node would take from the machine, and a message that can't be read, are found", () => {
  expect(faultsOf({ ...pt, formats: "tlh" }).join()).toMatch(/formats is "tlh", whose numbers and dates are not known/);
  expect(faultsOf(saying(pt, "page.send", "{ref")).join()).toMatch(/^page\.send can't be read: /);
  expect(faultsOf(saying(pt, "page.send", textOf("page.send")))).toEqual([]);
});
