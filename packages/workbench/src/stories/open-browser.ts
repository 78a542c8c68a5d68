import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens Chromium; undefined where there is none, and `inject("chromiumReason")` says why. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = inject("chromiumPath");
  return executablePath === null ? undefined : chromium.launch({ executablePath, args });
}
