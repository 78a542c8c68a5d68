import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { newFolder, startProgram, tokenIn, type Running } from "./program.ts";
import { visitAs, type Manner, type Respondent } from "./respondent.ts";

const all: Manner[] = [true, false].flatMap((javaScriptEnabled) =>
  [320, 1280].flatMap((width) => (["ar", "en"] as const).map((locale) => ({ javaScriptEnabled, width, locale }))),
);
// Half of them have every two of the three together.
const isOdd = (_: Manner, at: number) => [0, 3, 5, 6].includes(at);
const manners = process.env.AFTERWORD_PROOF === "pages" ? all : all.filter(isOdd);
const timeout = 180_000;

let browser: Browser | undefined;
let program: Running | undefined;
let people = 0;

beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  program = await startProgram({
    AFTERWORD_CONFIG: `${import.meta.dirname}/respondents.config.ts`,
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`,
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Asks a new person, and gives what their link opens. */
async function ask({ call, base }: Running, survey: string, locale: string) {
  const id = `p${String(++people)}`;
  const subject = `INC-${String(people)}`;
  const event = (type: string) =>
    call("POST", "/v1/events", { type, person: { id, email: `${id}@example.org`, locale }, data: { id: subject } });
  await event(`${survey}.closed`);
  await call("POST", "/dev/clock", { advance: "1s" });
  const mails = (await call("GET", `/dev/mail.json?to=${id}@example.org`)).json as unknown as { text: string }[];
  const token = tokenIn(mails[0]?.text ?? "");
  const unsubscribe = /\/u\/\w+/.exec(mails[0]?.text ?? "")?.[0] ?? "";
  return { id, link: `${base}/r/${token}`, unsubscribe: base + unsubscribe, reopen: () => event("reopened") };
}

/** What is stored of a survey's answers by a person; the newest answers, where nobody is named. */
async function answersOf({ call }: Running, survey: string, person: string | null) {
  const items = (await call("GET", `/v1/responses?survey=${survey}&limit=500`)).json.items as {
    person: string | null;
    answers: Record<string, unknown>;
    status: string;
    locale: string;
    layout: string;
    direction: string;
  }[];
  return items.find((item) => item.person === person);
}

const send = "button[name=commit]:not([hidden])";
const back = "button[name=back], a[data-back]";

test.for(manners)(
  "a short survey: an error, the answer, a second thought ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const { id, link } = await ask(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { keys } = respondent;
    await respondent.open(link);
    await respondent.press(send);
    expect(await respondent.page.locator("[role=alert]").evaluate((summary) => summary.matches(":focus"))).toBe(true);
    await keys.choose("csat", "2");
    await keys.type("why", "صبر <b>");
    await respondent.press(send);
    const [shown] = [await answersOf(program, "short", id)];
    expect(shown).toMatchObject({
      answers: { csat: 2, why: "صبر <b>" },
      locale: manner.locale,
      layout: manner.width < 640 ? "phone" : "wide",
      direction: manner.locale === "ar" ? "rtl" : "ltr",
    });
    // Without a script what depends on the score is asked afterwards; with one it was there to be left out.
    if (!manner.javaScriptEnabled) {
      await keys.tick("wrong", "slow");
      await respondent.press(send);
    }
    await respondent.open(link);
    await keys.unfold("details:has(form) > summary");
    await keys.choose("csat", "4");
    await respondent.press(send);
    expect((await answersOf(program, "short", id))?.answers).toEqual({ csat: 4, why: "صبر <b>" });
    await respondent.leave();
  },
);

test.for(manners)(
  "every kind of question, page by page: back, another device, every answer kept ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const { id, link } = await ask(program, "every", manner.locale);
    let respondent = await visitAs(browser, manner);
    let { keys } = respondent;
    await respondent.open(link);
    await keys.choose("nps", "9");
    await keys.type("npsWhy", "Quick");
    await respondent.press(send);
    await keys.choose("csat", "4");
    await respondent.press(send);
    // Back: what was answered is there, and goes on from there.
    await respondent.press(back);
    expect(await respondent.page.locator('[name="q.csat"][value="4"]').isChecked()).toBe(true);
    await respondent.press(send);
    await respondent.page.goBack();
    await respondent.leave();

    // The same link on another device goes on where it was left.
    respondent = await visitAs(browser, manner);
    ({ keys } = respondent);
    await respondent.open(link);
    expect(await respondent.page.locator('[name="q.ces"]').count()).toBeGreaterThan(0);
    await keys.choose("ces", "6");
    await respondent.press(send);
    await keys.choose("fair", "doesNotApply");
    await respondent.press(send);
    await keys.choose("quality", "10");
    await respondent.press(send);
    await keys.choose("solved", "false");
    await respondent.press(send);
    await keys.choose("received", "partly");
    await respondent.press(send);
    await keys.tick("used", "travel");
    await respondent.press(send);
    await keys.pick("order.fast", "2");
    await keys.pick("order.kind", "1");
    await respondent.press(send);
    await keys.choose("rows.speed", "high");
    if (manner.width < 640 && (await respondent.page.locator('[name="q.rows.staff"]').count()) === 0)
      await respondent.press(send);
    await keys.choose("rows.staff", "doesNotApply");
    await respondent.press(send);
    expect(await finishEvery(respondent)).toBe(true);
    expect((await answersOf(program, "every", id))?.answers).toEqual({
      nps: 9,
      npsWhy: "Quick",
      csat: 4,
      ces: 6,
      fair: "doesNotApply",
      quality: 10,
      solved: false,
      received: "partly",
      used: ["travel"],
      order: ["kind", "fast"],
      rows: { speed: "high", staff: "doesNotApply" },
      place: "Nairobi",
      years: 2.5,
      agreed: true,
      echo: "No <i>",
    });
    await respondent.leave();
  },
);

/** The last pages: texts, a number, a box. Each is answered where it is asked. */
async function finishEvery(respondent: Respondent): Promise<boolean> {
  const { page, keys } = respondent;
  const isAsked = async (name: string) => (await page.locator(`[name="q.${name}"]`).count()) > 0;
  const texts = { place: "Nairobi", years: "2.5", echo: "No <i>" };
  for (let pages = 0; pages < 8; pages++) {
    const isLast = await isAsked("echo");
    if (isLast) expect(await page.locator("legend, label").filter({ hasText: "Nairobi" }).count()).toBe(1);
    for (const [name, text] of Object.entries(texts)) if (await isAsked(name)) await keys.type(name, text);
    if (await isAsked("agreed")) await keys.tick("agreed", "true");
    await respondent.press(send);
    if (isLast) return true;
  }
  return false;
}

test.for(manners)(
  "an anonymous survey keeps nothing until it is sent ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const { link } = await ask(program, "unnamed", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { keys } = respondent;
    await respondent.open(link);
    for (const [at, name] of ["one", "two", "three", "four", "five", "six"].entries()) {
      await keys.choose(name, "4");
      if (at === 1) {
        await respondent.press(send);
        await respondent.press(back);
        expect(await respondent.page.locator('[name="q.two"][value="4"]').isChecked()).toBe(true);
      }
      await respondent.press(send);
    }
    await respondent.open(link);
    expect(await respondent.page.locator(send).count()).toBe(0);
    await respondent.leave();
  },
);

test.for(manners)(
  "not now, no more, and again ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const { link, unsubscribe } = await ask(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    await respondent.open(link);
    await respondent.press("button[name=decline]");
    await respondent.open(link);
    expect(await respondent.page.locator("button[name=decline]").count()).toBe(0);
    await respondent.open(unsubscribe);
    await respondent.press("main button:not([hidden])");
    await respondent.press("button[name=undo]");
    await respondent.leave();
  },
);

test.for(manners)(
  "pages that help: withdrawn, expired, unknown ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const withdrawn = await ask(program, "short", manner.locale);
    await withdrawn.reopen();
    const respondent = await visitAs(browser, manner);
    const headings = new Set<string>();
    for (const url of [
      withdrawn.link,
      `${program.base}/r/${"x".repeat(27)}`,
      `${program.base}/c`,
      `${program.base}/s`,
      `${program.base}/c/AAAA-AAAA`,
    ]) {
      await respondent.open(url);
      headings.add(await respondent.heading());
    }
    expect(headings.size).toBeGreaterThanOrEqual(4);
    await respondent.leave();
  },
);

test.for(manners)(
  "the open form, its status and two buttons ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    if (!browser || !program) return ctx.skip(inject("chromiumReason"));
    const respondent = await visitAs(browser, manner);
    const { keys, page } = respondent;
    await respondent.open(`${program.base}/f/ideas`);
    await keys.choose("about", "complaint");
    await keys.type("what", "The lift is slow");
    await respondent.press(send);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("main").innerText())?.[0] ?? "";
    await respondent.open(`${program.base}/s`);
    await keys.reach("input[name=code]");
    await page.keyboard.type(code.toLowerCase());
    await respondent.press("main form button:not([hidden])");
    expect(await page.locator("main").innerText()).toMatch(/FB-/);
    await respondent.open(`${program.base}/f/helped?about=KB0012`);
    await respondent.press('form:has([name="q.helped"][value="true"]) button');
    await keys.type("why", "A picture");
    await respondent.press(send);
    expect((await answersOf(program, "helped", null))?.answers).toEqual({ helped: true, why: "A picture" });
    await respondent.leave();
  },
);
