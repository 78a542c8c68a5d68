/// <reference lib="dom" />
import type { SurveyProps } from "@afterword/react";
import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { hasNoViolation } from "../stories/good-page.ts";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { buildEmbedPage } from "./embed-page.ts";

// A survey inside somebody's application: it stores what our own page stores, in every language and without anything inline.

const parts = { hr: { en: "Staff matters", ar: "شؤون الموظفين" }, ict: { en: "Computers", ar: "الحواسيب" } };
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
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
    grid: q.matrix(
      parts,
      { good: { en: "Good", ar: "جيد" }, bad: { en: "Bad", ar: "سيئ" } },
      { en: "Each part", ar: "كل جزء" },
    ),
    days: q.number({ en: "How many days?", ar: "كم يومًا؟" }).max(30),
    day: q.date({ en: "When was it?", ar: "متى كان ذلك؟" }),
    mail: q.email({ en: "Your address", ar: "عنوانكم" }).optional(),
    line: q.text({ en: "In one line", ar: "في سطر واحد" }).optional(),
    may: q.consent({ en: "You may call me", ar: "يمكنكم الاتصال بي" }),
  },
  { pages: "one", title: { en: "Your visit", ar: "زيارتكم" } },
);
const project = defineProject({
  surveys: [visit],
  rules: [when(closed).ask(visit).by("link").quiet("1h").atMost(1, "1h")],
});

const answers = {
  csat: 2,
  wrong: "All of it, 'really'",
  nps: 9,
  solved: false,
  part: "ict",
  many: ["hr", "ict"],
  grid: { hr: "good", ict: "bad" },
  days: 2.5,
  day: "2026-02-03",
  mail: "amina@example.org",
  may: true,
};

let browser: Browser | undefined;
let aw: Served;
let showIn: (context: BrowserContext, base: string) => Promise<void>;
beforeAll(async () => {
  browser = await openBrowser();
  aw = await serve("file::memory:", project);
  if (browser) showIn = await buildEmbedPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await aw.stop();
});

const story = test.skipIf(inject("chromiumPath") === null);
const shots = process.env["AFTERWORD_SHOTS"];

/** The path of somebody's link. */
async function invite(id: string): Promise<string> {
  const event = { id, type: "ticket.closed", person: { id: `p-${id}` }, data: { id } };
  const { results } = (await aw.call("POST", "/v1/events", event)).json as {
    results: { decisions: { invitationId: string }[] }[];
  };
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  return `/feedback/r/${aw.afterword.token(results[0]?.decisions[0]?.invitationId ?? "")}`;
}

interface Manner {
  readonly locale: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly theme?: "contrast";
}

/** Opens an application that shows the survey; `wrong` has what the browser complains about. */
async function inApp(link: string, { locale, width, colorScheme, theme }: Manner) {
  const context = await browser!.newContext({ locale, viewport: { width, height: 900 }, colorScheme });
  context.setDefaultTimeout(10_000);
  await showIn(context, aw.base);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") wrong.push(line.text());
  });
  const props: SurveyProps = { survey: visit.definition, link, locale, subject: "INC-7", ...(theme ? { theme } : {}) };
  await page.goto(`${aw.base}/app/#${encodeURIComponent(JSON.stringify(props))}`);
  await page.getByRole("button").first().waitFor();
  return { page, context, wrong };
}

const stored = async () =>
  ((await aw.call("GET", "/v1/responses")).json["items"] as { answers: unknown; status: string; locale: string }[]).map(
    (one) => [one.answers, one.status, one.locale],
  );

/** How it is looked at: each way that it may show wrongly once. */
const manners: readonly Manner[] = [
  { locale: "en", width: 1280, colorScheme: "light" },
  { locale: "ar", width: 320, colorScheme: "dark" },
  { locale: "fr", width: 640, colorScheme: "dark", theme: "contrast" },
];

story.each(manners)("it can be read and used under a strict policy ($locale, $width px)", async (manner) => {
  const { page, context, wrong } = await inApp("/feedback/r/nothing", manner);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/embed-${manner.locale}.png`, fullPage: true });
  await hasNoViolation(page);
  const { beyond, direction } = await page.evaluate(() => ({
    beyond: document.documentElement.scrollWidth - innerWidth,
    direction: getComputedStyle(document.querySelector(".sd-question") ?? document.body).direction,
  }));
  expect([beyond, direction]).toEqual([0, manner.locale === "ar" ? "rtl" : "ltr"]);
  const heights = await page.locator(".sd-rating__item").evaluateAll((all) => all.map((one) => one.clientHeight));
  expect([heights.length, Math.min(...heights) >= 42]).toEqual([17, true]);
  await page.locator(".sd-navigation__complete-btn").click();
  await page.locator(".sd-question__erbox").first().waitFor();
  const errors = await page.locator(".sd-question__erbox:visible").allInnerTexts();
  expect(errors.map((text) => text.trim().includes("\n"))).toEqual(Array(9).fill(false));
  if (manner.locale === "ar") expect(errors.filter((text) => /[A-Za-z]{2}/.test(text))).toEqual([]);
  await hasNoViolation(page, { rules: ["color-contrast"] });
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/embed-${manner.locale}-errors.png`, fullPage: true });
  expect(wrong).toEqual([]);
  await context.close();
});

