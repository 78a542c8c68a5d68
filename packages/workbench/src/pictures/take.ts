import type { Browser, Page } from "playwright-core";
import type { Picture } from "./sheet.ts";

/** How a page is looked at. */
export interface Look {
  /** In CSS pixels. */
  readonly width: number;
  /** How much of a long page is shown; all of it unless told. */
  readonly height?: number;
  readonly isDark?: boolean;
  /** What is done before the picture is taken. */
  readonly act?: (shown: Page) => Promise<void>;
}

/** Takes a picture of a whole page by its address, or of a mail by its HTML. */
export async function take(browser: Browser, of: { url: string } | { html: string }, look: Look): Promise<Picture> {
  const { width, height, isDark = false, act } = look;
  const viewport = { width, height: height ?? 480 };
  const context = await browser.newContext({ viewport, colorScheme: isDark ? "dark" : "light" });
  const shown = await context.newPage();
  await ("url" in of ? shown.goto(of.url) : shown.setContent(of.html));
  await act?.(shown);
  const png = await shown.screenshot({ fullPage: height === undefined });
  await context.close();
  return { png, width };
}
