import { answer, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { servedInBrowser } from "./in-browser.ts";
import { openOn, putAway, score, sendButton, thanks } from "./phone.ts";

// Of an anonymous survey nothing can be asked after it was sent: all questions stand on its page.

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });
const secret = defineSurvey(
  "secret",
  {
    csat: q.csat("How satisfied are you?"),
    bad: q.choice({ slow: "Slow", rude: "Rude" }, "What was bad?").when(answer("csat").atMost(2)),
    why: q.comment("Why?").optional(),
  },
  { privacy: "anonymous" },
);
const project = defineProject({
  surveys: [secret],
  rules: [when(closed).ask(secret).by("email").after("1m").quiet("0s")],
});

const running = servedInBrowser(project);

let people = 0;

test.for([
  { script: true, value: 2 },
  { script: true, value: 5 },
  { script: false, value: 2 },
  { script: false, value: 5 },
])(
  "a question that $value may bring up is as needed as the page says (script: $script)",
  async ({ script, value }, ctx) => {
    const { browser, aw } = running(ctx);
    const token = await aw.invite(`a${String(++people)}`);
    const phone = await openOn(browser, `${aw.base}/feedback/r/${token}`, { javaScriptEnabled: script });
    const { page } = phone;
    await score(page, value);
    const bad = page.locator("[data-q=bad]");
    const isAsked = value === 2;
    expect(await bad.isVisible()).toBe(isAsked || !script);
    if (await bad.isVisible()) {
      const aside = script ? "" : " (needed after some answers only)";
      expect((await bad.locator("legend").innerText()).trim()).toBe(`What was bad?${aside}`);
      expect(await bad.getByText("No answer").count()).toBe(0);
    }
    const send = async () => {
      await aw.call("POST", "/dev/clock", { advance: "5s" });
      await sendButton(page).click();
    };
    await send();
    if (isAsked) {
      await page.getByRole("alert").getByText("Choose an answer").waitFor();
      await page.locator('[name="q.bad"][value="slow"]').check();
      await send();
    }
    await thanks(page);
    await putAway(phone);
  },
);
