/** A colour by what it is for. */
export type ChartToken = keyof typeof light;

/** Colours on white. Bad is orange, good is blue: both differ for people who don't tell red from green. */
const light = {
  surface: "#ffffff",
  text: "#1b242b",
  muted: "#52606b",
  grid: "#d5dce1",
  line: "#66737d",
  good: "#17627f",
  good2: "#5f9fb8",
  good3: "#a9cddb",
  neutral: "#dfe4e8",
  bad: "#a8430f",
  bad2: "#d98a55",
  bad3: "#f0c3a2",
  band: "#d3e5ec",
  mark: "#17627f",
  alert: "#a8430f",
  onStrong: "#ffffff",
  onSoft: "#1b242b",
} as const;

/** Colours on near black, where the strong ones are the light ones. */
const dark: Readonly<Record<ChartToken, string>> = {
  surface: "#14191d",
  text: "#eef2f4",
  muted: "#a9b5be",
  grid: "#36414a",
  line: "#8796a1",
  good: "#7cc4df",
  good2: "#37708a",
  good3: "#2d5a6c",
  neutral: "#48545d",
  bad: "#f2a067",
  bad2: "#9c5527",
  bad3: "#7a4424",
  band: "#24434f",
  mark: "#7cc4df",
  alert: "#f2a067",
  onStrong: "#14191d",
  onSoft: "#eef2f4",
};

/** The charts' colours on a light and on a dark page; a stand-alone file has the light ones. */
export const palette: { readonly light: Readonly<Record<ChartToken, string>>; readonly dark: typeof dark } = {
  light,
  dark,
};

/** Every colour's name. */
const chartTokens = Object.keys(light) as ChartToken[];

/**
 * A style sheet for pages that show charts: each colour as `--aw-<token>`, light and dark, by the reader's system or by
 * `data-theme="dark"` on an element around.
 *
 * @example
 * chartStyles().includes(".aw-fill-good { fill: var(--aw-good); }"); // true
 */
export function chartStyles(): string {
  const declare = (colours: Readonly<Record<ChartToken, string>>) =>
    chartTokens.map((token) => `--aw-${token}: ${colours[token]};`).join(" ");
  const rules = chartTokens.flatMap((token) => [
    `.aw-fill-${token} { fill: var(--aw-${token}); }`,
    `.aw-stroke-${token} { stroke: var(--aw-${token}); }`,
  ]);
  return [
    `:root, [data-theme="light"] { ${declare(light)} }`,
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${declare(dark)} } }`,
    `@media screen { [data-theme="dark"] { ${declare(dark)} } }`,
    ...rules,
  ].join("\n");
}
