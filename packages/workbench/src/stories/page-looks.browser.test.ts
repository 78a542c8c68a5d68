import {
  feedbackPage,
  feedbackThanksPage,
  posterPage,
  quickPage,
  surveyPage,
  trusted,
  type FeedbackView,
  type SurveyView,
} from "@afterword/pages";
import { defineSurvey, q } from "@afterword/sdk";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { serve } from "./served.ts";

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const word = "Rindfleischetikettierungsüberwachungsaufgabe";
const { questions } = defineSurvey("looks", {
  csat: q.csat("How was it?").or("doesNotApply"),
  nps: q.nps("How likely?").optional(),
  pick: q.choice({ long: word, short: "Short" }, `Which ${word}?`).or("notSure").optional(),
  solved: q.yesNo("Solved?"),
  rank: q.ranking({ a: "Своевременность предоставления", b: word }, "Что важнее?"),
  grid: q.matrix({ row: word }, { low: "Low", high: word }, "How?").or("doesNotApply"),
  why: q.comment("Why?").optional(),
}).definition;
const helped = { ...q.yesNo("Did this help?").partial, name: "helped", key: "helped" };
const kiosk = { start: "/c/AB12-CD34", idleSeconds: 90 };

const view = (locale: string, own: Partial<SurveyView> = {}): SurveyView => ({
  locale,
  title: word,
  reference: "INC-48213",
  questions,
  values: { csat: 4, pick: "short" },
  errors: [],
  action: "/r/x",
  hidden: { nonce: "n", submissionId: "s" },
  isTest: true,
  isEdit: false,
  alsoSend: [],
  canDecline: true,
  stopPath: "/u/x",
  about: { kind: "transactional", until: new Date(), canChange: true },
  ...own,
});
const open = (locale: string, own: Partial<FeedbackView> = {}): FeedbackView => ({
  ...view(locale, { privacy: null, reference: null, canDecline: false }),
  subject: null,
  keep: {},
  ...own,
});

async function show(html: string, how: BrowserContextOptions & { readonly width: number; readonly text?: number }) {
  const { width, text = 100, ...more } = how;
  const context = await browser!.newContext({ viewport: { width, height: 800 }, ...more });
  const page = await context.newPage();
  await page.setContent(html);
  if (text !== 100) await page.addStyleTag({ content: `html { font-size: ${String(text)}% !important }` });
  return page;
}

/** By how many pixels a page is wider than its window, to either side. */
const excess = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll("body *:not(.unseen)")].map((one) => one.getBoundingClientRect());
    return Math.max(0, ...boxes.map(({ right }) => right - innerWidth), ...boxes.map(({ left }) => -left));
  });

const boxOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const [box, inner] = [one.getBoundingClientRect(), range.getBoundingClientRect()];
      return { left: box.left, right: box.right, top: box.top, bottom: box.bottom, inner };
    });

test.skipIf(inject("chromiumPath") === null).each(["en", "fr", "ru", "ar", "zh"])(
  "no page scrolls sideways at 320 px, with long words or letters of twice the size, in %s",
  async (locale) => {
    for (const html of [surveyPage(view(locale)), feedbackPage(open(locale, { kiosk }))])
      for (const text of [100, 200]) {
        const page = await show(html, { width: 320, text });
        expect(await excess(page)).toBeLessThanOrEqual(0.5);
        await page.context().close();
      }
  },
);

test.skipIf(inject("chromiumPath") === null).each(["en", "ar", "ru"])(
  "the other languages stand on one line at the edge of the text, and buttons below are centred, in %s",
  async (locale) => {
    const page = await show(surveyPage(view(locale)), { width: 320 });
    const list = await boxOf(page, ".languages");
    expect(list.bottom - list.top).toBeLessThan(60);
    const [heading, first] = [await boxOf(page, "h1"), await boxOf(page, ".languages li")];
    const side = locale === "ar" ? "right" : "left";
    expect(Math.abs(heading[side] - first.inner[side])).toBeLessThan(2);
    const stop = await boxOf(page, ".foot a");
    expect(Math.abs(stop.inner.left + stop.inner.right - stop.left - stop.right)).toBeLessThan(6);
    await page.context().close();
  },
);

