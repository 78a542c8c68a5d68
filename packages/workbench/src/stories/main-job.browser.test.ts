import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hasNoViolation } from "./good-page.ts";
import { inBrowser } from "./in-browser.ts";
import type { Running } from "./program.ts";
import { submitEveryForm } from "./scanner.ts";

const helpDesk = ["start", "--config", "examples/helpdesk/afterword.config.ts", "--app", "examples/helpdesk/desk.ts"];
const story = inBrowser({}, helpDesk);

/** Does what brings the next page, loaded or put in place, and waits until it is there. */
async function loading(page: Page, action: () => Promise<unknown>): Promise<void> {
  await page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
  await action();
  await page.locator("main:not([data-before])").waitFor({ state: "attached" });
}

/** Closes a new ticket at the help desk, and gives the text of the mail that comes of it. */
async function newMail({ base, call }: Running): Promise<string> {
  await fetch(`${base}/tickets`, { method: "POST" });
  const desk = await (await fetch(base)).text();
  const path = [...desk.matchAll(/action="(\/tickets\/INC-\d+\/close)"/g)].at(-1)?.[1] ?? "";
  await fetch(base + path, { method: "POST" });
  await call("POST", "/dev/clock", { advance: "1s" });
  const [mail] = (await call("GET", "/dev/mail.json")).json as unknown as { text: string }[];
  return mail?.text ?? "";
}

/** Cards and tables whose content sticks out of them. */
const stickingOut = `[...document.querySelectorAll("section")].filter((card) => {
  const end = card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingInlineEnd);
  return [...card.querySelectorAll("table, th, td")].some((part) =>
    part.getBoundingClientRect().right > end + 0.5 || part.scrollWidth > part.clientWidth + 1);
}).length`;

/** No violation of WCAG 2.2 AA, and nothing wider than the window or its card. */
async function isGood(page: Page): Promise<void> {
  await hasNoViolation(page);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  expect(await page.evaluate(stickingOut)).toBe(0);
}

test.for([
  { javaScriptEnabled: true, width: 1280 },
  { javaScriptEnabled: false, width: 320 },
])(
  "a person closes a ticket, answers from the mail and sees the score change ($width px, script: $javaScriptEnabled)",
  async (how, ctx) => {
    const { browser, program } = story.running(ctx);
    const context = await browser.newContext({
      viewport: { width: how.width, height: 800 },
      javaScriptEnabled: how.javaScriptEnabled,
    });
    // The checks themselves need a script; they look at the same address in a window that runs one.
    const checker = await browser.newContext({ viewport: { width: how.width, height: 800 } });
    const look = async (page: Page) => {
      const second = await checker.newPage();
      await second.goto(page.url());
      await isGood(second);
      await second.close();
    };
    context.setDefaultTimeout(5_000);
    checker.setDefaultTimeout(5_000);
    const page = await context.newPage();
    const foreign: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(program.base) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    await page.goto(program.base);
    await look(page);
    const row = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: /^Close/ }) })
      .first();
    const team = ((await row.locator("small").textContent()) ?? "").split(" · ")[1] ?? "";
    await row.getByRole("button").click();
    await expect.poll(async () => (await program.call("GET", "/dev/mail.json")).json.length).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Mail" }).click();
    await look(page);
    await page.locator("main li a").first().click();
    await look(page);
    const opened = context.waitForEvent("page");
    await page
      .frameLocator("iframe")
      .getByRole("link", { name: /^4 of 5/ })
      .click();
    const answer = await opened;
    await answer.setViewportSize({ width: how.width, height: 800 });
    await look(answer);
    expect(await answer.getByRole("radio", { name: "4, Satisfied" }).isChecked()).toBe(true);
    await loading(answer, () => answer.getByRole("button", { name: "Send my answer" }).click());
    expect(await answer.getByRole("heading", { level: 1 }).textContent()).toBe("Thank you");
    await answer.getByRole("textbox").fill("Quick & kind <3");
    await loading(answer, () => answer.getByRole("button", { name: "Send", exact: true }).click());
    expect(await answer.getByText("Quick & kind <3").isVisible()).toBe(true);
    await look(answer);
    await page.goto(program.base);
    const scores = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: team }) });
    expect(await scores.getByRole("cell").first().textContent()).toBe("100\u00a0%");
    await look(page);
    expect(foreign).toEqual([]);
    await context.close();
    await checker.close();
  },
);

