import { transactionalTrust } from "@afterword/library";
import { defineEvent, defineProject, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { servedInBrowser } from "./in-browser.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });
const survey = transactionalTrust();
const project = defineProject({ surveys: [survey], rules: [when(closed).ask(survey).by("email")] });

const running = servedInBrowser(project);

test("an answer that goes with no other takes the others away, and they take it away", async (ctx) => {
  const { browser, aw } = running(ctx);
  const page = await browser.newPage();
  await page.goto(`${aw.base}/feedback/r/${await aw.invite("T-1")}`);
  const box = (value: string) => page.locator(`[name="q.well"][value="${value}"]`);
  const ticked = async () =>
    page.evaluate<string[]>("[...document.querySelectorAll('[name=\"q.well\"]:checked')].map((one) => one.value)");
  await box("easy").check();
  await box("fair").check();
  expect(await ticked()).toEqual(["easy", "fair"]);
  await page.locator('[name="q.badly"][value="timely"]').check();
  await box("none").check();
  expect(await ticked()).toEqual(["none"]);
  await box("staff").check();
  expect(await ticked()).toEqual(["staff"]);
  expect(await page.locator('[name="q.badly"][value="timely"]').isChecked()).toBe(true);
  await page.close();
});
