import { message } from "@afterword/language";
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { askPerson } from "./asked.ts";
import { inBrowser, respondents } from "./in-browser.ts";
import { askOn, comment, countKept, putAway, says, score, sendButton, thanks, windows } from "./phone.ts";

const story = inBrowser(respondents);

test.for(windows)(
  "an answer pressed without a line is kept, and sent once it is back ($locale, $width px)",
  async (how, ctx) => {
    const phone = await askOn(story.running(ctx), "short", how);
    const { page, context, responses } = phone;
    await score(page, 5);
    await comment(page).fill("Kind");
    await context.setOffline(true);
    await sendButton(page).click();
    await says(page, "script.saved", how.locale);
    expect(await page.evaluate("document.activeElement.name")).toBe("commit");
    await sendButton(page).click();
    await says(page, "script.saved", how.locale);
    expect(await responses()).toEqual([]);
    await context.setOffline(false);
    await thanks(page, how.locale);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 5, why: "Kind" }]);
    expect(await countKept(page)).toBe(0);
    await putAway(phone);
  },
);

test.for([
  { advance: "15d", heading: "Thank you", stored: 1 },
  { advance: "18d", heading: "This link has expired", stored: 0 },
])(
  "an answer given in time that arrives after $advance, when the link has expired: $heading",
  async ({ advance, heading, stored }, ctx) => {
    const started = story.running(ctx);
    const { program } = started;
    // The program's clock ran ahead to send the mail, and the phone's must not be behind it.
    const before = "{ const now = Date.now; Date.now = () => now() + 3_600_000 }";
    const phone = await askOn(started, "short", { before });
    const { page, context, link, responses } = phone;
    await score(page, 3);
    // Nothing leaves the phone: a line that is cut may have carried the answer and not the reply.
    await context.route(link, (route) => route.abort());
    await sendButton(page).click();
    await says(page, "script.saved");
    await page.close();
    expect((await program.call("POST", "/dev/clock", { advance })).status).toBe(200);
    await context.unroute(link);
    const expired = await fetch(link);
    expect([expired.status, /<h1[^>]*>([^<]*)/.exec(await expired.text())?.[1]]).toEqual([
      410,
      "This link has expired",
    ]);
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

test("an answer that fails just as the line is back is sent all the same", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, context, link, responses } = phone;
  let isBack = false;
  await context.route(link, async (route) => {
    if (isBack) return route.continue();
    isBack = true;
    await page.evaluate("dispatchEvent(new Event('online'))");
    await route.abort("internetdisconnected");
  });
  await score(page, 4);
  await sendButton(page).click();
  await says(page, "script.saved");
  await thanks(page);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);
  await putAway(phone);
});

/** No line for forms. A window that is left hears for a moment that the line is back: this one is back when it is gone. */
const cutLine = (context: BrowserContext, link: string) =>
  context.route(link, (route) =>
    route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
  );

test("an answer that waits is sent from the page of another link, which stays as it is", async (ctx) => {
  const started = story.running(ctx);
  const other = await askPerson(started.program, "every");
  const phone = await askOn(started, "short");
  const { page, context, link, responses } = phone;
  await score(page, 2);
  await cutLine(context, link);
  await sendButton(page).click();
  await says(page, "script.saved");
  // The page was left meanwhile: nothing tells it that the line is back.
  await page.goto("about:blank");
  await context.unroute(link);
  const second = await context.newPage();
  await second.goto(other.link);
  await says(second, "script.sent");
  expect(await second.locator('[name="q.nps"]').count()).toBeGreaterThan(0);
  expect(await responses()).toHaveLength(1);
  await putAway(phone);
});

test("an answer survives a program that is killed, and is sent when the link is opened again", async (ctx) => {
  const started = story.running(ctx);
  const phone = await askOn(started, "short");
  const { page, context, link, responses } = phone;
  await score(page, 4);
  await started.program.stop("SIGKILL");
  await sendButton(page).click();
  await says(page, "script.saved");
  await page.close();
  await story.startAgain();
  const later = await context.newPage();
  await later.goto(link);
  await thanks(later);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);
  await putAway(phone);
}, 60_000);

