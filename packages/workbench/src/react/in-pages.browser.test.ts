/// <reference lib="dom" />
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { builtForBrowser } from "../stories/built-for-browser.ts";
import { hasNoViolation } from "../stories/good-page.ts";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { buildEmbedPage } from "./embed-page.ts";

// A page of a host on another origin, under the strictest policy: one script asks, and stores what our own page stores.

const parts = { hr: { en: "Staff matters", ar: "شؤون الموظفين" }, ict: { en: "Computers", ar: "الحواسيب" } };
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const ranked = defineEvent("ticket.ranked", z.object({ id: z.string() }), { subject: "id" });
const visit = defineSurvey(
  "visit",
  {
    hello: q.info({ en: "It takes a minute.", ar: "يستغرق ذلك دقيقة." }),
    csat: q.csat({ en: "How was {ref}?", ar: "كيف كان {ref}؟" }),
    wrong: q.comment({ en: "What went wrong?", ar: "ما الذي لم ينجح؟" }).when(answer("csat").atMost(2)),
    nps: q.nps({ en: "Would you recommend it?", ar: "ما مدى احتمال التوصية بها؟" }).or("notSure"),
    solved: q.yesNo({ en: "Is it solved?", ar: "هل حُلّت المشكلة؟" }),
    part: q.choice(parts, { en: "Which part?", ar: "أي جزء؟" }),
    many: q.choices(parts, { en: "Which of these?", ar: "أي من هذه؟" }).max(2),
    days: q.number({ en: "How many days?", ar: "كم يومًا؟" }).max(30),
    day: q.date({ en: "When was it?", ar: "متى كان ذلك؟" }),
    mail: q.email({ en: "Your address", ar: "عنوانكم" }).optional(),
    line: q.text({ en: "In one line", ar: "في سطر واحد" }).optional(),
    may: q.consent({ en: "You may call me", ar: "يمكنكم الاتصال بي" }),
  },
  { pages: "one", title: { en: "Your visit", ar: "زيارتكم" } },
);
const order = defineSurvey("order", { order: q.ranking(parts, "What matters most?") }, { title: "What matters" });
const project = defineProject({
  surveys: [visit, order],
  rules: [when(closed).ask(visit).by("embed"), when(ranked).ask(order).by("embed")],
});
const answers = {
  csat: 2,
  wrong: "All of it, 'really'\n<b>twice</b>",
  nps: 9,
  solved: false,
  part: "ict",
  many: ["hr", "ict"],
  days: 2.5,
  day: "2026-02-03",
  mail: "amina@example.org",
  may: true,
};

