import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";

test("a browser shows a page", async (ctx) => {
  const executablePath = inject("chromiumPath");
  if (executablePath === null) return ctx.skip(inject("chromiumReason"));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const page = await browser.newPage();
  await page.setContent("<title>Thank you</title>");
  expect(await page.title()).toBe("Thank you");
  await browser.close();
});
