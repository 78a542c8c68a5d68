/// <reference lib="dom" />
import { languageNames } from "@afterword/language";
import { annualRelational, directFeedback, ticketCsat } from "@afterword/library";
import { previewFiles } from "@afterword/runner/parts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { hasNoViolation, wcag } from "./good-page.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const surveys = [ticketCsat(), annualRelational(), directFeedback()].map(({ definition }) => definition);
const mails = [...previewFiles(surveys, Date.UTC(2026, 10, 28, 9))].filter(({ path }) => path.endsWith(".html"));

const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [320, 600].map((width) => ({ colorScheme, width })),
);

/** What a mail is wrong in besides what axe finds: wider than the window, or with scores that are hard to hit. */
const measure = (page: Page) =>
  page.evaluate(() => ({
    beyond: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    small: [...document.querySelectorAll("a.point, a.button")].filter(
      (link) => link.checkVisibility() && link.getBoundingClientRect().height < 43.99,
    ).length,
  }));

test.for(languageNames())(
  "every mail can be read on a phone and on a wide screen, in light and dark ($name)",
  { timeout: 120_000 },
  async ({ locale }, ctx) => {
    if (!browser) return ctx.skip(inject("chromiumReason"));
    const page = await browser.newPage();
    const own = mails.filter(({ path }) => path.endsWith(`.${locale}.html`));
    expect(own.length).toBeGreaterThanOrEqual(13);
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const { path, text } of own) {
        await page.setContent(text);
        expect(await measure(page), `${path} ${colorScheme} ${String(width)}`).toEqual({ beyond: 0, small: 0 });
        // Nothing but colours differs in the dark, and nothing that axe looks at on a wide screen.
        if (width === 600) continue;
        await hasNoViolation(page, colorScheme === "light" ? { tags: wcag } : { rules: ["color-contrast"] });
      }
    }
    await page.close();
  },
);
