import { chartWords } from "@afterword/language";
import { expect, test } from "vitest";
import { chartDocument, type ChartOptions } from "./index.ts";
import { textWidth } from "./draw/text-width.ts";
import { everyChart, figureOf, ordinary, unanswered, withheld, type Sample } from "./samples.test.helper.ts";
import { readXml, within, type Element } from "./well-formed.test.helper.ts";

// What holds for every chart, whatever it is drawn from.

const hostile = [
  `</text></svg><script>alert(1)</script>`,
  `"><image href="https://example.org/x" onload="alert(1)"/>`,
  `' onmouseover='alert(1)`,
  `&lt;b&gt; &amp; ]]> <![CDATA[ <!-- --> <?xml?>`,
  `{name, plural, one {#}} {0} %s \${x}`,
  `\u0000\u0007\uD800 \u202Eabc\u2069 \uFFFF`,
  "javascript:alert(1)",
];
const samples: Record<string, Sample> = {
  "as things are": ordinary,
  "no rows": { ...ordinary, rows: 0 },
  "one row": { ...ordinary, rows: 1 },
  "sixty rows": { ...ordinary, rows: 60 },
  "all withheld": { ...ordinary, figure: () => withheld },
  "no answers": { ...ordinary, figure: () => unanswered },
  "at the upper end": { ...ordinary, figure: () => figureOf(1, 40) },
  "at the lower end": { ...ordinary, figure: () => figureOf(0, 40) },
  "one answer each": { ...ordinary, figure: (index) => figureOf(index % 2, 1, "too_few") },
  "ten million answers": { ...ordinary, figure: (index) => figureOf(0.6 + index / 500, 10_000_000, "higher") },
  "without intervals": { ...ordinary, figure: (index) => ({ ...figureOf(0.4, 99 + index), interval: null }) },
  "long labels": {
    ...ordinary,
    label: (index) => `${"Regional office for administration ".repeat(40)}${String(index)}`,
  },
  "empty labels": { ...ordinary, label: () => "" },
  "hostile labels": { ...ordinary, label: (index) => hostile[index % hostile.length] ?? "" },
};
const readers: ChartOptions[] = [
  { words: chartWords("en"), idPrefix: "a" },
  { words: chartWords("fr"), width: 280 },
  { words: chartWords("ar"), width: 320 },
  { words: chartWords("ar-EG"), width: 1200, axes: "leftToRight" },
  { words: chartWords("zh"), width: 900 },
  { words: chartWords("ru"), width: 519 },
  { words: chartWords("es"), width: 520, idPrefix: `"><x` },
];

const cases = Object.entries(everyChart).flatMap(([name, make]) =>
  Object.entries(samples).map(([what, sample]) => ({ name, what, make, sample })),
);

test.for(cases)("$name of $what", ({ make, sample }) => {
  for (const options of readers) {
    const chart = make(sample, options);
    const root = readXml(chart.svg);
    expectAccessible(root, options);
    expectPlainMarkup(root);
    expectNumbers(chart.svg);
    expectLegible(root);
    expectWhole(chart);
    expect(() => readXml(chartDocument(chart, { notes: [sample.label(0)] }, options))).not.toThrow();
  }
});

/** A name and a description that the picture points at, by ids of its own. */
function expectAccessible({ attributes, children }: Element, { words, idPrefix = "chart" }: ChartOptions): void {
  const prefix = idPrefix.replace(/[^\w-]/g, "_");
  expect(attributes).toMatchObject({ role: "img", "aria-labelledby": `${prefix}-title`, lang: words.language });
  expect(attributes["direction"]).toBe(words.language === "ar" ? "rtl" : undefined);
  expect(children[0]).toMatchObject({ name: "title", attributes: { id: `${prefix}-title` } });
  expect(children[1]).toMatchObject({ name: "desc", attributes: { id: `${prefix}-desc` } });
  expect(children[1]?.text.length).toBeGreaterThan(3);
}

const names = ["svg", "title", "desc", "defs", "pattern", "rect", "line", "circle", "path", "text"];

/** Nothing that a strict policy blocks or that a label could have put there. */
function expectPlainMarkup(root: Element): void {
  const all = within(root);
  const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const strange = all.filter(({ name, attributes }) => {
    const fill = attributes["fill"] ?? "none";
    const pattern = /^url\(#([\w-]+-(hatch|dots))\)$/.exec(fill)?.[1];
    const isPlain = /^(none|#[0-9a-f]{6})$/.test(fill) || (pattern !== undefined && ids.includes(pattern));
    const isActive = Object.keys(attributes).some((key) => /^(on|style$|href|xlink)/i.test(key));
    return !names.includes(name) || isActive || !isPlain;
  });
  expect(strange).toEqual([]);
}

function expectNumbers(svg: string): void {
  const texts = svg.replace(/>[^<]*</g, "><");
  expect(texts).not.toMatch(/NaN|Infinity|undefined|null|\[object|e[-+]\d/);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** Letters are at least 12 pixels high, stay on the picture, and no two texts of one line meet. */
function expectLegible(root: Element): void {
  const [width, height] = [Number(root.attributes["width"]), Number(root.attributes["height"])];
  const rtl = root.attributes["direction"] === "rtl";
  expect(width).toBeGreaterThanOrEqual(280);
  const boxes = within(root)
    .filter(({ name }) => name === "text")
    .map(({ attributes, text }): Box => {
      const size = Number(attributes["font-size"] ?? 12);
      const [x, y, wide] = [Number(attributes["x"]), Number(attributes["y"]), textWidth(text, size)];
      const anchor = attributes["text-anchor"] ?? "start";
      const before = anchor === "middle" ? 0.5 : (anchor === "start") === rtl ? 1 : 0;
      return { left: x - wide * before, right: x + wide * (1 - before), y, size, text };
    });
  const lost = boxes.filter(({ left, right, y, size }) => left < -1 || right > width + 1 || y > height || size < 12);
  expect(lost).toEqual([]);
  const meeting = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => Math.abs(other.y - one.y) < 9 && other.left < one.right - 1 && one.left < other.right - 1)
      .map((other) => [one.text, other.text]),
  );
  expect(meeting).toEqual([]);
}

function expectWhole({ table, sentence, title }: ReturnType<(typeof everyChart)[string]>): void {
  expect(table.caption).toBe(title);
  expect(sentence).not.toMatch(/NaN|undefined|\.\./);
  expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
  const cells = table.rows.flat();
  expect(cells.filter(({ text, raw }) => typeof text !== "string" || !(raw === null || Number.isFinite(raw)))).toEqual(
    [],
  );
}

/** Charts of whole counts, of which the API gives none where figures need several people. */
const neverWithheld: readonly string[] = ["caseAgeing", "channelMix", "voiceBars"];

test.for(Object.entries(everyChart))("%s shows nothing of what is withheld", ([name, make]) => {
  // A figure that should not be there at all: it is withheld all the same.
  const leaking = { ...figureOf(0.7654321, 4), withheld: { reason: "below_k", k: 5 } };
  const { svg, table, sentence } = make(
    { rows: 4, label: (index) => `S${String(index)}`, figure: () => leaking },
    { words: chartWords("en") },
  );
  expect(`${svg}${JSON.stringify(table)}`).not.toMatch(/76\.5|77%|0\.7654|53\.08|76\.54|4\.06/);
  if (!neverWithheld.includes(name)) expect(sentence).toContain("fewer than 5 people");
});
