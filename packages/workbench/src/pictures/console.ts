/// <reference lib="dom" />
import { join } from "node:path";
import { folder as consoleFolder } from "@afterword/console";
import type { Browser } from "playwright-core";
import project from "../five-years/afterword.config.ts";
import { settled } from "../five-years/at-the-console.ts";
import { bringIn } from "../five-years/bring-in.ts";
import { newFolder } from "../stories/program.ts";
import { serve } from "../stories/served.ts";
import { makeOwner } from "../stories/signing-in.ts";
import type { Picture } from "./sheet.ts";

const year = "span=days&from=2025-01-01&to=2026-01-01&compare=previous";
const visa = encodeURIComponent(JSON.stringify({ service_line: "Visa" }));

const views = [
  { path: `?view=leader&${year}`, locale: "en", width: 1000, colorScheme: "light" },
  { path: `?view=team&${year}&where=${visa}`, locale: "ar", width: 320, colorScheme: "dark" },
  { path: `/drivers?${year}`, locale: "fr", width: 320, colorScheme: "light" },
] as const;

/** The results of five years of made-up data at the console: for a leader, and on the phones of two others. */
export async function consolePictures(browser: Browser): Promise<Picture[]> {
  const folder = newFolder();
  const database = `file:${join(folder, "five.db")}`;
  bringIn(folder, database);
  const aw = await serve(database, project, { console: consoleFolder });
  try {
    const owner = await makeOwner(aw);
    const [name = "", value = ""] = owner.browser.cookie.split("=");
    const pictures: Picture[] = [];
    for (const { path, locale, width, colorScheme } of views) {
      await owner.browser.call("PATCH", "/v1/me", { locale });
      const context = await browser.newContext({ locale, viewport: { width, height: 1_250 }, colorScheme });
      await context.addCookies([{ name, value, url: aw.base }]);
      const page = await context.newPage();
      await page.goto(`${aw.base}/feedback/console/results${path}`);
      await settled(page);
      pictures.push({ png: await page.screenshot(), width });
      await context.close();
    }
    return pictures;
  } finally {
    await aw.stop();
  }
}
