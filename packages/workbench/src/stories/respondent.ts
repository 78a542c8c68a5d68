import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { lookAt } from "./good-page.ts";
import { keyboardOf, type Keyboard } from "./keyboard.ts";

/** How somebody visits the pages. */
export interface Manner {
  readonly javaScriptEnabled: boolean;
  readonly width: number;
  readonly locale: "ar" | "en";
}

/** Two of the eight manners that have nothing in common. */
const opposites: readonly Manner[] = [
  { javaScriptEnabled: false, width: 320, locale: "ar" },
  { javaScriptEnabled: true, width: 1280, locale: "en" },
];
const all: readonly Manner[] = [true, false].flatMap((javaScriptEnabled) =>
  [320, 1280].flatMap((width) => (["ar", "en"] as const).map((locale) => ({ javaScriptEnabled, width, locale }))),
);

/** The manners of a run: two in `npm test`, all eight in `npm run prove -- pages`. */
export const manners: readonly Manner[] = process.env.AFTERWORD_PROOF === "pages" ? all : opposites;

/** The same for a story that looks like its neighbours: in `npm test` one of the two, by turns. */
export const mannersByTurns = (turn: 0 | 1): readonly Manner[] =>
  manners === opposites ? opposites.slice(turn, turn + 1) : manners;

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

/** What a telephone says of itself. */
export const phoneAgent =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";

/**
 * A window of a respondent. A page is one reply: what it loads further, and what its policy refuses, is an error when the
 * window is left.
 */
export async function visitAs(browser: Browser, manner: Manner, headers?: Record<string, string>): Promise<Respondent> {
  const { javaScriptEnabled, width, locale } = manner;
  const isPhone = width < 640;
  const colorScheme = isPhone ? "dark" : "light";
  const window = {
    viewport: { width, height: 800 },
    locale,
    ...(isPhone ? { userAgent: phoneAgent } : {}),
    ...(headers ? { extraHTTPHeaders: headers } : {}),
    colorScheme,
  } as const;
  const context = await browser.newContext({ ...window, javaScriptEnabled });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  // What looks is a script itself: where the page may run none, it looks at a copy in a window that is the same otherwise.
  const second = javaScriptEnabled ? null : await browser.newContext(window);
  const mirror = second && (await second.newPage());
  const [further, refused]: [string[], string[]] = [[], []];
  context.on("request", (request) => {
    const isPage =
      request.url().startsWith("http://127.0.0.1") && ["document", "fetch"].includes(request.resourceType());
    if (!isPage && !request.url().startsWith("data:")) further.push(request.url());
  });
  page.on("console", (line) => {
    if (/Content Security Policy/.test(line.text())) refused.push(line.text());
  });

  async function look(): Promise<void> {
    const copy = mirror && (await page.content()).replace(/<script[^]*?<\/script>/g, "");
    if (mirror && copy !== null) await mirror.setContent(copy);
    await lookAt(mirror ?? page, { locale, width, colorScheme });
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
      expect({ further, refused }).toEqual({ further: [], refused: [] });
    },
  };
}