let browser: Browser | undefined;
let aw: Served;
let showReact: (context: BrowserContext, base: string) => Promise<void>;
let html = "";
let own = "";
const host = createServer((request, response) => {
  const runner = new URL(aw.base).origin;
  const policy = `default-src 'none'; script-src ${runner} ${site}/own.js; connect-src ${runner}; style-src 'none'`;
  const type = request.url === "/own.js" ? "text/javascript" : "text/html; charset=utf-8";
  response.setHeader("content-security-policy", policy).setHeader("content-type", type);
  response.end(request.url === "/own.js" ? own : html);
});
let site = "";
beforeAll(async () => {
  browser = await openBrowser();
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}`;
  aw = await serve("file::memory:", project, { embedOrigins: [site] });
  if (browser) showReact = await buildEmbedPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  host.close();
  await aw.stop();
});
const story = test.skipIf(inject("chromiumPath") === null);
const shots = process.env["AFTERWORD_SHOTS"];

/** Asks somebody; gives the token and the link that their page gets. */
async function invite(id: string, type = "ticket.closed"): Promise<{ token: string; link: string }> {
  await aw.call("POST", "/v1/events", { type, person: { id }, data: { id } });
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const { token, link } = await aw.afterword.token({ person: id });
  return { token, link: link ?? "" };
}

interface Manner {
  readonly locale?: string;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
  /** The runner's own unless told. */
  readonly script?: string;
}

/** Opens the host's page with the tag in it; `wrong` has what the browser complains about. */
async function inPage(of: { token: string; link: string }, manner: Manner = {}) {
  const { locale = "en", width = 1280, colorScheme = "light", javaScriptEnabled = true } = manner;
  const { script = `${aw.base}/feedback/embed.js` } = manner;
  html = `<!doctype html><html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>Portal</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <script src="${script}" async></script></head><body><main><h1>${locale === "ar" ? "طلباتكم" : "Your requests"}</h1>
    <afterword-survey token="${of.token}" locale="${locale}"${manner.script === undefined ? "" : ` href="${of.link}"`}><a href="${of.link}">Tell us</a></afterword-survey></main></body></html>`;
  const context = await browser!.newContext({
    locale,
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (line) => {
    // A browser asks for an icon, which this policy forbids.
    if (line.type() === "error" && !/favicon/.test(line.text() + line.location().url)) wrong.push(line.text());
  });
  const asked = javaScriptEnabled ? page.waitForResponse(/\/v1\/pending/) : null;
  await page.goto(site);
  await asked;
  return { page, context, wrong };
}

const stored = async () =>
  (
    (await aw.call("GET", "/v1/responses")).json["items"] as {
      answers: unknown;
      status: string;
      locale: string;
      subject: string;
      version: number;
    }[]
  ).map(({ answers, status, locale, subject, version }) => [subject, version, answers, status, locale]);

/** Answers in the page, as somebody would. */
async function fill(page: Page): Promise<void> {
  const question = (name: string) => page.getByRole("group", { name });
  await question("How was").getByLabel("2 Dissatisfied").check();
  await page.getByLabel("What went wrong?").fill(answers.wrong);
  await question("recommend").getByLabel("9", { exact: true }).check();
  await question("solved").getByLabel("No", { exact: true }).check();
  await question("Which part?").getByLabel("Computers").check();
  for (const text of ["Staff matters", "Computers"]) await question("Which of these?").getByLabel(text).check();
  await page.getByLabel("How many days?").fill("2.5");
  await page.getByLabel("When was it?").fill(answers.day);
  await page.getByLabel("Your address").fill(` ${answers.mail} `);
  await page.getByLabel("You may call me").check();
}
const press = (page: Page) => page.getByRole("button", { name: "Send my answer" }).click();

story("page, JSON, React, script and API store the same", async () => {
  const [byPage, byJson, byReact, byScript] = [
    await invite("1"),
    await invite("2"),
    await invite("3"),
    await invite("4"),
  ];
  const { page, context, wrong } = await inPage(byScript);
  await fill(page);
  await press(page);
  await page.getByText("We have your answer.").waitFor();
  expect(wrong).toEqual([]);

  await page.goto(`${byPage.link}?lang=en`);
  const choose = (name: string, value: unknown) => page.locator(`[name="q.${name}"][value="${String(value)}"]`).check();
  for (const name of ["csat", "nps", "solved", "part"] as const) await choose(name, answers[name]);
  for (const value of answers.many) await choose("many", value);
  for (const name of ["wrong", "days", "day", "mail"] as const)
    await page.locator(`[name="q.${name}"]`).fill(String(answers[name]));
  await choose("may", true);
  await press(page);
  await page.getByText("We have your answer.").waitFor();

  await showReact(context, aw.base);
  const props = { personToken: byReact.token, url: `${aw.base}/feedback`, locale: "en" };
  await page.goto(`${aw.base}/app/#${encodeURIComponent(JSON.stringify(props))}`);
  const question = (name: string) => page.locator(`[data-name="${name}"]`);
  await question("csat").getByText("Dissatisfied", { exact: true }).click();
  await question("wrong").getByRole("textbox").fill(answers.wrong);
  await question("nps").getByText("9", { exact: true }).click();
  await question("solved").getByText("No", { exact: true }).click();
  await question("part").getByText("Computers").click();
  for (const text of ["Staff matters", "Computers"]) await question("many").getByText(text).click();
  await question("days").getByRole("spinbutton").fill("2.5");
  await question("day").locator("input").fill(answers.day);
  await question("mail").getByRole("textbox").fill(answers.mail);
  await question("may").getByText("You may call me").click();
  await press(page);
  await page.getByText("We have your answer.").waitFor();
  await context.close();

  const path = byJson.link.slice(`${aw.base}/feedback`.length);
  await aw.call("POST", path, { answers, submissionId: "json", locale: "en" }, { authorization: "" });
  const staff = { survey: "visit", answers, channel: "phone", subject: "5", locale: "en" };
  expect((await aw.call("POST", "/v1/responses", staff)).json).toMatchObject({ status: "complete" });
  const all = await stored();
  expect(all.sort()).toEqual(["1", "2", "3", "4", "5"].map((id) => [id, 1, answers, "complete", "en"]));
});

