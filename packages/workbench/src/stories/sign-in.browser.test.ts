import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { mannersByTurns, visitAs } from "./respondent.ts";
import { serve } from "./served.ts";
import { password, Phone } from "./signing-in.ts";

// What members meet when they sign in. Every page that is opened or pressed for is looked at.

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.skipIf(inject("chromiumPath") === null).each(mannersByTurns(0))(
  "the first member joins, signs out and signs in ($locale, $width px, script: $javaScriptEnabled)",
  { timeout: 180_000 },
  async (manner) => {
    const aw = await serve();
    const visitor = await visitAs(browser!, manner);
    const { page } = visitor;
    const { link = "" } = (await aw.afterword.members.setupLink()) ?? {};
    const email = "olga@example.org";
    await visitor.open(link);
    await page.fill("#in-email", email);
    await page.fill("#in-password", "short");
    await visitor.press("main form button");
    expect(await page.locator(".summary li").count()).toBe(2);
    await page.fill("#in-name", "Olga");
    await page.fill("#in-password", password);
    await visitor.press("main form button");

    const phone = new Phone((await page.locator("dd").innerText()).replaceAll(" ", ""));
    expect(await page.locator("svg title").count()).toBe(1);
    await page.fill("#in-code", "12");
    await visitor.press("main form button");
    await page.fill("#in-code", phone.code());
    await visitor.press("main form button");
    expect(await page.locator("main ul li").count()).toBe(10);
    await visitor.press("main a.tap");
    expect(await page.locator("main").innerText()).toContain("Olga");

    await visitor.press("button[value=everywhere]");
    await visitor.press("main a.tap");
    await page.fill("#in-email", email);
    await page.fill("#in-password", "wrong but long enough");
    await visitor.press("main form button");
    expect(await page.locator("#in-email").inputValue()).toBe(email);
    expect(await page.locator("#in-password").inputValue()).toBe("");
    await page.fill("#in-password", password);
    await visitor.press("main form button");
    await page.fill("#in-code", phone.code());
    await visitor.press("main form button");
    expect(await page.locator("button[value=everywhere]").count()).toBe(1);
    await visitor.open(`${aw.base}/feedback/join/${"x".repeat(43)}`);
    await visitor.leave();
    await aw.stop();
  },
);