test.for([
  { javaScriptEnabled: true, width: 1280 },
  { javaScriptEnabled: false, width: 320 },
])(
  "a requester says that it is solved, and is asked on their own page ($width px, script: $javaScriptEnabled)",
  async (how, ctx) => {
    const { browser, program } = story.running(ctx);
    const context = await browser.newContext({
      viewport: { width: how.width, height: 800 },
      javaScriptEnabled: how.javaScriptEnabled,
    });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (line) => {
      if (line.type() === "error") refused.push(line.text());
    });
    const answers = async () => ((await program.call("GET", "/v1/responses")).json["items"] as unknown[]).length;
    const before = await answers();
    await page.goto(program.base);
    await page
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: /^Close/ }) })
      .last()
      .getByRole("link")
      .click();
    await page.getByRole("button", { name: "It is solved" }).click();
    if (how.javaScriptEnabled) {
      await page.getByRole("radio", { name: /^4/ }).check();
      await isGood(page);
      await page.getByRole("button", { name: "Send my answer" }).click();
      await page.getByText("Thank you").waitFor();
      expect(refused).toEqual([]);
    } else {
      await page.getByRole("link", { name: "Tell us how it went" }).click();
      await page.getByRole("radio", { name: /^4/ }).check();
      await loading(page, () => page.getByRole("button", { name: "Send my answer" }).click());
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Thank you");
    }
    await expect.poll(answers).toBe(before + 1);
    await context.close();
  },
);

test("with the keyboard alone, an error is found and mended", async (ctx) => {
  const { browser, program } = story.running(ctx);
  const mail = await newMail(program);
  const link = /http:\S+\/r\/\w{27}/.exec(mail)?.[0] ?? "";
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(link);
  await isGood(page);
  await page.getByRole("button", { name: "Send my answer" }).focus();
  await loading(page, () => page.keyboard.press("Enter"));
  expect(await page.title()).toMatch(/^Error:/);
  await isGood(page);
  await page.getByRole("alert").getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Send my answer" }).focus();
  await loading(page, () => page.keyboard.press("Enter"));
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Thank you");
  await isGood(page);
  await context.close();
});

test("not now is reached and pressed with the keyboard, and says that the link goes on working", async (ctx) => {
  const { browser, program } = story.running(ctx);
  const link = /http:\S+\/r\/\w{27}/.exec(await newMail(program))?.[0] ?? "";
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${link}?score=4`);
  await isGood(page);
  await page.getByRole("button", { name: "Send my answer" }).focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Not now");
  await loading(page, () => page.keyboard.press("Enter"));
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Thank you for telling us");
  await isGood(page);
  await loading(page, () => page.getByRole("link", { name: "Answer after all" }).click());
  expect(await page.getByRole("button", { name: "Not now" }).count()).toBe(0);
  await isGood(page);
  await context.close();
});

test(
  "a scanner that opens every link and submits every form by script leaves no answer",
  { timeout: 120_000 },
  async (ctx) => {
    const { browser, program } = story.running(ctx);
    const mail = await newMail(program);
    const links = [...new Set(mail.match(/http:\S+\/[ru]\/\S+/g))];
    expect(links.length).toBeGreaterThanOrEqual(7);
    const count = async () => (await program.call("GET", "/v1/responses?limit=500")).json.items?.length ?? 0;
    const before = await count();
    for (const link of links) await fetch(link, { method: "HEAD" });
    const sent = await submitEveryForm({ browser, program }, links);
    expect(sent.filter((body) => /(^|&)q\.csat=[1-5](&|$)/.test(body)).length).toBeGreaterThanOrEqual(10);
    expect(await count()).toBe(before);
    // The person who opens the mail answers all the same.
    const page = await browser.newPage();
    await page.goto(links.find((link) => link.endsWith("?score=5")) ?? "");
    await loading(page, () => page.getByRole("button", { name: "Send my answer" }).click());
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Thank you");
    expect(await count()).toBe(before + 1);
    await page.close();
  },
);