story.each([
  { locale: "en", width: 1280, colorScheme: "light" },
  { locale: "ar", width: 320, colorScheme: "dark" },
] as const)("it can be read and used under the strictest policy ($locale, $width px)", async (manner) => {
  const { page, context, wrong } = await inPage(await invite(String(manner.width)), manner);
  await page.locator("afterword-survey form").waitFor();
  await hasNoViolation(page);
  const seen = await page.evaluate(() => {
    const root = document.querySelector("afterword-survey")?.shadowRoot;
    const form = root?.querySelector("form");
    const heights = [...(root?.querySelectorAll("label span, button, textarea") ?? [])].filter((one) =>
      one.checkVisibility(),
    );
    return {
      beyond: document.documentElement.scrollWidth - innerWidth,
      direction: form && getComputedStyle(form).direction,
      small: heights.filter((one) => one.getBoundingClientRect().height < 43.9).length,
      text: form?.innerText ?? "",
    };
  });
  expect(seen).toMatchObject({ beyond: 0, direction: manner.locale === "ar" ? "rtl" : "ltr", small: 0 });
  if (shots !== undefined) await page.screenshot({ path: `${shots}/script-${manner.locale}.png`, fullPage: true });
  await page.locator("afterword-survey button").first().press("Enter");
  await page.locator("afterword-survey .wrong:visible").first().waitFor();
  const faults = await page.locator("afterword-survey .wrong:visible").allInnerTexts();
  expect(faults.length).toBe(8);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id || "first")).toBe("first");
  if (manner.locale === "ar") expect([seen.text, ...faults].join(" ").match(/[A-Za-z]{3,}/g)).toBeNull();
  await hasNoViolation(page, { rules: ["color-contrast", "aria-valid-attr-value"] });
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/script-${manner.locale}-wrong.png`, fullPage: true });
  expect(wrong).toEqual([]);
  await context.close();
});

story(
  "by keys alone; what could not be sent stays on the device, is sent with the next page, and counts once",
  async () => {
    const of = await invite("off");
    const before = (await stored()).length;
    const { page, context } = await inPage(of);
    await page.locator("afterword-survey form").waitFor();
    const focused = () =>
      page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLInputElement | null)?.name ?? "");
    while ((await focused()) !== "q-csat") await page.keyboard.press("Tab");
    for (const key of ["Space", "ArrowRight"]) await page.keyboard.press(key);
    expect(await page.getByLabel("2 Dissatisfied").isChecked()).toBe(true);
    await fill(page);
    // What only the server knows to be wrong is said beside the question as well.
    await page.getByLabel("Your address").fill("nobody");
    await press(page);
    await page.getByText("Enter an e-mail address, like name@example.org").waitFor();
    expect(
      await page.getByLabel("Your address").evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one),
    ).toBe(true);
    await page.getByLabel("Your address").fill(answers.mail);
    // It arrives, and the reply is lost.
    await page.route("**/r/*", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press(page);
    await page.getByText("Saved on this device").waitFor();
    expect((await stored()).length).toBe(before + 1);
    const bodies: string[] = [];
    await page.unroute("**/r/*");
    page.on("request", (request) => {
      if (/\/r\//.test(request.url()) && request.method() === "POST") bodies.push(request.postData() ?? "");
    });
    await Promise.all([page.waitForResponse(/\/v1\/pending/), page.reload()]);
    expect([bodies.length, (await stored()).length]).toEqual([1, before + 1]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.close();
  },
);

story(
  "what it can't show it opens, and without a script, a token or a question the link or nothing is there",
  async () => {
    const other = await inPage(await invite("rank", "ticket.ranked"));
    await other.page.getByRole("link", { name: "What matters" }).click();
    await other.page.getByText("What matters most?").waitFor();
    await other.context.close();

    const of = await invite("link");
    for (const [tag, manner] of [
      [of, { javaScriptEnabled: false }],
      [{ ...of, token: "awp_over" }, {}],
    ] as const) {
      const { page, context } = await inPage(tag, manner);
      expect(await page.getByRole("link", { name: "Tell us" }).getAttribute("href")).toBe(of.link);
      await context.close();
    }
    // "Not now" is the last word, here as on the page.
    const later = await inPage(of);
    await later.page.getByRole("button", { name: "Not now" }).click();
    await later.page.locator("afterword-survey form").waitFor({ state: "detached" });
    expect((await aw.afterword.token({ person: "link" })).link).toBeNull();
    await later.context.close();
    const none = await inPage({ token: (await aw.afterword.token({ person: "nobody" })).token, link: of.link });
    await none.page.getByText("Tell us").waitFor({ state: "hidden" });
    await none.context.close();
  },
);

story("as part of a bundle it finds the runner by the link", async () => {
  own = (await builtForBrowser(`import "@afterword/embed";`))[0]?.text ?? "";
  const { page, context, wrong } = await inPage(await invite("own"), { script: `${site}/own.js` });
  await page.getByText("How was own?").waitFor();
  expect(wrong).toEqual([]);
  await context.close();
});

test("the script is the same by both names, for pages of all origins, and kept as long as its name says", async () => {
  const get = (path: string, headers = {}) => fetch(`${aw.base}/feedback${path}`, { headers });
  const plain = await get("/embed.js");
  const text = await plain.text();
  expect([plain.status, plain.headers.get("cache-control")]).toEqual([200, "public, max-age=3600"]);
  for (const [name, value] of Object.entries({
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  }))
    expect(plain.headers.get(name)).toBe(value);
  const named = /<(embed\.[0-9a-f]{16}\.js)>/.exec(plain.headers.get("link") ?? "")?.[1] ?? "";
  const kept = await get(`/${named}`);
  expect([await kept.text(), kept.headers.get("cache-control")]).toEqual([text, "public, max-age=31536000, immutable"]);
  expect((await get("/embed.0123456789abcdef.js")).status).toBe(404);
});
