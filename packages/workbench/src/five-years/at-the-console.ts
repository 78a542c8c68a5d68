/// <reference lib="dom" />
import type { Page } from "playwright-core";
import type { Served } from "../stories/served.ts";
import type { SignedIn } from "../stories/signing-in.ts";
import { same } from "./held.ts";

/** What somebody found who looked for why Visa fell, and what it took. */
interface Told {
  readonly clicks: number;
  readonly seconds: number;
  readonly change: string;
  /** What the pictures say. */
  readonly found: readonly string[];
}

/** From the first page to what goes with Visa's fall, as somebody does who looks for it. */
export async function whyVisaFell(page: Page, aw: Served): Promise<Told> {
  let clicks = 0;
  const startedAt = performance.now();
  const press = async (role: "link" | "button" | "option", label: string | RegExp) => {
    clicks += 1;
    await page.getByRole(role, { name: label }).first().click();
  };
  const choose = async (list: RegExp, option: string) => {
    await press("button", list);
    await press("option", option);
  };
  await page.goto(`${aw.base}/feedback/console`);
  await press("link", "Results");
  await choose(/Period/, "A year");
  await choose(/Year/, "2025");
  await choose(/Compare with/, "4 years earlier");
  const visa = page.locator(".groups tbody tr", { hasText: "Visa" });
  await page.locator(".groups .tag.bad").waitFor({ timeout: 30_000 });
  const change = await visa.locator(".tag").innerText();
  await press("link", "Visa");
  await page.getByRole("heading", { level: 1, name: "One measure" }).waitFor();
  // Scrolling is no click: what is further down is asked for when it is seen.
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  await settled(page);
  const found = await page.locator(".figures figcaption").allInnerTexts();
  const seconds = (performance.now() - startedAt) / 1_000;
  same("Visa's change", change, "lower by 37.7");
  return { clicks, seconds, change, found };
}

/** Waits until every picture is drawn and none is about to be replaced. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(isSettled, undefined, { timeout: 60_000, polling: 50 });
};

/** Runs in the page. */
const isSettled = (): boolean =>
  document.querySelectorAll(".figure svg").length > 0 &&
  document.querySelector(".coming, .loading, .figure[aria-busy=true], .groups[aria-busy=true]") === null;

/** Every row of the table of groups, and the card, beside what the API says of the same. */
export async function holdNumbers(page: Page, owner: SignedIn): Promise<number> {
  const year = "from=2025-01-01&to=2026-01-01&compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01";
  const address = new URL(page.url());
  let held = 0;
  for (const [by, measure] of [
    ["service_line", "nps"],
    ["language", "nps"],
    ["service_line", "csat"],
    ["duty_station", "csat"],
  ] as const) {
    for (const [key, text] of Object.entries({ by, measure, where: "" })) address.searchParams.set(key, text);
    await page.goto(address.href);
    await settled(page);
    const shown = await Promise.all(
      (await page.locator(".groups tbody tr").all()).map((row) => row.locator("th, td").allInnerTexts()),
    );
    const { json } = await owner.browser.open(
      `/v1/metrics/${measure}?survey=service&question=${measure}&by=${by}&${year}`,
    );
    const rows = json["rows"] as {
      value: number;
      n: number;
      group: Record<string, string>;
      comparison: { verdict: string };
    }[];
    const unit = measure === "csat" ? "%" : "";
    same(
      `${measure} by ${by}`,
      shown.map(([group, value, , n]) => [group, value, n]),
      rows.map(({ group, value, n }) => [group[by], `${whole(value)}${unit}`, n.toLocaleString("en-GB")]),
    );
    held += rows.length;
  }
  return held;
}

const whole = (value: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: 0, signDisplay: "negative" });
