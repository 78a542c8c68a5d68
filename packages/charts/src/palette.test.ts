import { expect, test } from "vitest";
import { chartStyles, palette, type ChartToken } from "./index.ts";

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const texts: [ink: ChartToken, ground: ChartToken][] = [
  ["text", "surface"],
  ["muted", "surface"],
  ["text", "band"],
  ["onStrong", "good"],
  ["onStrong", "bad"],
  ["onSoft", "good2"],
  ["onSoft", "good3"],
  ["onSoft", "neutral"],
  ["onSoft", "bad2"],
  ["onSoft", "bad3"],
];
/** Shapes and the outlines of those that are too light by themselves. */
const shapes: ChartToken[] = ["good", "bad", "line", "mark", "alert", "text"];

test.each(["light", "dark"] as const)("the %s colours can be told from what is behind them", (theme) => {
  const colours = palette[theme];
  const weak = [
    ...texts.filter(([ink, ground]) => contrast(colours[ink], colours[ground]) < 4.5),
    ...shapes.filter((shape) => contrast(colours[shape], colours.surface) < 3),
  ];
  expect(weak).toEqual([]);
  expect(contrast(colours.mark, colours.band)).toBeGreaterThanOrEqual(3);
});

/** What a colour looks like to somebody without one kind of cones (Viénot 1999, in linear light). */
const blindness = {
  red: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.004, -0.004, 1],
  green: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
} as const;

function seen(colour: string, matrix: readonly number[]): number[] {
  const linear = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  return [0, 3, 6].map((row) => linear.reduce((sum, part, index) => sum + part * (matrix[row + index] ?? 0), 0));
}

test.each(["light", "dark"] as const)("good and bad of the %s colours differ without red or green cones", (theme) => {
  const { good, bad } = palette[theme];
  for (const matrix of Object.values(blindness)) {
    const [one, other] = [seen(good, matrix), seen(bad, matrix)];
    const apart = Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
    expect(apart).toBeGreaterThan(0.15);
  }
});

test("the style sheet has every colour, light and dark, and no address", () => {
  const styles = chartStyles();
  for (const [token, colour] of Object.entries(palette.light)) expect(styles).toContain(`--aw-${token}: ${colour};`);
  for (const [token, colour] of Object.entries(palette.dark)) expect(styles).toContain(`--aw-${token}: ${colour};`);
  expect(styles).toContain(".aw-fill-good { fill: var(--aw-good); }");
  expect(styles).not.toMatch(/url\(|@import/);
});