test("what was typed is there after a reload, counted, and gone from the phone once it is sent", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, responses } = phone;
  await score(page, 2);
  await page.locator('[name="q.wrong"][value="slow"]').check();
  await comment(page).fill("Half a thought 🙂");
  await says(page, "script.kept");
  const count = page.locator("#q-why-count [aria-hidden]");
  expect(await count.textContent()).toBe("Characters left: 3,984");
  await page.reload();
  await says(page, "script.restored");
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
  const phone = await askOn(story.running(ctx), "short");
  const { page, context, responses } = phone;
  await score(page, 2);
  await comment(page).fill("Not for the next one here");
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "script.saved");
  await page.getByRole("button", { name: message("en", "script.delete") }).click();
  await says(page, "script.deleted");
  expect(await countKept(page)).toBe(0);
  await context.setOffline(false);
  await page.reload();
  await page.waitForFunction("indexedDB.databases().then((all) => all.length > 0)");
  expect(await comment(page).inputValue()).toBe("");
  expect(await responses()).toEqual([]);
  await putAway(phone);
});

test("a page that somebody else put in the way is not taken for an answer", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, context, link, responses } = phone;
  await context.route(link, (route) =>
    route.fulfill({ contentType: "text/html", body: "<h1>Log in to the network</h1>" }),
  );
  await score(page, 5);
  await sendButton(page).click();
  await says(page, "script.saved");
  await context.unroute(link);
  // Nothing told that the line was lost, so nothing tells that it is back; but somebody looks at the page again.
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await thanks(page);
  expect(await responses()).toHaveLength(1);
  await putAway(phone);
});

test("an anonymous survey is answered over a bad line, and leaves nothing on the phone", async (ctx) => {
  const started = story.running(ctx);
  const phone = await askOn(started, "unnamed");
  const { page, context } = phone;
  for (const name of ["one", "two", "three", "four", "five", "six"]) {
    await page.locator(`[name="q.${name}"][value="4"]`).check();
    if (name === "six") await started.program.call("POST", "/dev/clock", { advance: "3s" });
    await context.setOffline(true);
    await sendButton(page).click();
    await says(page, "script.saved");
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
  const phone = await askOn(story.running(ctx), "short");
  const { page, context, link, responses } = phone;
  await score(page, 5);
  await comment(page).fill("Long ago");
  await cutLine(context, link);
  await sendButton(page).click();
  await says(page, "script.saved");
  expect(await countKept(page)).toBe(2);
  await page.goto("about:blank");
  await context.unroute(link);
  await context.addInitScript("{ const now = Date.now; Date.now = () => now() + 91 * 86_400_000 }");
  const later = await context.newPage();
  await later.goto(link);
  await expect.poll(() => countKept(later)).toBe(0);
  expect(await comment(later).inputValue()).toBe("");
  expect(await responses()).toEqual([]);
  await putAway(phone);
});

test("a page that was pressed without a line, and typed on since, is changed by the next press", async (ctx) => {
  const phone = await askOn(story.running(ctx), "every");
  const { page, context, responses } = phone;
  await page.locator('[name="q.nps"][value="3"]').check();
  await page.locator('[name="q.npsWhy"]').fill("Slow");
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "script.saved");
  await page.locator('[name="q.npsWhy"]').fill("Slow, and not kind");
  await context.setOffline(false);
  await says(page, "script.sent");
  expect(await responses()).toMatchObject([{ answers: { nps: 3, npsWhy: "Slow" } }]);
  await sendButton(page).click();
  await page.locator('[name="q.csat"]').first().waitFor();
  expect(await page.getByText(message("en", "page.elsewhere")).count()).toBe(0);
  expect(await responses()).toMatchObject([{ answers: { nps: 3, npsWhy: "Slow, and not kind" } }]);
  expect(await countKept(page)).toBe(0);
  await putAway(phone);
});
