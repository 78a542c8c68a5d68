import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser } from "./in-browser.ts";
import type { Running } from "./program.ts";
import { mannersByTurns, visitAs, type Manner, type Respondent } from "./respondent.ts";

const timeout = 120_000;
const send = "button[name=commit]:not(.unseen)";
const story = inBrowser({ AFTERWORD_CONFIG: `${import.meta.dirname}/unasked.config.ts` });
let visitors = 0;

/** Somebody with an address of their own. */
const visit = (on: Browser, manner: Manner): Promise<Respondent> =>
  visitAs(on, manner, { "x-forwarded-for": `10.0.0.${String(++visitors)}` });

const newest = async ({ call }: Running, survey: string) =>
  ((await call("GET", `/v1/responses?survey=${survey}&limit=1`)).json.items as Record<string, unknown>[])[0];

test.for(mannersByTurns(0))(
  "a complaint, its code, and what became of it ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { base } = program;
    const respondent = await visit(browser, manner);
    const { keys, page } = respondent;
    await respondent.open(`${base}/f/direct?about=KB0012`);
    await respondent.press(send);
    expect(await page.locator("[role=alert]").evaluate((summary) => summary.matches(":focus"))).toBe(true);
    await keys.choose("kind", "complaint");
    await respondent.press(send);
    await keys.type("right", "صبر <b>");
    await respondent.press(send);
    await keys.type("said", "The lift is broken.");
    await respondent.press(send);
    await keys.type("address", "amina@example.org");
    await respondent.press(send);
    expect(await newest(program, "direct")).toMatchObject({
      answers: { kind: "complaint", right: "صبر <b>", said: "The lift is broken.", address: "amina@example.org" },
      locale: manner.locale,
      layout: manner.width < 640 ? "phone" : "wide",
      direction: manner.locale === "ar" ? "rtl" : "ltr",
    });
    const code = await page.locator(".code b").innerText();
    const reference = /FB-\w{6}/.exec(await page.locator("main").innerText())?.[0] ?? "";
    await program.call("PATCH", `/v1/records/${reference}`, { reply: "تم" });
    await respondent.press("a.tap");
    expect(await page.locator("main").innerText()).toContain("تم");

    await respondent.open(`${base}/s`);
    await keys.reach("#code");
    await page.keyboard.type("AB12");
    await respondent.press("form > button");
    expect(await page.locator("[role=alert]").evaluate((summary) => summary.matches(":focus"))).toBe(true);
    await keys.reach("#code");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(code.toLowerCase().replace("-", " "));
    await respondent.press("form > button");
    expect(await page.locator("main").innerText()).toContain(reference);
    await respondent.leave();
  },
);

test.for(mannersByTurns(1))(
  "one press, and a word more ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const respondent = await visit(browser, manner);
    await respondent.open(`${program.base}/f/helped?about=KB0012`);
    await respondent.press("form:nth-of-type(2) button");
    expect(await newest(program, "helped")).toMatchObject({ answers: { helped: false }, subject: "KB0012" });
    await respondent.keys.type("missing", "How to reset it.");
    await respondent.press(send);
    expect(await newest(program, "helped")).toMatchObject({ answers: { helped: false, missing: "How to reset it." } });
    await respondent.leave();
  },
);

test.for([
  { javaScriptEnabled: true, width: 1280, locale: "ar" },
  { javaScriptEnabled: false, width: 1280, locale: "en" },
] satisfies Manner[])(
  "a kiosk goes back to its start ($locale, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const made = await program.call("POST", "/v1/codes", { survey: "helped", channel: "kiosk" });
    const start = String(made.json["url"]);
    const respondent = await visit(browser, manner);
    const { page } = respondent;
    await respondent.open(start);
    await respondent.press("form:nth-of-type(1) button");
    expect(await newest(program, "helped")).toMatchObject({ answers: { helped: true }, channel: "kiosk" });
    if (manner.javaScriptEnabled) await page.locator("form:nth-of-type(2)").waitFor({ timeout: 30_000 });
    else await respondent.press("a.button");
    expect(page.url()).toBe(start);
    expect(await page.locator("form").count()).toBe(2);
    expect(await page.context().cookies()).toEqual([]);
    await respondent.leave();
  },
);

test("a poster, and a code that is over", { timeout }, async (ctx) => {
  const { browser, program } = story.running(ctx);
  const { base, call } = program;
  const { json } = await call("POST", "/v1/codes", { survey: "direct" });
  const poster = await call("GET", `/v1/codes/${String(json["id"])}/qr?format=html`);
  await call("DELETE", `/v1/codes/${String(json["id"])}`);
  const respondent = await visit(browser, { javaScriptEnabled: true, width: 320, locale: "en" });
  await respondent.page.route("**/poster", (route) => route.fulfill({ contentType: "text/html", body: poster.text }));
  await respondent.open(`${base}/poster`);
  expect(await respondent.page.locator("svg title").textContent()).toContain(String(json["url"]));
  await respondent.open(String(json["url"]));
  expect(await respondent.page.locator("#code").count()).toBe(1);
  await respondent.leave();
});
