/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "playwright-core";
import { expect } from "vitest";

const shots = process.env["AFTERWORD_SHOTS"];

/** Takes a figure along as a file of this kind. */
export async function saved(figure: Locator, label: string): Promise<Download> {
  const page = figure.page();
  await figure.getByRole("button", { name: /^Download/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: label }).click(),
  ]);
  return file;
}

/** Takes the satisfaction of 2026, month by month, along in every way: each file says what it is of. */
export async function saveEach(figure: Locator): Promise<void> {
  for (const [label, kind] of [
    ["Figures (CSV)", "csv"],
    ["Figures (Excel)", "xlsx"],
    ["Picture (SVG)", "svg"],
    ["Picture (PNG)", "png"],
  ] as const) {
    const file = await saved(figure, label);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^ticket-csat_csat_2026-01-01_2027-01-01\\.${kind}$`));
    const bytes = readFileSync(await file.path());
    if (kind === "csv") expect(bytes.toString()).toMatch(/2026-05,.*ticket-csat.*2026-01-01,2027-01-01.*,1,1$/m);
    if (kind === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    if (kind === "svg") expect(bytes.toString()).toContain("1 January 2026 to 31 December 2026");
    if (kind === "png") expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  }
}

/** By how many pixels tables have to be moved sideways, where there is no room for columns. */
export const movedSideways = (page: Page): Promise<number[]> =>
  page
    .locator(".cards-if-narrow")
    .evaluateAll((frames) => frames.map((one) => one.scrollWidth - one.clientWidth).filter((more) => more > 0));

/** Charts in Arabic begin at the right as the language does, or at the left for who wants that, from then on. */
export async function turnAxes(page: Page): Promise<void> {
  const picture = page.locator(".figures figure .picture").first();
  const drawn = async () => (await picture.innerHTML()).replaceAll(/aria-\w+="[^"]*"|id="[^"]*"/g, "");
  await picture.locator("svg").waitFor();
  const mirrored = await drawn();
  await page.locator(".who").click();
  await page.getByRole("menuitemradio", { name: "من اليسار إلى اليمين" }).click();
  await expect.poll(drawn).not.toBe(mirrored);
  const turned = await drawn();
  await page.reload();
  await picture.locator("svg").waitFor();
  expect(await drawn()).toBe(turned);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/ar-axes.png`, fullPage: true });
}

/** The heat map is a table, sorted by a question's name: the highest first, then the lowest. */
export async function sortHeat(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const heat = page.locator(".heat");
  const cells = async () =>
    Promise.all((await heat.locator("tbody tr").all()).map((row) => row.locator("th, td").allInnerTexts()));
  const sort = heat.getByRole("button", { name: "Satisfaction", exact: true });
  await sort.click();
  await heat.locator("[aria-sort=descending]").waitFor();
  expect(await cells()).toEqual([
    ["ICT", "4.00"],
    ["HR", "2.60"],
    ["Visa", "1.33"],
  ]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/en-heat.png`, fullPage: true });
  await sort.press("Enter");
  await heat.locator("[aria-sort=ascending]").waitFor();
  expect((await cells()).map(([team]) => team)).toEqual(["Visa", "HR", "ICT"]);
  // On a phone, where rows are cards, what sorts them can be seen as well.
  const window = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sort.evaluate((button) => button.closest("thead")!.getBoundingClientRect().height)).toBeGreaterThan(20);
  if (shots !== undefined) await heat.screenshot({ path: `${shots}/en-heat-narrow.png` });
  await page.setViewportSize(window);
}
