import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { longProject } from "./long-project.ts";
import { openBrowser } from "./open-browser.ts";
import { openOn, putAway } from "./phone.ts";
import { serve, type Served } from "./served.ts";

let browser: Browser | undefined;
let aw: Served;
beforeAll(async () => {
  browser = await openBrowser();
  aw = await serve(undefined, longProject);
});
afterAll(async () => {
  await browser?.close();
  await aw.stop();
});

test.for([true, false])(
  "Enter in a field goes on, not to another language; the browser's button goes back (script: %s)",
  { timeout: 60_000 },
  async (javaScriptEnabled, ctx) => {
    if (!browser) return ctx.skip(inject("chromiumReason"));
    const subject = javaScriptEnabled ? "E1" : "E2";
    const token = await aw.invite(subject);
    const answers = { csat: 5, speed: 4, grid: { hr: "good", ict: "bad" } };
    await aw.call("POST", `/r/${token}`, { answers, submissionId: "j", complete: false });
    const phone = await openOn(browser, `${aw.base}/feedback/r/${token}?page=days`, { javaScriptEnabled });
    const { page } = phone;
    await page.locator('[name="q.days"]').fill("٣٫٥");
    await page.locator('[name="q.days"]').press("Enter");
    await page.locator('[name="q.office"]').first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.goBack();
    // Without a script the browser itself puts back what was typed.
    expect(["3.5", "٣٫٥"]).toContain(await page.locator('[name="q.days"]').inputValue());
    await page.locator('[name="q.days"]').fill("4,25");
    await page.getByRole("button", { name: "العربية" }).click();
    await page.locator("html[dir=rtl]").waitFor();
    expect(await page.locator('[name="q.days"]').inputValue()).toBe("4.25");
    const { json } = await aw.call("GET", "/v1/responses?survey=long");
    const items = json["items"] as { subject: string; answers: object }[];
    expect(items.find((item) => item.subject === subject)?.answers).toEqual({ ...answers, days: 3.5 });
    await putAway(phone);
  },
);
