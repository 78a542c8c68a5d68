import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A page is looked at for a moment: to make its script faster takes longer than it saves.
  "--js-flags=--max-opt=1",
];

/** Opens Chromium; undefined where there is none, and `inject("chromiumReason")` says why. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = inject("chromiumPath");
  return executablePath === null ? undefined : chromium.launch({ executablePath, args });
}
