import { expect, test } from "vitest";
import { corpus, unseen } from "./corpus.test.helper.ts";
import { findPersonal, redact } from "./redact.ts";

const options = { staffNumbers: ["UN-######"] };
const kinds = { e: "email", p: "phone", s: "staff number", l: "link" } as const;

/** A line of the corpus: its text, and what is marked in it as `kind from-to`. */
function readMarks(line: string): { readonly text: string; readonly marked: string[] } {
  let text = "";
  const marked: string[] = [];
  for (const part of line.split(/(⟦[^⟧]*⟧)/)) {
    const [, kind, words] = /^⟦([epsl])\|([^]*)⟧$/.exec(part) ?? [];
    if (kind !== undefined && words !== undefined)
      marked.push(`${kinds[kind as "e"]} ${String(text.length)}-${String(text.length + words.length)}`);
    text += words ?? part;
  }
  return { text, marked };
}

/** How many of what was found was marked (precision), and how many of what is marked was found (recall), a language each. */
function measure(lines: typeof corpus, name: string) {
  const misses: string[] = [];
  const measured = Object.entries(lines).map(([locale, texts]) => {
    let [right, found, wanted] = [0, 0, 0];
    for (const { text, marked } of texts.map(readMarks)) {
      const spans = findPersonal(text, options).map(({ kind, from, to }) => `${kind} ${String(from)}-${String(to)}`);
      right += spans.filter((span) => marked.includes(span)).length;
      found += spans.length;
      wanted += marked.length;
      if (spans.join() !== marked.join()) misses.push(`${locale}: ${redact(text, options)} (of: ${text})`);
    }
    return { locale, wanted, found, right };
  });
  const all = { locale: "all", wanted: 0, found: 0, right: 0 };
  for (const { wanted, found, right } of measured) {
    all.wanted += wanted;
    all.found += found;
    all.right += right;
  }
  for (const { locale, wanted, found, right } of [...measured, all])
    console.log(
      `${name}, ${locale}: ${String(wanted)} marked, precision ${(right / found).toFixed(3)}, recall ${(right / wanted).toFixed(3)}`,
    );
  if (misses.length > 0) console.log(misses.join("\n"));
  return { all, measured };
}

test("finds what leads to somebody in six languages, and leaves other numbers alone", () => {
  const { measured } = measure(corpus, "corpus");
  const poor = measured.filter(({ wanted, found, right }) => right / found < 0.97 || right / wanted < 0.95);
  expect(poor).toEqual([]);
});

test("does nearly as well on comments that it was not made for", () => {
  const { all } = measure(unseen, "unseen");
  expect(all.right / all.found).toBeGreaterThanOrEqual(0.9);
  expect(all.right / all.wanted).toBeGreaterThanOrEqual(0.85);
});

test("what is taken out leaves a mark in its place, and nothing else changes", () => {
  expect(redact("Ask amina@example.org, +249 912 345 678 or UN-204518.", options)).toBe(
    "Ask [email], [phone] or [staff number].",
  );
  expect(redact("A link: https://a.example.org/x?token=7, a mail: mailto:a@b.example")).toBe(
    "A link: [link], a mail: mailto:[email]",
  );
  expect(redact("UN-204518")).toBe("UN-204518");
  expect(redact("")).toBe("");
  const again = redact("a@b.example +249 912 345 678", options);
  expect(redact(again, options)).toBe(again);
});

/** Texts that make a careless search slow, at any length. */
const hostile: { readonly [name: string]: (n: number) => string } = {
  digits: (n) => "1".repeat(n),
  groups: (n) => "1 ".repeat(n / 2),
  pairs: (n) => "09 ".repeat(n / 3),
  phones: (n) => "0912345678 ".repeat(n / 11),
  pluses: (n) => "+".repeat(n),
  "brackets and digits": (n) => "(1".repeat(n / 2),
  signs: (n) => "@".repeat(n),
  "letters and a sign": (n) => `${"a".repeat(n - 1)}@`,
  "signs between letters": (n) => "a@".repeat(n / 2),
  dots: (n) => `a@${"a.".repeat(n / 2)}`,
  "Chinese dots": (n) => "a@中.".repeat(n / 4),
  "starts of links": (n) => "http://".repeat(n / 7),
  "links in links": (n) => "https://a/www.".repeat(n / 14),
  "the pattern but for its end": (n) => "UN-20451".repeat(n / 8),
  "marks before digits": (n) => `${"№".repeat(n - 1)}1`,
  spaces: (n) => " ".repeat(n),
  "words for calling": (n) => "tel: ".repeat(n / 5) + "1",
};

test("takes as many steps as the text is long, whatever stands in it", () => {
  const stepsFor = (text: string) => {
    const work = { steps: 0 };
    findPersonal(text, options, work);
    return work.steps;
  };
  for (const [name, make] of Object.entries(hostile)) {
    const [short, long] = [stepsFor(make(8_000)), stepsFor(make(64_000))];
    expect(long / short, name).toBeLessThan(8.5);
    expect(long / 64_000, name).toBeLessThan(400);
  }
});

test("bears any text: what is put together again is what was there", () => {
  const parts = [
    "+",
    "0",
    "9",
    "٣",
    "@",
    ".",
    "a",
    "中",
    " ",
    "(",
    ")",
    "-",
    "/",
    "UN-",
    "http://",
    "\ud83d",
    "\u200f",
    "é",
  ];
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: random(60) }, () => parts[random(parts.length)] ?? "").join("");
    const spans = findPersonal(text, options);
    let at = 0;
    for (const { from, to } of spans) {
      expect(from >= at && to > from && to <= text.length, JSON.stringify(text)).toBe(true);
      at = to;
    }
  }
});
