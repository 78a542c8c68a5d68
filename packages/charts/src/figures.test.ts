import { chartWords } from "@afterword/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFigure, npsBars, relationDots, scoreCard, trendChart, type Measure } from "./index.ts";
import { readXml, within } from "./well-formed.test.helper.ts";

const locales = fc.constantFrom("en", "fr", "ar", "ar-EG", "zh", "ru", "es");
const bounded = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const figureOn = (low: number, high: number) =>
  fc.tuple(bounded(low, high), bounded(low, high), bounded(low, high), fc.nat(20_000_000)).map(([a, b, c, n]) => {
    const [lower = a, value = b, upper = c] = [a, b, c].sort((one, other) => one - other);
    return { value, n: n + 1, interval: { lower, upper, level: 0.95, method: "wilson" }, withheld: null };
  });
const groups = (low: number, high: number) =>
  fc.array(fc.record({ label: fc.string({ unit: "grapheme" }), figure: figureOn(low, high) }), { maxLength: 12 });

test("every number of a table is the figure as it is formatted, and the figure itself", () => {
  const measures: Measure[] = [
    { name: "CSAT", unit: "percent" },
    { name: "NPS", unit: "points" },
    { name: "Mean", unit: "score", min: 0, max: 100 },
  ];
  fc.assert(
    fc.property(groups(0, 100), locales, fc.constantFrom(...measures), (rows, locale, measure) => {
      const figures = rows.map(({ label, figure }) => ({ label, ...figure }));
      const { table } = relationDots({ title: "T", measure, by: "by", rows: figures }, { words: chartWords(locale) });
      figures.forEach(({ value, interval, n }, index) => {
        const cells = table.rows[index]?.slice(1) ?? [];
        const [lower, upper] = [interval.lower, interval.upper];
        expect(cells.map(({ raw }) => raw)).toEqual([value, lower, upper, n]);
        const texts = [value, lower, upper].map((one) => formatFigure(chartWords(locale), measure, one));
        expect(cells.map(({ text }) => text)).toEqual([
          ...texts,
          formatFigure(chartWords(locale), { unit: "count" }, n),
        ]);
      });
    }),
    { numRuns: 150 },
  );
});

test("dots, intervals and bars stay between the ends of the axis, whatever the figures", () => {
  fc.assert(
    fc.property(groups(-100, 100), locales, fc.integer({ min: 280, max: 1200 }), (rows, locale, width) => {
      const answered = rows.map(({ label, figure }) => {
        const up = Math.round((figure.value + 100) / 2);
        return {
          ...figure,
          label,
          answers: [
            { answer: "9", n: up },
            { answer: "0", n: 100 - up },
          ],
        };
      });
      const root = readXml(npsBars({ title: "NPS", rows: answered }, { words: chartWords(locale), width }).svg);
      const all = within(root).filter(({ attributes }) => attributes["width"] !== "8");
      const xs = all.flatMap(({ attributes: a }) => [
        ...["x1", "x2", "cx"].flatMap((name) => (a[name] === undefined ? [] : [Number(a[name])])),
        ...(a["width"] !== undefined && a["x"] !== undefined
          ? [Number(a["x"]), Number(a["x"]) + Number(a["width"])]
          : []),
      ]);
      expect(xs.filter((x) => !(x >= 0 && x <= width))).toEqual([]);
      expect(all.filter(({ attributes: a }) => Number(a["width"] ?? 0) < 0)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("any label is a label: the picture stays well-formed, and says it in full", () => {
  const label = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(label, locales, (text, locale) => {
      const row = { value: 50, n: 40, interval: null, withheld: null };
      const measure = { name: text, unit: "percent" } as const;
      const rows = [{ ...row, period: text }];
      for (const svg of [
        npsBars({ title: text, name: text, rows: [{ ...row, label: text }] }, { words: chartWords(locale) }).svg,
        trendChart(
          { title: text, measure, rows, events: [{ period: text, label: text }] },
          { words: chartWords(locale) },
        ).svg,
        scoreCard({ title: text, measure, figure: row }, { words: chartWords(locale), idPrefix: text }).svg,
      ])
        expect(within(readXml(svg)).map(({ name }) => name)).not.toContain("script");
    }),
    { numRuns: 200 },
  );
});

test("in Arabic the first period is at the right, unless axes begin at the left", () => {
  const row = (period: string, value: number) => ({ value, n: 90, interval: null, withheld: null, period });
  const rows = [row("2026-01", 10), row("2026-02", 90)];
  const xs = (locale: string, axes?: "mirrored" | "leftToRight") => {
    const measure = { name: "CSAT", unit: "percent" } as const;
    const chart = trendChart({ title: "T", measure, rows }, { words: chartWords(locale), ...(axes && { axes }) });
    const dots = within(readXml(chart.svg)).filter(
      ({ name, attributes }) => name === "circle" && attributes["r"] === "4",
    );
    return dots.map(({ attributes }) => Number(attributes["cx"]));
  };
  const rises = ([first = 0, second = 0]: number[]): boolean => first < second;
  expect(rises(xs("en"))).toBe(true);
  expect(rises(xs("ar"))).toBe(false);
  expect(rises(xs("ar", "leftToRight"))).toBe(true);
});

test("what is withheld leaves a gap in the line", () => {
  const gone = { value: null, n: null, interval: null, withheld: { reason: "below_k", k: 5 } };
  const row = { value: 50, n: 90, interval: null, withheld: null };
  const rows = [row, row, gone, row, row].map((one, index) => ({ ...one, period: `2026-0${String(index + 1)}` }));
  const { svg } = trendChart(
    { title: "T", measure: { name: "CSAT", unit: "percent" }, rows },
    { words: chartWords("en") },
  );
  const line = within(readXml(svg)).find(
    ({ name, attributes }) => name === "path" && attributes["stroke-width"] === "2",
  );
  expect(line?.attributes["d"]?.match(/M/g)).toHaveLength(2);
});

test("a period alone shows its interval too", () => {
  const gone = { value: null, n: null, interval: null, withheld: { reason: "below_k", k: 5 } };
  const row = { value: 50, n: 90, interval: { lower: 40, upper: 60, level: 0.95, method: "wilson" }, withheld: null };
  const bars = (rows: readonly (typeof row | typeof gone)[]) => {
    const measure = { name: "CSAT", unit: "percent" } as const;
    const data = rows.map((one, index) => ({ ...one, period: `2026-0${String(index + 1)}` }));
    const { svg } = trendChart({ title: "T", measure, rows: data }, { words: chartWords("en") });
    const isBar = ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }) =>
      name === "rect" && attributes["width"] === "10" && Number(attributes["height"]) > 10;
    return within(readXml(svg)).filter(isBar).length;
  };
  expect([bars([row, row]), bars([row, gone, row]), bars([row]), bars([gone, gone])]).toEqual([0, 2, 1, 0]);
});
