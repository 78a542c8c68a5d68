/** The grounds that a colour has to be read on: the lightest and the darkest that pages and mails have behind words in it. */
export const grounds = { light: "#eef1f4", dark: "#1d232a" } as const;

/** How a screen shows pages and mails. */
export type Shade = keyof typeof grounds;

/** The least contrast of words and what is behind them (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/**
 * The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance).
 *
 * @param a `#rrggbb`, as is `b`
 * @example contrastOf("#ffffff", "#000000"); // 21
 */
export function contrastOf(a: string, b: string): number {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * The colour that is nearest to one and can be read on pages and mails: itself, or with as much black or white as it needs.
 *
 * @example passingColor("#ffcc00", "light"); // "#806600"
 */
export function passingColor(color: string, shade: Shade): string {
  const towards = shade === "light" ? "#000000" : "#ffffff";
  for (let share = 0; share < 100; share++) {
    const mixed = mixColors(color, towards, share / 100);
    if (contrastOf(mixed, grounds[shade]) >= leastContrast) return mixed;
  }
  return towards;
}

/**
 * A colour with some of another in it.
 *
 * @param share of the other, from 0 to 1
 * @example mixColors("#000000", "#ffffff", 0.5); // "#808080"
 */
export function mixColors(color: string, other: string, share: number): string {
  const [from, to] = [channelsOf(color), channelsOf(other)];
  return `#${from.map((value, i) => hex(value + ((to[i] ?? 0) - value) * share)).join("")}`;
}

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

const channelsOf = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
