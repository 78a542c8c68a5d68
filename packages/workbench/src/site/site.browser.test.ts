import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, type TestContext } from "vitest";
import { openBrowser } from "../stories/open-browser.ts";
import { newFolder } from "../stories/program.ts";
import { writeSite, type Written } from "./write-site.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
const folder = newFolder();
let browser: Browser | undefined;
let written: Written;
const server = createServer((request, response) => {
  const file = join(folder, new URL(request.url ?? "/", "http://site").pathname);
  if (!existsSync(file)) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": types[extname(file)] ?? "image/png" }).end(readFileSync(file));
});
let base = "";

beforeAll(async () => {
  written = await writeSite(folder, { withApi: false });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

/** A page of the site; what it asks of others and what goes wrong in it is kept. */
async function open(ctx: TestContext, path: string, width = 1_280): Promise<{ page: Page; wrong: string[] }> {
  if (!browser) return ctx.skip(inject("chromiumReason"));
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  const wrong: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|data:|about:)/.test(request.url())) wrong.push(request.url());
  });
  page.on("console", (line) => {
    // A frame without scripts says that it has some.
    if (line.type() === "error" && !line.text().includes("sandboxed")) wrong.push(line.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${base}/${path}`);
  return { page, wrong };
}

test("every document is a page, every link leads somewhere, and pages fit a phone", async (ctx) => {
  expect(written.broken).toEqual([]);
  expect(written.pages).toBeGreaterThan(100);
  for (const path of ["index.html", "reference/http.html", "how-to/ask-by-sms.html"]) {
    const { page, wrong } = await open(ctx, path, 320);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([path, over, wrong]).toEqual([path, 0, []]);
  }
  const { page } = await open(ctx, "how-to/ask-by-sms.html");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("searchbox").fill("twilio stop");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#found").textContent()).toContain("Ask by text message");
});

test("a survey that is typed is seen: its page, its mail, who is asked and how sure a figure is", async (ctx) => {
  const { page, wrong } = await open(ctx, "playground.html");
  const typed = page.getByLabel("Survey and rule");
  await expect.poll(() => page.frameLocator("#page").locator("h1").textContent()).toContain("Service desk");
  expect(await page.locator("#figure").textContent()).toMatch(/^CSAT 70, from 39\.\d to 89\.\d at 95 %, n 10\.$/);
  expect(await page.locator("#mistake").textContent()).toBe("");
  await typed.fill((await typed.inputValue()).replace("How satisfied are you", "How glad are you"));
  await expect.poll(() => page.frameLocator("#page").locator("body").textContent()).toContain("How glad are you");
  await expect.poll(() => page.frameLocator("#mail").locator("body").textContent()).toContain("How glad are you");
  await page.getByLabel("Language").selectOption("ar");
  await expect.poll(() => page.frameLocator("#page").locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.locator("#verdict").textContent()).toBe("They are asked.");
  await page.getByLabel("Days since").fill("3");
  expect(await page.locator("#verdict").textContent()).toContain("They are not asked: quarantined_sent");
  await page.getByLabel("Answers").fill("5 5 9");
  expect(await page.locator("#figure").textContent()).toContain(
    "CSAT 100, from 34.2 to 100 at 95 %, n 2, 1 not on the scale.",
  );
  await typed.fill("const s = defineSurvey(");
  expect(await page.locator("#mistake").textContent()).toContain("Unexpected token");
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(wrong).toEqual([]);
});
