import { expect, test } from "vitest";
import { drawOf } from "./draw.ts";

const draws = (salt: string) => Array.from({ length: 20_000 }, (_, at) => drawOf(salt, `INC-${String(at)}`));

test("a draw never changes: what was sampled last year is sampled today", () => {
  expect(drawOf("rule", "INC-1")).toBe(drawOf("rule", "INC-1"));
  expect([drawOf("rule", "INC-1"), drawOf("rule", ""), drawOf("", "é😀")]).toMatchInlineSnapshot(`
    [
      0.39849034755356205,
      0.037846511080231404,
      0.6775192448371279,
    ]
  `);
});

test("draws are spread evenly: the chi-squared of 20 bins stays below its 99.9 % bound", () => {
  const bins = Array.from({ length: 20 }, () => 0);
  for (const draw of draws("rule")) {
    expect(draw).toBeGreaterThanOrEqual(0);
    expect(draw).toBeLessThan(1);
    const at = Math.floor(draw * 20);
    bins[at] = (bins[at] ?? 0) + 1;
  }
  expect(bins.reduce((sum, n) => sum + (n - 1_000) ** 2 / 1_000, 0)).toBeLessThan(43.8);
});

test("draws with different salts have nothing to do with each other", () => {
  const [a, b] = [draws("one"), draws("two")];
  const both = a.filter((draw, at) => draw < 0.5 && (b[at] ?? 1) < 0.5).length / a.length;
  expect(Math.abs(both - 0.25)).toBeLessThan(0.015);
});
