import { folder } from "@afterword/console";
import { defineProject } from "@afterword/sdk";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { makeOwner, type SignedIn } from "../stories/signing-in.ts";
import { atDesk, manners } from "./at-desk.ts";

// An installation with nothing in it: every page of the menu says so, and what to do next, with a way there.

let browser: Browser | undefined;
let aw: Served;
let owner: SignedIn;
beforeAll(async () => {
  browser = await openBrowser();
  aw = await serve("file::memory:", defineProject({ surveys: [], rules: [] }), { console: folder });
  owner = await makeOwner(aw);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await aw.stop();
});

const story = test.skipIf(inject("chromiumPath") === null);

/** Pages that are never empty: they begin something, or are about what there always is. */
const neverEmpty = ["/welcome", "/looks", "/codebook", "/members", "/keys", "/health", "/audit", "/account"];

story("every page says what to do next, with a way there", { timeout: 120_000 }, async () => {
  const desk = await atDesk(browser!, aw, owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/");
  const menu = page.locator("nav#menu a");
  await menu.first().waitFor();
  const paths = await menu.evaluateAll((all) =>
    all.map((one) => one.getAttribute("href")?.replace(/.*\/console/, "") ?? ""),
  );
  expect(paths.length).toBeGreaterThan(15);
  for (const path of [...paths.filter((one) => !neverEmpty.includes(one)), "/waves/new"]) {
    await page.goto(`${aw.base}/feedback/console${path}`);
    const empty = page.locator("main .empty");
    await empty.getByRole("heading").waitFor();
    expect(await empty.locator("p").innerText(), path).not.toBe("");
    // The way stands there, or is what the page's head offers first.
    const way = empty.getByRole("link").or(page.locator(".page-head .button.main"));
    await way.first().waitFor();
    const href = await empty.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const to of href) {
      await page.goto(new URL(to, aw.base).href);
      await page.locator("main h1").waitFor();
      expect(await page.getByText("There is nothing here").count(), `${path} leads to ${to}`).toBe(0);
    }
  }
  await desk.leave();
});

story("pages with nothing in them can be read in Arabic on a phone", { timeout: 120_000 }, async () => {
  const desk = await atDesk(browser!, aw, owner, manners[1]!);
  for (const path of ["/results", "/rules", "/sign-offs"]) await desk.visit(path);
  await desk.leave();
});
