import { message } from "@afterword/language";
import { expect, test } from "vitest";
import { inBrowser, respondents } from "./in-browser.ts";
import { askOn, comment, countKept, openOn, putAway, says, score, sendButton, thanks, windows } from "./phone.ts";

const story = inBrowser(respondents);

test.for(windows)(
  "what depends on an answer comes and goes without a reload ($locale, $width px)",
  async (how, ctx) => {
    const phone = await askOn(story.running(ctx), "short", how);
    const { page, responses } = phone;
    await page.evaluate("document.documentElement.dataset.same = 'yes'");
    const wrong = page.locator("[data-q=wrong]");
    expect(await wrong.isVisible()).toBe(false);
    await score(page, 2);
    expect(await wrong.isVisible()).toBe(true);
    await page.locator('[name="q.wrong"][value="slow"]').check();
    await score(page, 5);
    expect(await wrong.isVisible()).toBe(false);
    await score(page, 1);
    await sendButton(page).click();
    await thanks(page, how.locale);
    expect(await page.evaluate("document.documentElement.dataset.same")).toBe("yes");
    const layout = how.width < 640 ? "phone" : "wide";
    expect(await responses()).toMatchObject([{ answers: { csat: 1, wrong: ["slow"] }, status: "complete", layout }]);
    await putAway(phone);
  },
);

test("what was chosen in a question that is hidden again is not sent", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, responses } = phone;
  await score(page, 2);
  await page.locator('[name="q.wrong"][value="slow"]').check();
  await score(page, 4);
  await sendButton(page).click();
  await thanks(page);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);
  await putAway(phone);
});

test.for([true, false])("the same answers are stored with a script and without (%s)", async (hasScript, ctx) => {
  const phone = await askOn(story.running(ctx), "short", { javaScriptEnabled: hasScript });
  const { page, responses } = phone;
  await score(page, 1);
  await comment(page).fill("Line one\nline two");
  const send = async () => {
    await sendButton(page).click();
    if (!hasScript) await page.waitForLoadState();
  };
  // Without a script, what depends on the score is asked on a page of its own.
  if (!hasScript) await send();
  await page.locator('[name="q.wrong"][value="unsolved"]').check();
  await send();
  await thanks(page);
  expect((await responses()).map(({ answers }) => answers)).toEqual([
    { csat: 1, wrong: ["unsolved"], why: "Line one\nline two" },
  ]);
  await putAway(phone);
});

test("page by page, each is put in place with an address of its own, and the browser goes back", async (ctx) => {
  const phone = await askOn(story.running(ctx), "every");
  const { page, responses } = phone;
  await page.evaluate("document.documentElement.dataset.same = 'yes'");
  await page.locator('[name="q.nps"][value="9"]').check();
  await sendButton(page).click();
  await page.locator('[name="q.csat"][value="4"]').check();
  expect(await page.evaluate("document.documentElement.dataset.same")).toBe("yes");
  expect(await page.evaluate("document.activeElement.tagName")).not.toBe("BODY");
  expect(new URL(page.url()).search).toMatch(/page=csat/);
  await Promise.all([page.waitForEvent("load"), page.goBack()]);
  expect(await page.locator('[name="q.nps"]:checked').inputValue()).toBe("9");
  await page.locator('[name="q.npsWhy"]').fill("Quick");
  await sendButton(page).click();
  // What was chosen on the second page and not sent was kept on the phone.
  await page.locator('[name="q.csat"][value="4"]:checked').waitFor({ state: "attached" });
  expect(await responses()).toMatchObject([{ answers: { nps: 9, npsWhy: "Quick" }, status: "partial" }]);
  await putAway(phone);
});

test("two presses are one answer, and the button keeps the focus", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, context, link, responses } = phone;
  let posts = 0;
  await context.route(link, async (route) => {
    if (route.request().method() === "POST") {
      posts += 1;
      await new Promise((done) => setTimeout(done, 500));
    }
    await route.continue();
  });
  await score(page, 4);
  await sendButton(page).dblclick();
  expect(await sendButton(page).getAttribute("aria-disabled")).toBe("true");
  expect(await page.evaluate("document.activeElement.name")).toBe("commit");
  await sendButton(page).press("Enter");
  await thanks(page);
  expect(posts).toBe(1);
  expect(await responses()).toHaveLength(1);
  await putAway(phone);
});

test("a form that a script submits is no answer, also while something is kept", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short");
  const { page, responses } = phone;
  await score(page, 1);
  await comment(page).fill("Typed, not sent");
  await says(page, "script.kept");
  for (const submit of ["submit()", "requestSubmit()"]) {
    await Promise.all([page.waitForEvent("load"), page.evaluate(`document.querySelector("[data-ask]").${submit}`)]);
    expect(await page.title()).toMatch(/^Error:/);
  }
  expect(await responses()).toEqual([]);
  await putAway(phone);
});

