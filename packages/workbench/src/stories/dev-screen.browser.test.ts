/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { hasNoViolation } from "./good-page.ts";
import { servedInBrowser } from "./in-browser.ts";
import project from "./project.ts";
import type { Served } from "./served.ts";

// The developers' screen: an event is sent, and all that comes of it is seen, answered and counted without leaving it.

const story = servedInBrowser(project);

/** Opens the screen, and notes what went wrong there; what a page's policy forbids is an error too. */
async function openScreen(browser: Browser, aw: Served, width = 1280, colorScheme: "light" | "dark" = "light") {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (line) => {
    if (line.type() === "error" && !line.text().includes("status of 422")) wrong.push(line.text());
  });
  await page.goto(`${aw.base}/feedback/dev`);
  return { page, wrong, leave: () => context.close() };
}

const headings = (page: Page) => page.locator("#steps h3").allInnerTexts();
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 3, name });
const part = (page: Page, name: string) => page.getByRole("region", { name });
const itemsOf = async (aw: Served, path: string) => (await aw.call("GET", path)).json["items"] as { state: string }[];

test("from an event to its figure on one screen, which is never loaded anew", async (ctx) => {
  const { browser, aw } = story(ctx);
  const { page, wrong, leave } = await openScreen(browser, aw);
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));

  const send = part(page, "Send an event");
  await send.getByLabel("team").fill("HR");
  await send.getByLabel("Language").selectOption("fr");
  await send.getByRole("button").click();
  await heading(page, "Forecast: ask").waitFor();
  expect(await headings(page)).toEqual(["Event ticket.closed", "Forecast: ask", "Waiting: decide"]);
  await page.getByText(/^Gates: /).click();
  await page.getByRole("row", { name: /^quiet passed/ }).waitFor();

  await part(page, "Clock").getByRole("button", { name: "To the next due" }).click();
  await heading(page, "Mail invitation, sent").waitFor();
  await page
    .getByText("+30 min from real time")
    .or(page.getByText(/29 min 5\d s from real time/))
    .waitFor();
  expect(await headings(page)).toEqual([
    "Event ticket.closed",
    "Decision: ask",
    "Mail invitation, sent",
    "Page of ticket-csat",
  ]);
  for (const [look, seen] of [
    ["HTML", page.frameLocator("iframe[title$='light screen']").locator("html[lang=fr]")],
    ["Dark", page.frameLocator("iframe[title$='dark screen']").locator("html[lang=fr]")],
    ["Right to left", page.frameLocator("iframe[title$=Arabic]").locator("html[dir=rtl]")],
    ["Text", page.locator(".look.text pre")],
    ["Source", page.getByText("MIME-Version: 1.0")],
  ] as const) {
    await page.getByLabel(look, { exact: true }).check();
    await seen.waitFor();
  }
  await page.getByLabel("HTML", { exact: true }).check();
  await page.locator(".mail .narrow").check();
  expect((await page.locator(".look.light iframe").boundingBox())?.width).toBe(322);

  const frame = page.frameLocator("iframe.page");
  await frame.locator("html[lang=fr]").waitFor();
  await frame.getByRole("radio").last().check();
  // As long as a person takes; what is typed moves the clock too.
  await part(page, "Clock").getByLabel("By").fill("soon");
  await part(page, "Clock").getByRole("button", { name: "Move" }).click();
  await page.getByRole("alert").filter({ hasText: "A length of time such as" }).waitFor();
  await part(page, "Clock").getByLabel("By").fill("15s");
  await part(page, "Clock").getByRole("button", { name: "Move" }).click();
  await page.getByRole("status").filter({ hasText: "The clock was moved." }).waitFor();
  await frame.locator("button[name=commit]:visible").last().click();
  await heading(page, "Result of ticket-csat, all answers").waitFor();
  expect((await headings(page)).slice(-2)).toEqual(["Answer, complete", "Result of ticket-csat, all answers"]);
  await page.getByRole("row", { name: /^csat csat 100 1 20.7 to 100/ }).waitFor();
  // The page that was answered says so still: the frame was not loaded anew.
  await frame.getByRole("heading", { level: 1, name: "Merci" }).waitFor();
  const { rows } = (await aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat")).json;
  expect(rows).toMatchObject([{ value: 100, n: 1 }]);

  expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);

  // What another program sends is there by itself, for whoever follows what happens last.
  await part(page, "Subjects").getByRole("link", { name: "Follow what happens last" }).click();
  await aw.close("INC-77");
  await page.getByRole("heading", { level: 2, name: "INC-77" }).waitFor();
  expect(wrong).toEqual([]);
  await leave();
}, 60_000);

test("a form that the event refuses says where, and keeps what was typed", async (ctx) => {
  const { browser, aw } = story(ctx);
  const { page, leave } = await openScreen(browser, aw);
  const send = part(page, "Send an event");
  await send.getByLabel("hours (optional)").fill("many");
  await send.getByRole("button").click();
  await send.getByRole("alert").filter({ hasText: "data.hours" }).waitFor();
  expect(await send.getByLabel("hours (optional)").inputValue()).toBe("many");
  await leave();
});

test("a mail's links are opened as scanners do, and nothing is stored", async (ctx) => {
  const { browser, aw } = story(ctx);
  await aw.invite("INC-88");
  const { page, wrong, leave } = await openScreen(browser, aw);
  await page.goto(`${aw.base}/feedback/dev?subject=INC-88`);
  const before = [await aw.counts(), await itemsOf(aw, "/v1/invitations?person=p-INC-88")];
  await page.getByRole("button", { name: "Replay scanner" }).click();
  await page.getByText(/^\d+ requests left no answer and no opt-out\.$/).waitFor();
  await page.getByText("Every request").click();
  const asked = await page.locator(".scan details tbody tr").allInnerTexts();
  for (const link of ["?score=1", "?score=5", "/more", "/u/"])
    for (const method of ["HEAD\t200\t", "GET\t200\t"])
      expect(
        asked.some((row) => row.includes(link) && row.includes(method)),
        `${method} ${link}`,
      ).toBe(true);
  expect(asked.filter((row) => !/\t200\t/.test(row))).toEqual([]);
  expect([await aw.counts(), await itemsOf(aw, "/v1/invitations?person=p-INC-88")]).toEqual(before);
  expect((await aw.call("GET", "/v1/people/p-INC-88")).json["optOuts"]).toEqual([]);

  await page.getByRole("button", { name: "Copy as test" }).click();
  await page.getByText("The test was copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await aw.call("GET", "/dev/test?subject=INC-88")).text);
  expect(wrong).toEqual([]);
  await leave();
});

for (const [width, colorScheme] of [
  [1280, "light"],
  [320, "dark"],
] as const)
  test(`all of it can be read and used (${String(width)} px, ${colorScheme})`, async (ctx) => {
    const { browser, aw } = story(ctx);
    await aw.invite(`INC-${String(width)}`);
    const { page, leave } = await openScreen(browser, aw, width, colorScheme);
    await page.getByRole("button", { name: "Replay scanner" }).click();
    await page.getByText("Every request").click();
    await page.getByText(/^Gates: /).click();
    await page.getByText("Text", { exact: true }).click();
    await hasNoViolation(page);
    const measured = await page.evaluate(() => ({
      beyond: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
        .filter((one) => one.checkVisibility() && (one.closest("label") ?? one).getBoundingClientRect().height < 23.99)
        .map((one) => one.outerHTML.slice(0, 120)),
    }));
    expect(measured).toEqual({ beyond: 0, small: [] });
    await leave();
  });
