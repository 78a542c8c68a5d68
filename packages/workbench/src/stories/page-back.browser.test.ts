import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { servedInBrowser } from "./in-browser.ts";
import { countKept, openOn, putAway, sendButton, thanks } from "./phone.ts";
import type { Served } from "./served.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });
const names = ["one", "two", "three", "four", "five", "six"] as const;
const questions = {
  one: q.agree("I got what I needed."),
  two: q.agree("It was easy."),
  three: q.agree("It was quick."),
  four: q.agree("It was clear."),
  five: q.agree("It was fair."),
  six: q.agree("Staff were helpful."),
  more: q.comment("Anything else?").optional(),
};
/** Of neither does the server keep anything before the end. */
const unnamed = defineSurvey("unnamed", questions, { privacy: "anonymous" });
const open = defineSurvey("open", questions, { kind: "feedback" });
const project = defineProject({
  surveys: [unnamed, open],
  rules: [when(closed).ask(unnamed).by("email").after("1m").quiet("0s")],
});

const running = servedInBrowser(project);

let people = 0;
const linkOf = async (aw: Served, what: "link" | "form") =>
  `${aw.base}/feedback/${what === "form" ? "f/open" : `r/${await aw.invite(`b${String(++people)}`)}`}`;
const part = (page: Page, at: number) => page.locator(".part", { hasText: `Part ${String(at)} of 6` }).waitFor();
const chosen = (page: Page, name: string) => page.locator(`[name="q.${name}"]:checked`).inputValue();
const choose = (page: Page, name: string, value: number) =>
  page.locator(`[name="q.${name}"][value="${String(value)}"]`).check();

/** Answers the first pages with 4, and comes to the next. */
async function answer(page: Page, count: number): Promise<void> {
  for (const [i, name] of names.slice(0, count).entries()) {
    await choose(page, name, 4);
    await sendButton(page).click();
    await part(page, i + 2);
  }
}

const ballots = (aw: Served) =>
  aw.parts.store.read({ unit: "org", mode: "test" }, (rows) => rows.ballots.list({ survey: "unnamed", wave: null }));

test.for([
  { script: false, what: "link" },
  { script: false, what: "form" },
  { script: true, what: "link" },
  { script: true, what: "form" },
] as const)(
  "the browser's button goes back, page by page, where nothing is kept ($what, script: $script)",
  { timeout: 30_000 },
  async ({ script, what }, ctx) => {
    const { browser, aw } = running(ctx);
    const phone = await openOn(browser, await linkOf(aw, what), { javaScriptEnabled: script });
    const { page } = phone;
    const address = page.url();
    await answer(page, 3);
    await page.goBack();
    await part(page, 3);
    expect(await chosen(page, "three")).toBe("4");
    await page.goBack();
    await part(page, 2);
    expect(await chosen(page, "two")).toBe("4");
    await page.goForward();
    await part(page, 3);
    expect([await chosen(page, "three"), page.url()]).toEqual(["4", address]);
    await choose(page, "three", 1);
    await sendButton(page).click();
    await part(page, 4);
    await putAway(phone);
  },
);

test.for(["link", "form"] as const)(
  "the browser's button goes back to a page that was refused, without a script (%s)",
  async (what, ctx) => {
    const { browser, aw } = running(ctx);
    const phone = await openOn(browser, await linkOf(aw, what), { javaScriptEnabled: false });
    const { page } = phone;
    await answer(page, 1);
    await sendButton(page).click();
    await page.getByRole("alert").waitFor();
    await choose(page, "two", 4);
    await sendButton(page).click();
    await part(page, 3);
    await page.goBack();
    await part(page, 2);
    await page.getByRole("alert").waitFor();
    await putAway(phone);
  },
);

test(
  "whoever goes back finds what was given on later pages, and all of it is sent",
  { timeout: 30_000 },
  async (ctx) => {
    const { browser, aw } = running(ctx);
    const before = (await ballots(aw)).length;
    const phone = await openOn(browser, await linkOf(aw, "link"));
    const { page } = phone;
    await answer(page, 5);
    await choose(page, "six", 4);
    await page.locator('[name="q.more"]').fill("Typed and not sent");
    for (const at of [5, 4, 3]) {
      // The page's button does as the browser's, and neither loads anything.
      if (at === 4) await page.goBack();
      else await page.locator("button[name=back]").click();
      await part(page, at);
    }
    await page.evaluate("document.documentElement.dataset.same = 'yes'");
    await choose(page, "three", 2);
    for (const at of [4, 5, 6]) {
      await sendButton(page).click();
      await part(page, at);
    }
    expect(await page.locator('[name="q.more"]').inputValue()).toBe("Typed and not sent");
    expect(await page.evaluate("document.documentElement.dataset.same")).toBe("yes");
    await aw.call("POST", "/dev/clock", { advance: "5s" });
    await sendButton(page).click();
    await thanks(page);
    const all = await ballots(aw);
    expect(all).toHaveLength(before + 1);
    expect(all.map(({ answers }) => answers)).toContainEqual({
      one: 4,
      two: 4,
      three: 2,
      four: 4,
      five: 4,
      six: 4,
      more: "Typed and not sent",
    });
    // Afterwards neither the window nor the phone remembers it.
    expect(await countKept(page)).toBe(0);
    await page.goBack({ waitUntil: "load" });
    await thanks(page);
    await putAway(phone);
  },
);

test("an error's link to its field is no step of the survey", async (ctx) => {
  const { browser, aw } = running(ctx);
  const phone = await openOn(browser, await linkOf(aw, "link"));
  const { page } = phone;
  await answer(page, 1);
  await sendButton(page).click();
  await page.getByRole("alert").getByRole("link").click();
  await page.waitForURL(/#q-two$/);
  await choose(page, "two", 5);
  await sendButton(page).click();
  await part(page, 3);
  await page.goBack();
  await part(page, 2);
  expect(await chosen(page, "two")).toBe("5");
  await page.goBack();
  await page.goBack();
  await part(page, 1);
  expect(await chosen(page, "one")).toBe("4");
  await putAway(phone);
});

test.for([true, false])("at a kiosk nobody goes back to what the one before gave (script: %s)", async (script, ctx) => {
  const { browser, aw } = running(ctx);
  const phone = await openOn(browser, `${aw.base}/feedback/f/open?kiosk=1`, { javaScriptEnabled: script });
  const { page } = phone;
  await answer(page, 2);
  await page.goBack().catch(() => undefined);
  expect(await page.locator(".part", { hasText: "Part 2" }).count()).toBe(0);
  await putAway(phone);
});
