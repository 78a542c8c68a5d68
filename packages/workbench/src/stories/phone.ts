import { message, type Key } from "@afterword/language";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { askPerson, type Asked } from "./asked.ts";
import type { Started } from "./in-browser.ts";

/** A phone of its own, with what its pages complained about. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

/** How a link is opened. */
interface How {
  readonly width?: number;
  /** The language of whoever is asked. */
  readonly locale?: "ar" | "en";
  /** Runs on each page ahead of its own script. */
  readonly before?: string;
  readonly javaScriptEnabled?: boolean;
}

/** What the main tests of the script are run in: in each language a phone, and a window that is as wide as any. */
export const windows = [320, 1280].flatMap((width) => (["en", "ar"] as const).map((locale) => ({ width, locale })));

/** Opens a link on a new phone. */
export async function openOn(on: Browser, link: string, how: Omit<How, "locale"> = {}): Promise<Phone> {
  const { width = 320, before = "", javaScriptEnabled = true } = how;
  const context = await on.newContext({ viewport: { width, height: 700 }, javaScriptEnabled });
  context.setDefaultTimeout(8_000);
  const complaints: string[] = [];
  await context.addInitScript(before);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (/Content Security Policy|Uncaught/.test(line.text())) complaints.push(line.text());
  });
  await page.goto(link);
  return { context, page, complaints };
}

/** Asks a new person, who opens the link on a phone. */
export async function askOn({ browser, program }: Started, survey: string, how: How = {}): Promise<Asked & Phone> {
  const asked = await askPerson(program, survey, how.locale);
  return { ...asked, ...(await openOn(browser, asked.link, how)) };
}

/** Puts a phone away, on which nothing may have gone wrong. */
export async function putAway({ context, complaints }: Phone): Promise<void> {
  await context.close();
  expect(complaints).toEqual([]);
}

export const score = (page: Page, value: number) => page.locator(`[name="q.csat"][value="${String(value)}"]`).check();

export const comment = (page: Page) => page.locator('[name="q.why"]');

/** The button that is seen; Enter presses another of the same name. */
export const sendButton = (page: Page) => page.locator("button[name=commit]:not(.unseen)");

/** Waits for the thanks. */
export const thanks = (page: Page, locale = "en") =>
  page.getByRole("heading", { level: 1, name: message(locale, "page.thanks.title") }).waitFor();

/** Waits until the status line says it. */
export const says = (page: Page, key: Key, locale = "en") =>
  page
    .locator("[data-status]")
    .filter({ hasText: message(locale, key) })
    .waitFor();

/** How many things are kept on the phone. */
export const countKept = (page: Page) =>
  page.evaluate<number>(`new Promise((done) => {
    indexedDB.open("afterword").onsuccess = ({ target }) => {
      const all = target.result.transaction("kept").objectStore("kept").count();
      all.onsuccess = () => { target.result.close(); done(all.result) };
    };
  })`);
