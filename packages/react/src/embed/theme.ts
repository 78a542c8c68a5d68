import type { ITheme } from "survey-core";
import {
  ContrastDarkPanelless,
  ContrastLightPanelless,
  DefaultDarkPanelless,
  DefaultLightPanelless,
} from "survey-core/themes";

/** How a survey looks. `auto` follows the reader's system. */
export type SurveyTheme = "auto" | "light" | "dark" | "contrast";

/** Colours by what they are for, by the names that our own pages have for them. */
export interface SurveyColors {
  /** What is behind the survey. */
  readonly card?: string;
  /** What is behind fields. */
  readonly ground?: string;
  readonly ink?: string;
  /** Words of less weight. */
  readonly soft?: string;
  /** Edges of fields and buttons. */
  readonly edge?: string;
  /** What is chosen, and the button that sends. */
  readonly hue?: string;
  /** Words on `hue`. */
  readonly on?: string;
  /** Errors. */
  readonly bad?: string;
}

/** The variables of SurveyJS that each colour is for; the others follow from these. */
const variables: { readonly [color in keyof Required<SurveyColors>]: readonly string[] } = {
  card: ["--sjs2-color-bg-basic-primary", "--sjs2-color-utility-body", "--sjs2-color-utility-surface-survey"],
  ground: ["--sjs2-color-bg-basic-secondary", "--sjs2-color-bg-basic-primary-dim"],
  ink: ["--sjs2-color-fg-basic-primary"],
  soft: ["--sjs2-color-fg-basic-secondary"],
  edge: ["--sjs2-color-border-basic-secondary"],
  hue: ["--sjs2-color-project-brand-600", "--sjs2-color-project-brand-700", "--sjs2-color-project-brand-400"],
  on: ["--sjs2-color-fg-brand-on-primary"],
  bad: ["--sjs2-color-fg-alert-primary"],
};

/** Colours of our own pages. */
const own: Readonly<Record<"light" | "dark", SurveyColors>> = {
  light: {
    card: "#fff",
    ground: "#f1f4f6",
    ink: "#17222b",
    soft: "#52606c",
    edge: "#7c8995",
    hue: "#0e5c70",
    on: "#fff",
    bad: "#b0231b",
  },
  dark: {
    card: "#182027",
    ground: "#0f151a",
    ink: "#e8eef2",
    soft: "#a9b5c0",
    edge: "#7e8c99",
    hue: "#6fc8da",
    on: "#06232b",
    bad: "#ff9d94",
  },
};

/** A theme of SurveyJS. */
export function themeOf(theme: SurveyTheme, isDark: boolean, colors: SurveyColors = {}): ITheme {
  const shade = theme === "dark" || (theme !== "light" && isDark) ? "dark" : "light";
  if (theme === "contrast") return withFont(shade === "dark" ? ContrastDarkPanelless : ContrastLightPanelless);
  const base = shade === "dark" ? DefaultDarkPanelless : DefaultLightPanelless;
  const chosen = Object.entries({ ...own[shade], ...colors }) as [keyof SurveyColors, string][];
  return withFont(
    base,
    Object.fromEntries(chosen.flatMap(([name, color]) => variables[name].map((one) => [one, color]))),
  );
}

/** In the letters of the page around: nothing is loaded from elsewhere. */
const withFont = (theme: ITheme, more: Readonly<Record<string, string>> = {}): ITheme => ({
  ...theme,
  cssVariables: { ...theme.cssVariables, "--sjs2-typography-font-family-text": "inherit", ...more },
});
