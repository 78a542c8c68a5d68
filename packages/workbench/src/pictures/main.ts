// `npm run pictures`: the pictures of the documentation, taken of the program as it runs.
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../needs/chromium.ts";
import { newFolder, startProgram, tokenIn } from "../stories/program.ts";
import { consolePictures } from "./console.ts";
import { developerPictures } from "./developer-screen.ts";
import { helpDeskPictures } from "./help-desk.ts";
import { sheet } from "./sheet.ts";
import { take, type Look } from "./take.ts";

const folder = `${import.meta.dirname}/../../../../docs/picture`;
const wide = { width: 620 };
const phone = { width: 320 };
let people = 0;

const executablePath = findChromium();
if (typeof executablePath !== "string") throw new Error(executablePath.unavailable);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const program = await startProgram({
  AFTERWORD_CONFIG: `${import.meta.dirname}/pictures.config.ts`,
  AFTERWORD_DATABASE_URL: `file:${newFolder()}/pictures.db`,
});
try {
  await sheet(browser, `${folder}/help-desk.png`, await helpDeskPictures(browser));
  await sheet(browser, `${folder}/console.png`, await consolePictures(browser));
  await sheet(browser, `${folder}/developer-screen.png`, await developerPictures(browser));
  await sheet(browser, `${folder}/mails.png`, [
    await mail("ticket", "en", wide),
    await mail("ticket", "ar", { ...phone, isDark: true }),
    await mail("annual", "fr", phone),
  ]);
  await sheet(browser, `${folder}/one-page.png`, [
    await page("ticket", "en", { ...wide, act: choose(1) }),
    await page("ticket", "ar", phone),
    await page("ticket", "zh", { ...phone, isDark: true, act: send }),
  ]);
  await sheet(browser, `${folder}/page-by-page.png`, [
    await page("annual", "en", wide),
    await page("annual", "ru", phone),
    await take(browser, { url: `${program.base}/f/direct-feedback?lang=es` }, phone),
  ]);
} finally {
  await browser.close();
  await program.stop();
}

/** Asks somebody new, and gives the mail. */
async function invited(type: string, locale: string): Promise<{ html: string; text: string }> {
  const n = String(48_213 + people++);
  const email = `p${n}@example.org`;
  const person = { id: n, email, name: "Amina Haddad", locale };
  await program.call("POST", "/v1/events", { type, person, data: { id: `INC-${n}` } });
  await program.call("POST", "/dev/clock", { advance: "1m" });
  const { json } = await program.call("GET", `/dev/mail.json?to=${encodeURIComponent(email)}`);
  const [newest] = json as unknown as { html: string; text: string }[];
  if (!newest) throw new Error(`No mail came for ${type}.`);
  return newest;
}

async function mail(type: string, locale: string, look: Look) {
  return take(browser, await invited(type, locale), look);
}

async function page(type: string, locale: string, look: Look) {
  const { text } = await invited(type, locale);
  return take(browser, { url: `${program.base}/r/${tokenIn(text)}` }, look);
}

function choose(at: number) {
  return (shown: Page) => shown.locator("label:has(input[type=radio])").nth(at).click();
}

async function send(shown: Page): Promise<void> {
  await choose(3)(shown);
  await shown.locator("button[name=commit]:visible").last().click();
  await shown.locator("h2").first().waitFor();
}
