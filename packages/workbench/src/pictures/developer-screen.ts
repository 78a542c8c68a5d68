import type { Browser, Page } from "playwright-core";
import { serve } from "../stories/served.ts";
import project from "./pictures.config.ts";
import type { Picture } from "./sheet.ts";

const looks = [
  { width: 1280, height: 2_700, colorScheme: "light" },
  { width: 320, height: 2_700, colorScheme: "dark" },
] as const;

/** The developers' screen with a ticket that was closed, asked about in Arabic, and answered. */
export async function developerPictures(browser: Browser): Promise<Picture[]> {
  const aw = await serve("file::memory:", project);
  try {
    const pictures: Picture[] = [];
    for (const [at, { width, height, colorScheme }] of looks.entries()) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await page.goto(`${aw.base}/feedback/dev?send=ticket`);
      if (at === 0) await askAndAnswer(page);
      // On a phone the thread is below what it is made with.
      else await page.locator(".thread").evaluate((thread) => thread.scrollIntoView());
      await page.frameLocator("iframe.page").locator("h1").waitFor();
      await page.frameLocator("iframe").first().locator("[role=article]").waitFor();
      if (at === 0) await page.evaluate("scrollTo(0, 0)");
      pictures.push({ png: await page.screenshot(), width });
      await context.close();
    }
    return pictures;
  } finally {
    await aw.stop();
  }
}

async function askAndAnswer(page: Page): Promise<void> {
  await page.getByLabel("Language").selectOption("ar");
  await page.getByRole("button", { name: "Send the event" }).click();
  await page.getByRole("heading", { name: "Forecast: ask" }).waitFor();
  await page.getByRole("button", { name: "+30m" }).click();
  const frame = page.frameLocator("iframe.page");
  await frame.getByRole("radio").nth(1).check();
  await page.getByLabel("By").fill("15s");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText("The clock was moved.").waitFor();
  await frame.locator("button[name=commit]:visible").last().click();
  await page.getByRole("heading", { name: /^Answer/ }).waitFor();
}