story("the same is stored from our page, from an application, and from a program", { timeout: 60_000 }, async () => {
  const [byPage, byApp, byApi] = [await invite("1"), await invite("2"), await invite("3")];
  const manner = { locale: "en", width: 1280, colorScheme: "light" } as const;
  const { page, context, wrong } = await inApp(byApp, manner);
  await fillApp(page);
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByText("We have your answer.").waitFor();
  expect(await page.locator("body").getAttribute("data-done")).toBe("complete");

  await page.goto(`${aw.base}${byPage}?lang=en`);
  await fillPage(page);
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByText("We have your answer.").waitFor();
  await context.close();

  const body = { answers, submissionId: "s-3", locale: "en" };
  expect((await aw.call("POST", byApi.replace("/feedback", ""), body, { authorization: "" })).status).toBe(201);
  expect(await stored()).toEqual([1, 2, 3].map(() => [answers, "complete", "en"]));
  expect(wrong).toEqual([]);
});

story("what was answered stays when it is not stored, and sent twice it counts once", { timeout: 60_000 }, async () => {
  const link = await invite("4");
  const before = (await stored()).length;
  const { page, context } = await inApp(link, { locale: "en", width: 320, colorScheme: "light" });
  await fillApp(page);
  // It arrives, and the reply is lost.
  const bodies: string[] = [];
  await page.route(`**${link}`, async (route) => {
    bodies.push(route.request().postData() ?? "");
    if (bodies.length > 1) await route.continue();
    else {
      await route.fetch();
      await route.abort();
    }
  });
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByText("We may not have your answer yet").waitFor();
  await hasNoViolation(page);
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByText("We have your answer.").waitFor();
  expect([bodies.length, bodies[0] === bodies[1]]).toEqual([2, true]);
  expect((await stored()).length).toBe(before + 1);
  await context.close();

  // Somebody who has answered already is told so, and finds what was typed.
  const again = await inApp(link, { locale: "en", width: 320, colorScheme: "light" });
  await fillApp(again.page);
  await again.page.getByRole("button", { name: "Send my answer" }).click();
  await again.page.getByText("You have answered already").waitFor();
  expect(await again.page.getByRole("textbox", { name: "What went wrong?" }).inputValue()).toBe(answers.wrong);
  expect((await stored()).length).toBe(before + 1);
  await again.context.close();
});

/** Answers in the application as somebody would. */
async function fillApp(page: Page): Promise<void> {
  const question = (name: string) => page.locator(`[data-name="${name}"]`);
  await question("csat").getByText("Dissatisfied", { exact: true }).click();
  await question("wrong").getByRole("textbox").fill(answers.wrong);
  await question("nps").getByText("9", { exact: true }).click();
  await question("solved").getByText("No", { exact: true }).click();
  await question("part").getByText("Computers").click();
  for (const text of ["Staff matters", "Computers"]) await question("many").getByText(text).click();
  const cells = question("grid").getByRole("radio");
  await cells.nth(0).check({ force: true });
  await cells.nth(3).check({ force: true });
  await question("days").getByRole("spinbutton").fill("2.5");
  await question("day").locator("input").fill(answers.day);
  await question("mail").getByRole("textbox").fill(answers.mail);
  await question("may").getByText("You may call me").click();
}

/** The same on our own page. */
async function fillPage(page: Page): Promise<void> {
  const choose = (name: string, value: unknown) => page.locator(`[name="q.${name}"][value="${String(value)}"]`).check();
  const type = (name: string, value: unknown) => page.locator(`[name="q.${name}"]`).fill(String(value));
  await choose("csat", answers.csat);
  await type("wrong", answers.wrong);
  await choose("nps", answers.nps);
  await choose("solved", answers.solved);
  await choose("part", answers.part);
  for (const value of answers.many) await choose("many", value);
  for (const [row, column] of Object.entries(answers.grid)) await choose(`grid.${row}`, column);
  await type("days", answers.days);
  await type("day", answers.day);
  await type("mail", answers.mail);
  await page.locator('[name="q.may"]').check();
}
