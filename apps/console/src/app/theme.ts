import { keep, readKept } from "./kept.ts";

/** The colours somebody chose: those of the device, or always the same. */
export type Theme = "system" | "light" | "dark";

export const themes: readonly Theme[] = ["system", "light", "dark"];

export function chosenTheme(): Theme {
  const kept = readKept("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Shows the page in these colours, and remembers them. */
export function chooseTheme(theme: Theme): void {
  keep("theme", theme === "system" ? null : theme);
  showTheme(theme);
}

/** Shows the page in these colours. */
export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
