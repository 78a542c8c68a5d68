/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { hasNoViolation } from "../stories/good-page.ts";
import type { Served } from "../stories/served.ts";
import type { SignedIn } from "../stories/signing-in.ts";

/** How somebody sits at the console. */
export interface Manner {
  readonly locale: "ar" | "en" | "es" | "fr" | "ru" | "zh";
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A wide window in English, and a narrow one in Arabic and dark: what one shows wrongly the other mostly shows. */
export const manners: readonly Manner[] = [
  { locale: "en", width: 1280, colorScheme: "light" },
  { locale: "ar", width: 320, colorScheme: "dark" },
];

/**
 * In which of them the pages are looked at one by one: in `npm test` in the narrow one, as tests of what pages do look at them in the wide
 * one; in `npm run prove -- pages` in both.
 */
export const looks = process.env.AFTERWORD_PROOF === "pages" ? manners : manners.slice(1);

/** Somebody at the console, whose every page is looked at. */
export interface Desk {
  readonly page: Page;
  /** Goes to a page by its address, waits for it, and looks at it; gives its heading. */
  visit(path: string): Promise<string>;
  /** Looks at the page as it is: axe, contrast in the other colours too, nothing beyond the window, nothing in another language. */
  look(): Promise<void>;
  /** Ends the visit: no error was logged, and nothing came from elsewhere. */
  leave(): Promise<void>;
}

/** Opens the console as a member, in a language. */
export async function atDesk(browser: Browser, aw: Served, member: SignedIn, manner: Manner): Promise<Desk> {
  const { locale, width, colorScheme } = manner;
  await member.browser.call("PATCH", "/v1/me", { locale });
  const context = await browser.newContext({ locale, viewport: { width, height: 900 }, colorScheme });
  context.setDefaultTimeout(15_000);
  const [name = "", value = ""] = member.browser.cookie.split("=");
  await context.addCookies([{ name, value, url: aw.base }]);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (line) => {
    if (line.type() === "error" && !/status of (?:401|403|404|409|422)/.test(line.text())) wrong.push(line.text());
  });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) wrong.push(`from elsewhere: ${request.url()}`);
  });

  async function look(): Promise<void> {
    await page.locator(".loading").first().waitFor({ state: "detached" });
    await hasNoViolation(page);
    await page.emulateMedia({ colorScheme: colorScheme === "dark" ? "light" : "dark" });
    await hasNoViolation(page, { rules: ["color-contrast"] });
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(measure), page.url()).toEqual({
      language: [locale, locale === "ar" ? "rtl" : "ltr"],
      beyond: 0,
      small: [],
    });
    if (locale !== "en" && locale !== "es" && locale !== "fr") expect(await latinWords(page), page.url()).toEqual([]);
  }

  return {
    page,
    look,
    async visit(path) {
      await page.goto(`${aw.base}/feedback/console${path}`);
      await page.locator("h1").waitFor();
      await look();
      return page.locator("h1").innerText();
    },
    async leave() {
      await context.close();
      expect(wrong).toEqual([]);
    },
  };
}

/** Runs in the page: its language, by how much it is wider than the window, and what is too small to be hit (WCAG 2.2, 2.5.8). */
function measure() {
  const root = document.documentElement;
  const isInText = (element: Element) =>
    getComputedStyle(element).display === "inline" ||
    element.matches(".unseen *, .unseen, .skip, [data-focus-scope-start], [aria-hidden] *");
  const small = [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
    .filter((element) => element.checkVisibility() && !isInText(element) && !element.matches("[tabindex='-1']"))
    .filter((element) => {
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 23.99;
    });
  return {
    language: [root.lang, root.dir],
    beyond: Math.max(0, root.scrollWidth - innerWidth),
    small: small.map((element) => element.outerHTML.slice(0, 120)),
  };
}

/** Latin words that are seen where the language has none: all that is not somebody's own words or names (`bdi`, `code`). */
async function latinWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const own =
      "bdi, code, script, style, textarea, input, template, [data-testid=hidden-select-container], [lang]:not(html)";
    for (const one of copy.querySelectorAll(own)) one.remove();
    const labels = [...copy.querySelectorAll("[aria-label], [title], [alt], [placeholder]")].flatMap((one) =>
      ["aria-label", "title", "alt", "placeholder"].map((name) => one.getAttribute(name) ?? ""),
    );
    // Words of neighbours are no one word.
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) labels.push(walker.currentNode.textContent ?? "");
    return labels;
  });
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll("Afterword", "")));
}
