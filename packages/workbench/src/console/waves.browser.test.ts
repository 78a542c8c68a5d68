import { readFileSync } from "node:fs";
import { defineProject, defineWave, everyone, type Survey } from "@afterword/sdk";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { makeMember } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Waves: planned from a file of people to the approval in few clicks, watched, paused and closed; the screen says what the API says.

const example = new URL("../../../../examples/annual-survey/", import.meta.url);
const people = readFileSync(new URL("people.csv", example));
const { annualSurvey } = (await import(new URL("afterword.config.ts", example).href)) as { annualSurvey: Survey };
const past = defineWave("last", annualSurvey, {
  every: "once",
  anchor: "2099-02-03T09:00",
  timeZone: "UTC",
  audience: everyone,
});
const project = defineProject({
  surveys: [annualSurvey],
  waves: [past],
  segments: ["clientType", "dutyStation"],
  siteAttribute: "dutyStation",
  timeZone: "Africa/Nairobi",
});

const room = consoleRoom(project);

/** Clicks as a person makes them: each is counted, and so is each field that is gone to. */
function counted(page: Page) {
  let clicks = 0;
  return {
    clicks: () => clicks,
    click: async (what: Locator) => {
      clicks += 1;
      await what.click();
    },
    fill: async (what: Locator, text: string) => {
      clicks += 1;
      await what.fill(text);
    },
    button: (name: string) => page.getByRole("button", { name }),
  };
}

const mailsTo = async (who: string) =>
  (await room.aw.call("GET", `/dev/mail.json?to=${who}`)).json as unknown as {
    headers: Record<string, string>;
    text: string;
  }[];

story("from a file of people to an approved wave, and to its first reminder", { timeout: 180_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("");
  const { clicks, click, fill, button } = counted(page);
  await click(page.getByRole("navigation").getByRole("link", { name: "People" }));
  await click(page.getByRole("link", { name: "Import people" }));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), click(button("Choose a file"))]);
  await chooser.setFiles({ name: "people.csv", mimeType: "text/csv", buffer: people });
  await click(button("Check without storing"));
  await click(button("Import 40 people"));
  await click(page.getByRole("link", { name: "Plan a wave for them" }));
  await click(button("Continue"));
  await page.getByText("missing").first().waitFor();
  await click(button("Continue"));
  const first = new Date(Date.now() + 40 * 86_400_000);
  while (first.getUTCDay() !== 2) first.setUTCDate(first.getUTCDate() + 1);
  const day = first.toISOString().slice(0, 10);
  await fill(page.getByLabel("First day"), day);
  await click(button("Continue"));
  await page.getByText("shown to nobody").waitFor();
  await click(button("Continue"));
  await page.getByRole("heading", { name: "How exact it would be" }).waitFor();
  await desk.look();
  await click(button("Approve"));
  await page.getByText("Planned").first().waitFor();
  console.log(`people.csv to an approved wave: ${String(clicks())} clicks`);
  expect(clicks()).toBeLessThanOrEqual(25);

  const id = `annual-${day.slice(0, 4)}.1`;
  expect(page.url()).toMatch(new RegExp(`/waves/${id.replace(".", "\\.")}$`));
  const made = (await room.aw.call("GET", `/v1/waves/${id}`)).json;
  expect(made).toMatchObject({ state: "scheduled", survey: "annual", plan: { audience: 40 } });
  const { plan } = made as unknown as { plan: { asked: number; skipped: Record<string, number> } };
  expect(await figure(page, "Would be asked")).toBe(String(plan.asked));

  await room.aw.call("POST", "/dev/clock", { advance: `${String(daysUntil(day) + 2)}d` });
  await room.aw.call("POST", "/dev/clock", { advance: "1d" });
  await page.reload();
  await page.getByRole("heading", { name: "How far it is" }).waitFor();
  const opened = (await room.aw.call("GET", `/v1/waves/${id}`)).json as unknown as { progress: { sent: number } };
  expect(opened.progress.sent).toBe(plan.asked);
  expect(await page.locator("dl.amounts div", { hasText: "Mail sent" }).locator("dd").innerText()).toContain(
    String(plan.asked),
  );
  expect(await mailsTo("amina@example.org")).toHaveLength(1);
  await room.aw.call("POST", "/dev/clock", { advance: "4d" });
  await room.aw.call("POST", "/dev/clock", { advance: "2d" });
  await room.aw.call("POST", "/dev/clock", { advance: "1d" });
  const reminded = await mailsTo("amina@example.org");
  expect(reminded).toHaveLength(2);
  const linkOf = (text = "") => /\/r\/([0-9A-Za-z]{27})/.exec(text)?.[1];
  expect(linkOf(reminded[0]?.text)).toBe(linkOf(reminded[1]?.text));

  await click(button("Cut by"));
  await click(page.getByRole("option", { name: "clientType" }));
  // of these who are asked nobody has answered, and fewer than five may not be told apart.
  const row = page.getByRole("row", { name: /national_staff/ }).last();
  expect(await row.innerText()).toContain("Withheld: too few people");
  expect(page.url()).toMatch(/by=clientType$/);
  await desk.look();
  await click(button("Pause"));
  await button("Resume").waitFor();
  expect((await room.aw.call("GET", `/v1/waves/${id}`)).json["state"]).toBe("paused");
  await click(button("Resume"));
  await button("Pause").waitFor();
  await click(button("Close"));
  await page.getByRole("dialog").waitFor();
  await desk.look();
  await click(page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }));
  await page.getByText("Closed by hand").waitFor();
  expect((await room.aw.call("GET", `/v1/waves/${id}`)).json["state"]).toBe("closed");
  await desk.leave();
});

