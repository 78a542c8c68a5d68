/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** How a page is looked at. */
export interface Look {
  readonly locale: "ar" | "en";
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** The success criteria of WCAG 2.2 AA, as axe tags its rules. */
export const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const everyTag = [...wcag, "best-practice"];

/**
 * Looks at a page as it is, in the other colours, in forced ones, with text of twice the size, and a wide window also
 * enlarged to 200 %: no violation of WCAG 2.2 AA, everything inside the window and large enough to be hit, the right
 * direction, and no word of another language.
 */
export async function lookAt(page: Page, { locale, width, colorScheme }: Look): Promise<void> {
  await hasNoViolation(page);
  expect(await page.evaluate(measure)).toEqual({
    language: [locale, locale === "ar" ? "rtl" : "ltr"],
    small: [],
    rows: [],
    beyond: 0,
  });
  if (locale === "ar") expect(await foreignWords(page)).toEqual([]);

  await page.emulateMedia({ colorScheme: colorScheme === "dark" ? "light" : "dark" });
  await hasNoViolation(page, { rules: ["color-contrast"] });
  await page.emulateMedia({ colorScheme, forcedColors: "active" });
  expect(await page.evaluate(findUnmarked)).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });

  expect(await page.evaluate(widenText), "with text of twice the size").toBe(0);
  if (width < 1280) return;
  await page.setViewportSize({ width: width / 2, height: 400 });
  expect((await page.evaluate(measure)).beyond, "enlarged to 200 %").toBe(0);
  await page.setViewportSize({ width, height: 800 });
}

/** What is sent to each window: less than half of what the library sends by itself, where it is written out. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing is found by axe: by all its rules for WCAG 2.2 AA and good practice, or by those of some tags or names. */
export async function hasNoViolation(page: Page, of: { tags?: string[]; rules?: string[] } = {}): Promise<void> {
  // It takes longer to read than to run, so it is read once; its legacy mode needs no window of its own each time.
  const isThere = await page.evaluate(() => "axe" in globalThis);
  // What React Aria has read aloud stays in a place of its own for seconds, and names what may be gone by then.
  // To tell every element that passed takes as long as to look.
  const axe = new AxeBuilder({ page, axeSource: isThere ? ";" : axeSource })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .exclude("[data-live-announcer]");
  const { violations } = await (of.rules ? axe.withRules(of.rules) : axe.withTags(of.tags ?? everyTag)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${html} ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** Runs in the page: by how many pixels it is wider than the window with text of twice the size. */
function widenText(): number {
  const root = document.documentElement;
  root.style.fontSize = "200%";
  const beyond = Math.max(0, root.scrollWidth - innerWidth);
  root.style.fontSize = "";
  return beyond;
}

/** Runs in the page: what is wrong with its language, with the size of what can be hit, and with rows of long scales. */
function measure() {
  const root = document.documentElement;
  const nameOf = (element: Element) => element.outerHTML.slice(0, 120);
  const controls =
    "a[href], button, summary, select, textarea, input:not([type=hidden], [type=radio], [type=checkbox]), label:has(input)";
  // A link among the words of a sentence is as high as they are (WCAG 2.2, 2.5.8).
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === "inline" &&
    (element.parentElement?.textContent ?? "").length > (element.textContent ?? "").length;
  const isSeen = (element: Element) => element.checkVisibility() && !element.matches(".unseen");
  const small = [...document.querySelectorAll(controls)].filter(
    (element) => isSeen(element) && !isInSentence(element) && element.getBoundingClientRect().height < 43.99,
  );
  const isRtl = root.dir === "rtl";
  const rowsOf = (scale: Element) => {
    const boxes = [...scale.children].map((point) => point.getBoundingClientRect());
    const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
    const rows = tops.map((top) => boxes.filter((box) => Math.round(box.top) === top));
    const isOrdered = rows.every((row) =>
      row.every(({ left }, at) => at === 0 || left > (row[at - 1]?.left ?? 0) === !isRtl),
    );
    return `${rows.map(({ length }) => length).join(" and ")}${isOrdered ? "" : ", out of order"}`;
  };
  const expected = innerWidth < 640 ? "6 and 5" : "11";
  const rows = [...document.querySelectorAll(".scale.n11")]
    .filter((scale) => scale.checkVisibility())
    .map(rowsOf)
    .filter((found) => found !== expected);
  const beyond = Math.max(0, root.scrollWidth - innerWidth);
  return { language: [root.lang, root.dir], small: small.map(nameOf), rows, beyond };
}

/** Runs in the page, in forced colours: what is chosen and looks like what is not. */
function findUnmarked(): string[] {
  const looksOf = (input: Element) => {
    const face = input.nextElementSibling;
    if (!face) return "";
    const { backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(face);
    return [backgroundColor, outlineStyle, outlineWidth].join(" ");
  };
  const other = (input: Element) =>
    document.querySelector(`input[name="${input.getAttribute("name") ?? ""}"]:not(:checked)`);
  return [...document.querySelectorAll("input:checked")]
    .filter((input) => input.checkVisibility() && other(input))
    .filter((input) => looksOf(input) === looksOf(other(input) ?? input))
    .map(({ outerHTML }) => outerHTML);
}

/** Latin words that are seen on a page, apart from identifiers and from the names of languages. */
async function foreignWords(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll("bdi, script, style, [lang]:not([lang=ar]), textarea, input")) one.remove();
    return copy.textContent;
  });
  return text.match(/[A-Za-z]*[a-z]{3,}/g) ?? [];
}