test.for(windows)("an error is shown in place with the focus on it ($locale, $width px)", async (how, ctx) => {
  const phone = await askOn(story.running(ctx), "short", how);
  const { page, responses } = phone;
  await comment(page).fill("No score yet");
  await sendButton(page).click();
  await page.getByRole("alert").waitFor();
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
  const title = await page.locator("h1").innerText();
  expect(await page.title()).toBe(message(how.locale, "page.error.title", { title }));
  expect(await comment(page).inputValue()).toBe("No score yet");
  await page.getByRole("alert").getByRole("link").first().click();
  expect(await page.evaluate("document.activeElement.name")).toBe("q.csat");
  await score(page, 4);
  await sendButton(page).click();
  await thanks(page, how.locale);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4, why: "No score yet" }]);
  await putAway(phone);
});

const broken: [what: string, before: string][] = [
  ["no database", "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
  ["a database that does not open", "IDBFactory.prototype.open = () => { throw new Error('private') }"],
  ["a database that never opens", "IDBFactory.prototype.open = () => ({})"],
  ["a database that is full", "IDBObjectStore.prototype.put = () => { throw new Error('full') }"],
  ["no fetch", "window.fetch = undefined"],
  ["a script that fails at once", "Object.defineProperty(window, 'Intl', { get() { throw new Error('none') } })"],
];

test.for(broken)("with %s, the browser sends the answer in its own way", async ([, before], ctx) => {
  const { page, context, responses } = await askOn(story.running(ctx), "short", { before });
  await score(page, 4);
  await comment(page).fill("All the same");
  await Promise.all([page.waitForEvent("load"), sendButton(page).click()]);
  await thanks(page);
  expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4, why: "All the same" }]);
  await context.close();
});

test("at a kiosk nothing is kept, and it goes back to an empty start when nobody is there", async (ctx) => {
  const { browser, program } = story.running(ctx);
  const start = `${program.base}/f/ideas?kiosk=1`;
  const phone = await openOn(browser, start);
  const { page, context } = phone;
  await page.clock.install();
  await page.goto(start);
  await page.locator('[name="q.about"][value="complaint"]').check();
  await page.locator('[name="q.what"]').fill("For nobody else to read");
  await page.clock.runFor(1_000);
  expect(await countKept(page)).toBe(0);
  await context.setOffline(true);
  await sendButton(page).click();
  await says(page, "script.failed");
  await context.setOffline(false);
  await page.clock.runFor(81_000);
  await says(page, "script.idle");
  await page.locator("h1").click();
  await page.clock.runFor(81_000);
  expect(await page.locator('[name="q.what"]').inputValue()).toBe("For nobody else to read");
  await Promise.all([page.waitForEvent("load"), page.clock.runFor(10_000)]);
  expect(await page.locator('[name="q.what"]').inputValue()).toBe("");
  expect(await page.locator('[name="q.about"]:checked').count()).toBe(0);
  await page.locator('[name="q.about"][value="suggestion"]').check();
  await page.locator('[name="q.what"]').fill("More light");
  await sendButton(page).click();
  await thanks(page);
  await Promise.all([page.waitForEvent("load"), page.clock.runFor(31_000)]);
  expect(await page.locator('[name="q.what"]').inputValue()).toBe("");
  await putAway(phone);
});

test("what is typed into an open form is put back in its own window and in no other", async (ctx) => {
  const { browser, program } = story.running(ctx);
  const form = `${program.base}/f/ideas`;
  const phone = await openOn(browser, form);
  const { page, context } = phone;
  await page.locator('[name="q.what"]').fill("Half a complaint");
  await says(page, "script.kept");
  await page.reload();
  await says(page, "script.restored");
  expect(await page.locator('[name="q.what"]').inputValue()).toBe("Half a complaint");
  const other = await context.newPage();
  await other.goto(form);
  await other.locator('[name="q.about"][value="complaint"]').check();
  await expect.poll(() => countKept(other)).toBe(2);
  expect(await other.locator('[name="q.what"]').inputValue()).toBe("");
  await putAway(phone);
});

test("what was typed just before the browser's button was pressed is there when somebody comes back", async (ctx) => {
  const phone = await askOn(story.running(ctx), "every");
  const { page } = phone;
  const back = () => Promise.all([page.waitForEvent("load"), page.goBack()]);
  const forward = () => Promise.all([page.waitForEvent("load"), page.goForward()]);
  await page.locator('[name="q.nps"][value="9"]').check();
  await sendButton(page).click();
  await page.locator('[name="q.csat"]').first().waitFor();
  // In the middle of the pages no other document is shown: this one can wait until it is kept.
  await back();
  await page.locator('[name="q.npsWhy"]').fill("Kept by the pause");
  await says(page, "script.kept");
  await forward();
  await back();
  await says(page, "script.restored");
  await page.locator('[name="q.npsWhy"]').fill("Typed at the last moment");
  await forward();
  await back();
  await says(page, "script.restored");
  expect(await page.locator('[name="q.npsWhy"]').inputValue()).toBe("Typed at the last moment");
  await putAway(phone);
});