const daysUntil = (day: string) => Math.floor((Date.parse(day) - Date.now()) / 86_400_000);
const figure = (page: Page, label: string) =>
  page.locator("dl.figures div", { hasText: label }).locator("dd").innerText();

story.each(looks)("the pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  const { page } = desk;
  await desk.visit("/waves");
  await desk.visit("/waves/last.1");
  await page.locator("dl.figures").waitFor();
  await desk.look();
  for (const step of [0, 1, 2, 3, 4]) {
    await desk.visit(step === 0 ? "/waves/new" : `/waves/new?step=${String(step)}`);
    if (step === 0) {
      await page.locator("main .select").nth(1).click();
      await page.getByRole("option").nth(1).click();
      await page.getByRole("checkbox").first().waitFor();
      await desk.look();
      await page.locator("main label.tick").first().click();
    }
    if (step === 4) {
      await page.locator("dl.figures").waitFor();
      await desk.look();
    }
  }
  await desk.leave();
});

story("a plan that can't work says why, and a draft outlives the tab", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/waves/new");
  await page.getByLabel("Name of the wave").fill("last");
  await desk.visit("/waves/new?step=4");
  await page.getByText("There is another wave of this name.").waitFor();
  await desk.visit("/waves/new");
  await page.getByLabel("Name of the wave").fill("pulse");
  await desk.visit("/waves/new?step=2");
  await page.getByLabel("First day").fill("2001-01-02");
  await page
    .getByLabel("How often")
    .or(page.getByRole("button", { name: /How often/ }))
    .first()
    .click();
  await page.getByRole("option", { name: "Once", exact: true }).click();
  await page.getByLabel("Reminder 1: days").fill("60");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Reminders lie within the time it is open").waitFor();
  await desk.look();
  expect(
    ((await room.aw.call("GET", "/v1/waves")).json["items"] as { wave: string }[]).map(({ wave }) => wave),
  ).not.toContain("pulse");
  await desk.leave();
});

story("who may only read figures plans nothing", { timeout: 60_000 }, async () => {
  const viewer = await makeMember(room.aw, "vera", [{ role: "viewer" }]);
  const desk = await room.sit(viewer, manners[0]!);
  await desk.visit("/waves");
  expect(await desk.page.getByRole("link", { name: "Plan a wave" }).count()).toBe(0);
  await desk.visit("/waves/last.1");
  expect(await desk.page.getByRole("button", { name: "Open now" }).count()).toBe(0);
  await desk.leave();
});

story("a survey leads to a plan that asks it, also when another one was begun", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("");
  await page.evaluate(() => {
    localStorage.setItem("afterword-wave-draft", JSON.stringify({ survey: "gone", id: "gone-1" }));
  });
  await desk.visit("/surveys/annual");
  await page.getByRole("link", { name: "Plan a wave" }).click();
  const name = page.getByLabel("Name of the wave");
  await name.waitFor();
  expect(await name.inputValue()).toMatch(/^annual-\d{4}$/);
  await desk.leave();
});
