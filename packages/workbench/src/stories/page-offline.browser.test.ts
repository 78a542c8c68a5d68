import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { askPerson } from "./asked.ts";
import { openBrowser } from "./open-browser.ts";
import { comment, countKept, openOn, putAway, says, score, sendButton, startAsking, thanks } from "./phone.ts";
import type { Running } from "./program.ts";

let browser: Browser | undefined;
let program: Running | undefined;
let start: (() => Promise<Running>) | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  if (browser) ({ program, start } = await startAsking());
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

test("an answer pressed without a line is kept, said to be, and sent once when the line is back", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  await score(page, 5);
  await comment(page).fill("Kind");
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "Saved on this phone; it will be sent when you are online.");
  expect(await page.evaluate("document.activeElement.name")).toBe("commit");
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  expect(await responses()).toEqual([]);
  await context.setOffline(false);
  await thanks(page);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 5, why: "Kind" }]);
  expect(await countKept(page)).toBe(0);
  await putAway(phone);
});

test.for([
  { advance: "15d", heading: "Thank you", stored: 1 },
  { advance: "18d", heading: "This link has expired", stored: 0 },
])(
  "an answer given in time that arrives after $advance, when the link has expired: $heading",
  async ({ advance, heading, stored }, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const { link, responses } = await askPerson(program, "short");
    // The program's clock ran ahead to send the mail, and the phone's must not be behind it.
    const phone = await openOn(browser, link, "{ const now = Date.now; Date.now = () => now() + 3_600_000 }");
    const { page, context } = phone;
    await score(page, 3);
    await context.setOffline(true);
    await sendButton(page).click();
    await says(page, "Saved on this phone");
    await page.close();
    await program.call("POST", "/dev/clock", { advance });
    await context.setOffline(false);
    expect((await fetch(link)).status).toBe(410);
    const later = await context.newPage();
    const reply = later.waitForResponse((one) => one.request().method() === "POST");
    await later.goto(link);
    await reply;
    await later.getByRole("heading", { level: 1, name: heading }).waitFor();
    await expect.poll(() => countKept(later)).toBe(0);
    expect(await responses()).toHaveLength(stored);
    await program.call("POST", "/dev/clock", { advance: `-${advance}` });
    await putAway(phone);
  },
);

test("an answer that waits is sent from the page of another link, which stays as it is", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const [one, other] = [await askPerson(program, "short"), await askPerson(program, "every")];
  const phone = await openOn(browser, one.link);
  const { page, context } = phone;
  await score(page, 2);
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  await context.setOffline(false);
  // The window was closed meanwhile: nothing tells the page that the line is back.
  await page.goto("about:blank");
  const second = await context.newPage();
  await second.goto(other.link);
  await says(second, "The answer that was saved on this phone has been sent.");
  expect(await second.locator('[name="q.nps"]').count()).toBeGreaterThan(0);
  expect(await one.responses()).toHaveLength(1);
  await putAway(phone);
});

test("an answer survives a program that is killed, and is sent when the link is opened again", async (ctx) => {
  if (!browser || !program || !start) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  await score(page, 4);
  await program.stop("SIGKILL");
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  await page.close();
  program = await start();
  const later = await context.newPage();
  await later.goto(link);
  await thanks(later);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);
  await putAway(phone);
}, 60_000);

test("what was typed is there after a reload, counted, and gone from the phone once it is sent", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page } = phone;
  await score(page, 2);
  await page.locator('[name="q.wrong"][value="slow"]').check();
  await comment(page).fill("Half a thought 🙂");
  await says(page, "What you type is kept on this phone");
  const count = page.locator("#q-why-count [aria-hidden]");
  expect(await count.textContent()).toBe("Characters left: 3,984");
  await page.reload();
  await says(page, "We put back what you typed here before.");
  expect(await comment(page).inputValue()).toBe("Half a thought 🙂");
  expect(await page.locator('[name="q.wrong"][value="slow"]').isChecked()).toBe(true);
  expect(await count.textContent()).toBe("Characters left: 3,984");
  await sendButton(page).click();
  await thanks(page);
  expect(await countKept(page)).toBe(0);
  expect((await responses()).map(({ answers }) => answers)).toEqual([
    { csat: 2, wrong: ["slow"], why: "Half a thought 🙂" },
  ]);
  await putAway(phone);
});

test("what is kept can be deleted, and is neither put back nor sent then", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  await score(page, 2);
  await comment(page).fill("Not for the next one here");
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  await page.getByRole("button", { name: "Delete what is saved on this phone" }).click();
  await says(page, "Deleted. Nothing is saved on this phone now.");
  expect(await countKept(page)).toBe(0);
  await context.setOffline(false);
  await page.reload();
  await page.waitForFunction("indexedDB.databases().then((all) => all.length > 0)");
  expect(await comment(page).inputValue()).toBe("");
  expect(await responses()).toEqual([]);
  await putAway(phone);
});

test("a page that somebody else put in the way is not taken for an answer", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  await context.route(link, (route) =>
    route.fulfill({ contentType: "text/html", body: "<h1>Log in to the network</h1>" }),
  );
  await score(page, 5);
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  await context.unroute(link);
  // Nothing told that the line was lost, so nothing tells that it is back; but somebody looks at the page again.
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await thanks(page);
  expect(await responses()).toHaveLength(1);
  await putAway(phone);
});

test("an anonymous survey is answered over a bad line, and leaves nothing on the phone", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link } = await askPerson(program, "unnamed");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  for (const name of ["one", "two", "three", "four", "five", "six"]) {
    await page.locator(`[name="q.${name}"][value="4"]`).check();
    await context.setOffline(true);
    await sendButton(page).click();
    await says(page, "Saved on this phone");
    await context.setOffline(false);
    if (name !== "six")
      await page.locator(`[name="q.${name}"]:not([type=hidden])`).first().waitFor({ state: "detached" });
  }
  await thanks(page);
  expect(await countKept(page)).toBe(0);
  await page.reload();
  expect(await page.locator("form[data-ask]").count()).toBe(0);
  await putAway(phone);
});

test("what is older than any link is deleted, neither put back nor sent", async (ctx) => {
  if (!browser || !program) return ctx.skip(inject("chromiumReason"));
  const { link, responses } = await askPerson(program, "short");
  const phone = await openOn(browser, link);
  const { page, context } = phone;
  await score(page, 5);
  await comment(page).fill("Long ago");
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "Saved on this phone");
  expect(await countKept(page)).toBe(2);
  await page.close();
  await context.setOffline(false);
  await context.addInitScript("{ const now = Date.now; Date.now = () => now() + 91 * 86_400_000 }");
  const later = await context.newPage();
  await later.goto(link);
  await expect.poll(() => countKept(later)).toBe(0);
  expect(await comment(later).inputValue()).toBe("");
  expect(await responses()).toEqual([]);
  await putAway(phone);
});
