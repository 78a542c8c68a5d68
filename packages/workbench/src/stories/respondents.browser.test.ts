import { expect, test } from "vitest";
import { askPerson, storedOf } from "./asked.ts";
import { inBrowser, respondents } from "./in-browser.ts";
import type { Running } from "./program.ts";
import { manners, mannersByTurns, visitAs, type Respondent } from "./respondent.ts";

const timeout = 180_000;
const story = inBrowser(respondents);

/** Time passes at the service: nobody presses a button as soon as a page is there. */
const think = ({ call }: Running) => call("POST", "/dev/clock", { advance: "3s" });

const send = "button[name=commit]:not([hidden])";
const back = "button[name=back], a[data-back]";

test.for(manners)(
  "a short survey: an error, the answer, a second thought ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { link, responses } = await askPerson(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { keys } = respondent;
    await respondent.open(link);
    await respondent.press(send);
    expect(await respondent.page.locator("[role=alert]").evaluate((summary) => summary.matches(":focus"))).toBe(true);
    await keys.choose("csat", "2");
    await keys.type("why", "صبر <b>");
    await respondent.press(send);
    expect(await responses()).toMatchObject([
      {
        answers: { csat: 2, why: "صبر <b>" },
        locale: manner.locale,
        layout: manner.width < 640 ? "phone" : "wide",
        direction: manner.locale === "ar" ? "rtl" : "ltr",
      },
    ]);
    // Without a script what depends on the score is asked afterwards; with one it was there to be left out.
    if (!manner.javaScriptEnabled) {
      await keys.tick("wrong", "slow");
      await respondent.press(send);
    }
    await respondent.open(link);
    await keys.unfold("details:has(form) > summary");
    await keys.choose("csat", "4");
    await respondent.press(send);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4, why: "صبر <b>" }]);
    await respondent.leave();
  },
);

test.for(manners)(
  "every kind of question, page by page: back, another device, every answer kept ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { link, responses } = await askPerson(program, "every", manner.locale);
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
    expect((await responses())[0]?.answers).toEqual({
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

test.for(mannersByTurns(1))(
  "arrows go where they point to on a scale ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { link } = await askPerson(program, "every", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { page, keys } = respondent;
    await page.goto(link);
    await keys.choose("nps", "2");
    const chosen = page.locator('label:has([name="q.nps"]:checked)');
    const place = async () => (await chosen.boundingBox())?.x ?? 0;
    for (const [arrow, way] of [
      ["ArrowLeft", -1],
      ["ArrowRight", 1],
    ] as const) {
      const before = await place();
      await page.keyboard.press(arrow);
      expect(Math.sign((await place()) - before), arrow).toBe(way);
    }
    await page.keyboard.press("ArrowLeft");
    expect(await chosen.locator("input").inputValue()).toBe(manner.locale === "ar" ? "3" : "1");
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

test.for(mannersByTurns(0))(
  "an anonymous survey keeps nothing until it is sent ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { link } = await askPerson(program, "unnamed", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { keys } = respondent;
    await respondent.open(link);
    for (const [at, name] of ["one", "two", "three", "four", "five", "six"].entries()) {
      await keys.choose(name, "4");
      await think(program);
      if (at === 1) {
        await respondent.press(send);
        await respondent.press(back);
        expect(await respondent.page.locator('[name="q.two"][value="4"]').isChecked()).toBe(true);
        await think(program);
      }
      await respondent.press(send);
    }
    await respondent.open(link);
    expect(await respondent.page.locator(send).count()).toBe(0);
    await respondent.leave();
  },
);

test.for(mannersByTurns(1))(
  "the open form, its status and two buttons ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
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
    expect((await storedOf(program, "helped"))[0]?.answers).toEqual({ helped: true, why: "A picture" });
    await respondent.leave();
  },
);
