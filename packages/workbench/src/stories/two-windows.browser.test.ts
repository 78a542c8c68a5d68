import { message } from "@afterword/language";
import { expect, test } from "vitest";
import { inBrowser, respondents } from "./in-browser.ts";
import { askOn, comment, putAway, score, sendButton, thanks } from "./phone.ts";
import { manners } from "./respondent.ts";

const story = inBrowser(respondents);

test.for(manners)(
  "what is sent from a second window is said not to be stored, and is there to be sent as a change ($locale, $width px, script: $javaScriptEnabled)",
  async (how, ctx) => {
    const phone = await askOn(story.running(ctx), "short", how);
    const { page, context, link, responses } = phone;
    const second = await context.newPage();
    await second.goto(link);
    await score(page, 5);
    await score(second, 4);
    await comment(second).fill("Words of the second window");
    await sendButton(page).click();
    await thanks(page, how.locale);
    await sendButton(second).click();
    const said = second.getByRole("alert");
    await said.getByText(message(how.locale, "page.notStored")).waitFor();
    expect(await said.innerText()).toContain(message(how.locale, "page.notStored.edit"));
    expect(await second.evaluate<string | null>("document.activeElement.getAttribute('role')")).toBe("alert");
    expect(await second.getByText(message(how.locale, "page.answered.body")).count()).toBe(0);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 5 }]);
    expect(await comment(second).isVisible()).toBe(true);
    expect(await comment(second).inputValue()).toBe("Words of the second window");
    expect(await second.locator('[name="q.csat"]:checked').inputValue()).toBe("4");
    await sendButton(second).click();
    await thanks(second, how.locale);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4, why: "Words of the second window" }]);
    await putAway(phone);
  },
);

test("the same sent from both windows needs no second look", async (ctx) => {
  const phone = await askOn(story.running(ctx), "short", { javaScriptEnabled: false });
  const { page, context, link } = phone;
  const second = await context.newPage();
  await second.goto(link);
  for (const one of [page, second]) {
    await score(one, 5);
    await sendButton(one).click();
  }
  await second.getByText(message("en", "page.answered.body")).waitFor();
  expect(await second.getByRole("alert").count()).toBe(0);
  await putAway(phone);
});

test("of a long survey that was finished elsewhere, the page comes back as it was filled in", async (ctx) => {
  const phone = await askOn(story.running(ctx), "every", { javaScriptEnabled: false });
  const { page, link, responses } = phone;
  await page.locator('[name="q.nps"][value="3"]').check();
  await page.locator('[name="q.npsWhy"]').fill("Not to be lost");
  const whole = {
    ...{ nps: 9, csat: 4, ces: 4, fair: 4, solved: true, received: "yes", used: ["hr"], order: ["fast", "kind"] },
    ...{ rows: { speed: "low", staff: "high" }, place: "Nairobi", years: 3 },
  };
  const reply = await fetch(link, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ submissionId: "elsewhere", answers: whole }),
  });
  expect(reply.status).toBe(201);
  await sendButton(page).click();
  await page.getByText(message("en", "page.elsewhere")).waitFor();
  expect(await page.locator('[name="q.npsWhy"]').inputValue()).toBe("Not to be lost");
  await sendButton(page).click();
  await page.locator('[name="q.csat"]').first().waitFor();
  expect(await responses()).toMatchObject([
    { status: "complete", answers: { ...whole, nps: 3, npsWhy: "Not to be lost" } },
  ]);
  await putAway(phone);
});