test.skipIf(inject("chromiumPath") === null)("a button's words stand in its middle, at a kiosk too", async () => {
  for (const html of [quickPage(open("en"), helped), quickPage(open("en", { kiosk }), helped)]) {
    const page = await show(html, { width: 1280 });
    const all = ["[data-ask] button", ...(html.includes("Start again") ? [".again a"] : [])];
    for (const selector of all) {
      const { left, right, top, bottom, inner } = await boxOf(page, selector);
      expect(Math.abs((inner.left + inner.right) / 2 - (left + right) / 2)).toBeLessThan(1.5);
      expect(Math.abs((inner.top + inner.bottom) / 2 - (top + bottom) / 2)).toBeLessThan(3);
    }
    await page.context().close();
  }
});

test.skipIf(inject("chromiumPath") === null)("at a kiosk everything is larger", async () => {
  const sizes = async (own: Partial<FeedbackView>) => {
    const page = await show(feedbackPage(open("en", own)), { width: 1280 });
    const all = ["h1", ".languages button", "legend", ".none .face", ".ends", "[name=commit]:not(.unseen)"];
    const px = await Promise.all(
      all.map((one) =>
        page
          .locator(one)
          .first()
          .evaluate((at) => parseFloat(getComputedStyle(at).fontSize)),
      ),
    );
    await page.context().close();
    return px;
  };
  const [usual, large] = [await sizes({}), await sizes({ kiosk })];
  expect(large.map((size, at) => size / (usual[at] ?? 1))).toEqual(usual.map(() => 1.25));
});

test.skipIf(inject("chromiumPath") === null)("a code stands below its label, also from right to left", async () => {
  const record = { reference: "FB-9MCNB1", code: "1317-BKA4", address: "/s", statusPath: "/s/x" };
  const again = { action: "/f/x", fields: [] };
  const page = await show(
    feedbackThanksPage({ locale: "ar", isTest: false, service: "…", isMailed: false, followUp: null, record, again }),
    { width: 320 },
  );
  const [label, code] = [await boxOf(page, ".code"), await boxOf(page, ".code b")];
  expect(Math.abs(label.inner.right - code.inner.right)).toBeLessThan(6);
  await page.context().close();
});

test.skipIf(inject("chromiumPath") === null)("in forced colours, what has no edge gets none", async () => {
  const page = await show(surveyPage(view("en")), { width: 320, forcedColors: "active" });
  for (const selector of [".none .face", ".foot button", ".languages button"])
    expect(
      await page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).borderTopWidth),
    ).toBe("0px");
  await page.context().close();
});

test.skipIf(inject("chromiumPath") === null)(
  "on paper there is nothing to press, and what was chosen shows",
  async () => {
    const page = await show(surveyPage(view("en")), { width: 794 });
    await page.emulateMedia({ media: "print" });
    for (const selector of [".languages", ".foot", ".about", "[name=commit]:not(.unseen)"])
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
    const edge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await edge("input:checked + .face")).toBe("solid");
    expect(await edge("input:not(:checked) + .face")).toBe("none");
    const picture = trusted('<svg width="320" height="320" viewBox="0 0 37 37"></svg>');
    const poster = { title: "Tell us", picture, address: "https://example.org/c", code: "AB12-CD34" };
    await page.setContent(posterPage({ locale: "en", isTest: false, ...poster }));
    const [svg, code] = [await boxOf(page, "svg"), await boxOf(page, ".code b")];
    // Without the margin that readers need, of four modules on each side.
    expect(((svg.right - svg.left) * 29) / 37 / 96).toBeGreaterThan(10 / 2.54);
    expect(Math.abs((code.inner.left + code.inner.right) / 2 - 397)).toBeLessThan(6);
    await page.context().close();
  },
);

test.skipIf(inject("chromiumPath") === null)("the preview of mails fits a phone", async () => {
  const aw = await serve();
  const page = await show("", { width: 320 });
  await page.goto(`${aw.base}/feedback/dev/preview`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().close();
  await aw.stop();
});
