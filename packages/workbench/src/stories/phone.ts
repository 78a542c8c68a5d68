import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { freePort, newFolder, startProgram } from "./program.ts";

/** A phone of its own, with what its pages complained about. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a link on a new phone. `before` runs on each page ahead of its own script. */
export async function openOn(on: Browser, link: string, before = "", javaScriptEnabled = true): Promise<Phone> {
  const context = await on.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
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
export const thanks = (page: Page) => page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();

/** Waits until the status line says it. */
export const says = (page: Page, words: string) => page.locator("[data-status]").filter({ hasText: words }).waitFor();

/** How many things are kept on the phone. */
export const countKept = (page: Page) =>
  page.evaluate<number>(`new Promise((done) => {
    indexedDB.open("afterword").onsuccess = ({ target }) => {
      const all = target.result.transaction("kept").objectStore("kept").count();
      all.onsuccess = () => { target.result.close(); done(all.result) };
    };
  })`);

/** A program that asks the surveys of respondents.config.ts, and starts again where it was. */
export async function startAsking() {
  const environment = {
    AFTERWORD_CONFIG: `${import.meta.dirname}/respondents.config.ts`,
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`,
    AFTERWORD_PORT: String(await freePort()),
  };
  const start = () => startProgram(environment);
  return { program: await start(), start };
}
