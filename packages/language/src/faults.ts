import type { Catalogue } from "./catalogue.ts";
import {
  choicesOf,
  parse,
  placeholdersOf,
  placeholdersWhen,
  pluralsOf,
  saysNumber,
  type Piece,
} from "./message-shape.ts";
import { fallback } from "./registry.ts";

/** What keeps a catalogue from speaking in place of English: a sentence each, none when it is complete. */
export function faultsOf(catalogue: Catalogue): string[] {
  const head = headFaults(catalogue);
  if (head.length > 0) return head;
  return [
    ...keyFaults("scale.", fallback.scale, catalogue.scale),
    ...Object.entries(fallback.scale).flatMap(([kind, labels]) =>
      keyFaults(`scale.${kind}.`, labels, catalogue.scale[kind as keyof typeof fallback.scale]),
    ),
    ...wordFaults(fallback.messages, catalogue.messages, catalogue.formats),
    ...Object.entries(catalogue.scale).flatMap(([kind, labels]) =>
      Object.entries(labels ?? {}).flatMap(([value, text]) => textFaults(`scale.${kind}.${value}`, text)),
    ),
  ];
}

/** What keeps the messages of a language from saying what the English ones say, with what they are given. */
export function wordFaults(
  english: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
  locale: string,
): string[] {
  const faults = Object.entries(own).flatMap(([key, text]) => messageFaults(key, english[key], text, locale));
  return [...keyFaults("", english, own), ...faults];
}

function headFaults({ locale, name, formats, months }: Catalogue): string[] {
  const faults: string[] = [];
  if (!isTag(locale)) faults.push(`locale is ${JSON.stringify(locale)}, which is no language tag.`);
  if (typeof name !== "string" || name.trim() === "") faults.push("name is missing.");
  // Node would format with the language of the machine.
  if (!isTag(formats) || Intl.PluralRules.supportedLocalesOf(formats).length === 0)
    faults.push(`formats is ${JSON.stringify(formats)}, whose numbers and dates are not known: name a locale nearby.`);
  if (months !== undefined && months.filter((month) => month.trim() !== "").length !== 12)
    faults.push("months has to have 12 names.");
  return faults;
}

function isTag(tag: string): boolean {
  try {
    return typeof tag === "string" && new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}

function keyFaults(path: string, english: object, own: object | undefined): string[] {
  const missing = Object.keys(english).filter((key) => own === undefined || !Object.hasOwn(own, key));
  const foreign = Object.keys(own ?? {}).filter((key) => !Object.hasOwn(english, key));
  return [
    ...missing.map((key) => `${path}${key} is missing.`),
    ...foreign.map((key) => `${path}${key} is there, and English has no such key.`),
  ];
}

function textFaults(path: string, text: unknown): string[] {
  if (typeof text !== "string" || text.trim() === "") return [`${path} is empty.`];
  return /<|&[a-z#]/i.test(text) ? [`${path} has HTML in it; texts are plain.`] : [];
}

function messageFaults(key: string, english: string | undefined, text: string, locale: string): string[] {
  const faults = textFaults(key, text);
  if (faults.length > 0 || english === undefined) return faults;
  const model = parse(english, fallback.formats);
  try {
    const pieces = parse(text, locale);
    const misused = placeholderFaults(pieces, model);
    const choices = misused.length > 0 ? [] : choiceFaults(pieces, model);
    return [...misused, ...choices, ...pluralFaults(pieces, model, locale)].map((fault) => `${key} ${fault}`);
  } catch (error) {
    return [`${key} can't be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function placeholderFaults(pieces: readonly Piece[], model: readonly Piece[]): string[] {
  const [own, english] = [placeholdersOf(pieces), placeholdersOf(model)];
  const missing = [...english.keys()].filter((name) => !own.has(name));
  const foreign = [...own.keys()].filter((name) => !english.has(name));
  const other = [...english].filter(([name, use]) => own.has(name) && own.get(name) !== use);
  return [
    ...missing.map((name) => `lacks {${name}}.`),
    ...foreign.map((name) => `uses {${name}}, which is not given to it.`),
    ...other.map(([name, use]) => `uses {${name}} as ${own.get(name) ?? ""}: it is ${use}.`),
  ];
}

/** What a choice leaves unsaid in English is not given either: `other` of a mail without reference has no `{ref}`. */
function choiceFaults(pieces: readonly Piece[], model: readonly Piece[]): string[] {
  return choicesOf(model).flatMap(([name, option]) => {
    const given = placeholdersWhen(model, name, option);
    const foreign = [...placeholdersWhen(pieces, name, option)].filter((used) => !given.has(used));
    return foreign.map((used) => `uses {${used}} where {${name}} is ${option}, and it is not given there.`);
  });
}

function pluralFaults(pieces: readonly Piece[], model: readonly Piece[], locale: string): string[] {
  const counted = new Set(
    pluralsOf(model)
      .filter(({ value = "", options }) => saysNumber(options?.["other"]?.value ?? [], value))
      .map(({ value }) => value),
  );
  return pluralsOf(pieces).flatMap(({ value = "", options = {}, pluralType = "cardinal" }) => {
    const rules = new Intl.PluralRules(locale, { type: pluralType });
    const forms = rules.resolvedOptions().pluralCategories;
    const missing = forms.filter((form) => options[form] === undefined);
    const silent = forms.filter(
      (form) => counted.has(value) && isOfMany(rules, form) && !saysNumber(options[form]?.value ?? pieces, value),
    );
    return [
      ...missing.map((form) => `lacks the plural form "${form}" of {${value}}.`),
      ...silent.map(
        (form) => `leaves the number out of the plural form "${form}" of {${value}}: it is of many numbers.`,
      ),
    ];
  });
}

/** Whether a form stands for several numbers, as the Russian "one" does for 1, 21, 31. */
const isOfMany = (rules: Intl.PluralRules, form: Intl.LDMLPluralRule): boolean =>
  samples.filter((number) => rules.select(number) === form).length > 1;

const samples = [...Array.from({ length: 200 }, (_, index) => index + 1), 1_000_000, 2_000_000];
