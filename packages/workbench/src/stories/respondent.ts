import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { keyboardOf, type Keyboard } from "./keyboard.ts";

/** How somebody visits the pages. */
export interface Manner {
  readonly javaScriptEnabled: boolean;
  readonly width: number;
  readonly locale: "ar" | "en";
}

/** A respondent at a page, who looks at everything and uses the keyboard alone. */
export interface Respondent {
  readonly page: Page;
  readonly keys: Keyboard;
  /** Opens an address and looks at the page. */
  open(url: string): Promise<void>;
  /** Presses a button or a link and looks at the page that comes. */
  press(selector: string): Promise<void>;
  /** The page's heading. */
  heading(): Promise<string>;
  leave(): Promise<void>;
}

const phone =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A window of a respondent. What it loads from elsewhere, and what its policy refuses, is an error when it is left. */
export async function visitAs(browser: Browser, { javaScriptEnabled, width, locale }: Manner): Promise<Respondent> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
    locale,
    ...(width < 640 ? { userAgent: phone } : {}),
    colorScheme: width < 640 ? "dark" : "light",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  // The checks need a script: where the page may have none, they look at a copy of it.
  const second = javaScriptEnabled ? null : await browser.newContext({ viewport: { width, height: 800 } });
  const mirror = second && (await second.newPage());
  const [foreign, refused]: [string[], string[]] = [[], []];
  context.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:)/.test(request.url())) foreign.push(request.url());
  });
  page.on("console", (line) => {
    if (/Content Security Policy/.test(line.text())) refused.push(line.text());
  });

  async function look(): Promise<void> {
    if (mirror) await mirror.setContent(await page.content());
    await isGood(mirror ?? page, locale);
  }

  const keys = keyboardOf(page);
  return {
    page,
    keys,
    async open(url) {
      await page.goto(url);
      await look();
    },
    async press(selector) {
      await keys.press(selector);
      await look();
    },
    heading: () => page.locator("h1").innerText(),
    async leave() {
      await second?.close();
      await context.close();
      expect({ foreign, refused }).toEqual({ foreign: [], refused: [] });
    },
  };
}

/** No violation of WCAG 2.2 AA, nothing wider than the window, the right direction, and no word of another language. */
async function isGood(page: Page, locale: "ar" | "en"): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  const width = await page.evaluate<[number, number]>("[document.documentElement.scrollWidth, window.innerWidth]");
  expect(width[0]).toBeLessThanOrEqual(width[1]);
  const root = page.locator("html");
  expect([await root.getAttribute("lang"), await root.getAttribute("dir")]).toEqual([
    locale,
    locale === "ar" ? "rtl" : "ltr",
  ]);
  if (locale === "ar") expect(await foreignWords(page)).toEqual([]);
}

/** Latin words that are seen on a page, apart from identifiers and from the names of languages. */
async function foreignWords(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`(() => {
    const copy = document.body.cloneNode(true);
    for (const one of copy.querySelectorAll("bdi, script, style, [lang]:not([lang=ar]), textarea, input")) one.remove();
    return copy.textContent;
  })()`);
  return text.match(/[A-Za-z]*[a-z]{3,}/g) ?? [];
}
