import type { Browser } from "playwright-core";
import { expect, test, type TestContext } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openBrowser } from "./open-browser.ts";
import { tokenIn, type Running } from "./program.ts";
import { submitEveryForm } from "./scanner.ts";

const story = inBrowser();

interface Mail {
  readonly html: string;
  readonly text: string;
  readonly headers: Record<string, string>;
}

/** What a scanner works with: the browser, the service, and every link of a mail in the order in which they stand. */
async function mailed(ctx: TestContext, id: string) {
  const { browser, program } = story.running(ctx);
  await program.invite(id);
  const [mail] = (await program.call("GET", `/dev/mail.json?to=p-${id}@example.org`)).json as unknown as Mail[];
  const text = [mail?.html, mail?.text, JSON.stringify(mail?.headers)]
    .join("\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x3D;", "=");
  const links = [...new Set(text.match(/http:\/\/127[^\s"'<>,\\]+/g))];
  for (const part of ["?score=1", "?score=5", "/more", "/u/"])
    expect(links.filter((link) => link.includes(part)).length, `links with ${part}`).toBeGreaterThan(0);
  return { browser, program, links, link: `${program.base}/r/${tokenIn(mail?.text ?? "")}` };
}

/** What there is of somebody: answers, figures, and what they want no more of. */
async function stored({ call }: Running, id: string) {
  const of = async (path: string) => (await call("GET", path)).json;
  const isOf = (item: unknown) => (item as { person: string | null }).person === `p-${id}`;
  const { items = [] } = await of("/v1/responses?limit=500");
  const apart = await of("/v1/responses?quarantined=true&limit=500");
  const invitations = await of(`/v1/invitations?person=p-${id}`);
  return {
    answers: items.filter(isOf).map((item) => (item as { answers: object }).answers),
    optOuts: (await of(`/v1/people/p-${id}`))["optOuts"],
    state: (invitations.items as { state: string }[])[0]?.state,
    apart: (apart.items ?? []).filter(isOf).length,
  };
}
const untouched = { answers: [], optOuts: [], state: "sent" };

/** A person opens the link, looks at it, and presses the button. */
async function answerAsPerson(browser: Browser, link: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${link}?score=4`);
  await page.waitForTimeout(2_500);
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
  await page.close();
}

/** A scanner's browser: opens one link after another, and does something as soon as a page is there. */
async function visitAll(links: readonly string[], script: string): Promise<void> {
  const scanner = await openBrowser();
  if (!scanner) throw new Error("There was a browser before.");
  const context = await scanner.newContext();
  await context.addInitScript(script);
  for (const link of links) {
    const page = await context.newPage();
    await page.goto(link, { waitUntil: "commit" });
    await page.waitForTimeout(400);
  }
  // Its pages go with it: one that is just leading to another can't be closed by itself.
  await scanner.close();
}

const whenThere = (work: string) => `addEventListener("DOMContentLoaded", () => { ${work} });`;
/**
 * Presses the button that stands at a place, and again on the page that comes, five times over. A page that was so long in
 * coming that a person could have pressed is left alone: on a busy machine that is no program's press any more.
 */
const pressAt = (place: number) =>
  whenThere(`
    const times = Number(sessionStorage.times ?? 0);
    if (times >= 5 || performance.now() > 1_000) return;
    sessionStorage.times = String(times + 1);
    const buttons = document.querySelectorAll("form button");
    buttons[Math.min(${String(place)}, buttons.length - 1)]?.click();
  `);

test("GET and HEAD on every link of a mail leave nothing but looks, and then the person's answer counts", async (ctx) => {
  const { browser, program, links, link } = await mailed(ctx, "1");
  for (const url of links)
    for (const method of ["HEAD", "GET"]) expect((await fetch(url, { method })).status, url).toBe(200);
  expect(await stored(program, "1")).toEqual({ ...untouched, apart: 0 });
  await answerAsPerson(browser, link);
  expect(await stored(program, "1")).toMatchObject({ answers: [{ csat: 4 }], optOuts: [], state: "answered" });
});

test("a headless browser that submits every form by script leaves no answer and no opt-out", async (ctx) => {
  const { browser, program, links, link } = await mailed(ctx, "2");
  const sent = await submitEveryForm({ browser, program }, links);
  expect(sent.filter((body) => /(^|&)q\.csat=[1-5](&|$)/.test(body)).length).toBeGreaterThanOrEqual(10);
  expect(await stored(program, "2")).toEqual({ ...untouched, apart: 0 });
  await answerAsPerson(browser, link);
  expect(await stored(program, "2")).toMatchObject({ answers: [{ csat: 4 }], optOuts: [], state: "answered" });
}, 120_000);

test("one that presses the buttons, again and again, leaves answers set apart and no other", async (ctx) => {
  const { browser, program, links, link } = await mailed(ctx, "3");
  for (const url of links) await fetch(url);
  for (const place of [0, 1, 99]) await visitAll(links, pressAt(place));
  const left = await stored(program, "3");
  expect(left).toMatchObject(untouched);
  expect(left.apart).toBeGreaterThan(0);
  await answerAsPerson(browser, link);
  expect(await stored(program, "3")).toMatchObject({ answers: [{ csat: 4 }], optOuts: [], state: "answered" });
}, 120_000);
