import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { askPerson } from "./asked.ts";
import { inBrowser, respondents } from "./in-browser.ts";
import { phoneAgent } from "./respondent.ts";

// A window can be narrow on a computer and wide on a phone. What a browser says of itself and how wide it is don't go
// together here.

const story = inBrowser(respondents);

/** Answers whatever a page asks for: with the last of what can be chosen, and a number as words. */
async function fill(page: Page): Promise<void> {
  const ticked = new Set<string>();
  for (const input of await page.locator("input[type=radio], input[type=checkbox]").all()) {
    const name = (await input.getAttribute("name")) ?? "";
    const first = page.locator(`label:has(input[name="${name}"])`).first();
    if (!ticked.has(name) && (await first.isVisible())) await first.click();
    ticked.add(name);
  }
  const places = await page.locator("select:visible").all();
  for (const [at, select] of places.entries()) await select.selectOption({ index: at + 1 });
  for (const box of await page.locator("input[inputmode=numeric]:visible, textarea:visible").all()) await box.fill("7");
  for (const box of await page.locator("input.text[type=text]:visible").all()) await box.fill("7");
}

/** Goes on until a page asks nothing more, and says on how many pages it was. */
async function goThrough(page: Page): Promise<number> {
  const sent = "form[data-ask] [name=page]";
  for (let pages = 1; pages <= 40; pages++) {
    await fill(page);
    const shown = await page.locator(sent).elementHandle();
    await page.locator("button[name=commit]:visible").last().click();
    await page.waitForFunction((form) => form?.isConnected !== true, shown);
    if ((await page.locator(sent).count()) === 0) return pages;
  }
  return Infinity;
}

test.for([
  { agent: "a computer", width: 320, seen: "phone" },
  { agent: "a computer", width: 600, seen: "phone" },
  { agent: "a phone", width: 800, seen: "wide" },
])("a long survey comes to its end in a window of $width px on $agent", { timeout: 60_000 }, async (of, ctx) => {
  const { browser, program } = story.running(ctx);
  const { link, responses } = await askPerson(program, "every");
  const userAgent = of.agent === "a phone" ? { userAgent: phoneAgent } : {};
  const context = await browser.newContext({ viewport: { width: of.width, height: 700 }, ...userAgent });
  const page = await context.newPage();
  await page.goto(link);
  expect(await goThrough(page)).toBeLessThan(25);
  expect(await responses()).toMatchObject([{ status: "complete", layout: of.seen }]);
  await context.close();
});

test.for([
  { label: "5", script: true },
  { label: "1", script: true },
  { label: "5", script: false },
])("an anonymous answer of $label is taken at once where a question hangs on it (script: $script)", async (of, ctx) => {
  const { browser, program } = story.running(ctx);
  const { link } = await askPerson(program, "secret");
  const context = await browser.newContext({ javaScriptEnabled: of.script });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator(`label:has(input[name="q.csat"][value="${of.label}"])`).click();
  const wrong = page.locator('[name="q.wrong"]');
  expect(await wrong.isVisible()).toBe(of.label === "1" || !of.script);
  if (of.label === "1") await wrong.fill("It was late");
  await program.call("POST", "/dev/clock", { advance: "5s" });
  await page.locator("button[name=commit]:visible").last().click();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.goto(link);
  expect(await page.locator("form[data-ask]").count()).toBe(0);
  await context.close();
});
