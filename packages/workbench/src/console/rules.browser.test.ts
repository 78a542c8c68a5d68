import { data, defineProject, person, when, type EventDetail, type RuleItem } from "@afterword/sdk";
import { beforeAll, expect } from "vitest";
import { csat, effort, ticket } from "../stories/project.ts";
import { makeMember } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Rules are read in sentences and switched, after what they would have done is shown; a decision is explained gate by gate.

const rule = "ticket.closed:ticket-csat";
const project = defineProject({
  surveys: [csat, effort],
  rules: [
    when(ticket.closed)
      .ask(csat)
      .by("embed", { else: "email", after: "1d" })
      .after("30m")
      .atMost(2, "30d")
      .unless(ticket.reopened)
      .where(data("team").isNot("Training"))
      .exclude(person("grade").atLeast(9))
      .quiet("10d", { per: "team" })
      .cap(50, "1d", { per: "team" })
      .within({ hours: "08:00-18:00", days: ["mon", "tue", "wed", "thu", "fri"] })
      .remind("3d", "7d")
      .sample(0.9999),
    when(ticket.praised).ask(effort).by("link").quiet("2d"),
  ],
});

const room = consoleRoom(project);
beforeAll(async () => {
  await room.aw.close("1");
  await room.aw.close("2", { data: { team: "Training" } });
}, 60_000);

story.each(looks)(
  "the rules can be read, and their switch ($locale, $width px)",
  { timeout: 120_000 },
  async (manner) => {
    const desk = await room.sit(room.owner, manner);
    const { page } = desk;
    await desk.visit("/rules");
    await page.locator("article .button").first().click();
    await page.getByRole("dialog").locator("dl.figures").waitFor();
    await desk.look();
    await desk.leave();
  },
);

story("what a rule would have done is shown, it is switched off, and stays so", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  const isOn = async () =>
    ((await room.aw.call("GET", "/v1/rules")).json["items"] as RuleItem[]).find(({ id }) => id === rule)?.on;
  await desk.visit("/rules");
  const card = page.getByRole("article").filter({ hasText: rule });
  const said = await card.innerText();
  for (const sentence of [
    "When ticket.closed happens, the survey ticket-csat is asked.",
    "After the event it waits: 30 minutes",
    "team is known, and not Training",
    "At most 2 times for the same person within: 30 days",
    "It is called off by: ticket.reopened",
    "Reminders, counted from the mail: 3 days and 7 days",
  ])
    expect(said).toContain(sentence);
  await card.getByRole("button", { name: "Switch off" }).click();
  const { json } = await room.aw.call("POST", "/v1/simulate", {
    past: { from: new Date(Date.now() - 86_400_000).toISOString(), to: new Date().toISOString() },
    rule,
  });
  const { scheduled } = json["counts"] as { scheduled: number };
  await dialog.locator("dl.figures").waitFor();
  expect(await dialog.locator("dl.figures dd").allInnerTexts()).toEqual([String(scheduled), String(2 - scheduled)]);
  await dialog.getByRole("row", { name: /Does not fit the condition/ }).waitFor();
  await dialog.getByRole("button", { name: "Switch off" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await card.getByText("Off", { exact: true }).waitFor();
  expect(await isOn()).toBe(false);
  await card.getByRole("button", { name: "Switch on" }).click();
  await dialog.getByRole("button", { name: "Switch on" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await card.getByRole("button", { name: "Switch off" }).waitFor();
  expect(await isOn()).toBe(true);
  await desk.leave();
});

story.each(looks)(
  "why somebody was not asked is read gate by gate ($locale, $width px)",
  { timeout: 120_000 },
  async (manner) => {
    const desk = await room.sit(room.owner, manner);
    const { page } = desk;
    await desk.visit("/decisions?subject=2");
    await page.locator("article tbody tr").first().waitFor();
    expect(await page.locator("article .tag.bad").count()).toBeGreaterThan(0);
    await desk.visit("/decisions?person=p-1");
    await page.locator("article tbody tr").first().waitFor();
    await desk.look();
    await desk.leave();
  },
);

story(
  "an event is looked up by its subject, explained in words, and leads to the person and back",
  { timeout: 120_000 },
  async () => {
    const desk = await room.sit(room.owner, manners[0]!);
    const { page } = desk;
    await desk.visit("/decisions");
    await page.getByLabel("Id", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Find" }).click();
    await page.waitForURL(/subject=/);
    await page.reload();
    const { json } = await room.aw.call("GET", "/v1/events?subject=2");
    const [event] = json["items"] as EventDetail[];
    const [decision] = event?.decisions ?? [];
    expect(decision).toMatchObject({ outcome: "skipped", reason: "filtered" });
    const card = page.getByRole("article");
    await card.getByRole("row").first().waitFor();
    expect(await card.getByRole("row").count()).toBe((decision?.gates.length ?? 0) + 1);
    const condition = card.getByRole("row", { name: /^Condition/ });
    expect(await condition.innerText()).toContain("Stopped it");
    expect(await condition.innerText()).toContain("team is known, and not Training");
    await card.getByRole("link", { name: "p-2" }).click();
    await page.getByRole("link", { name: "Explain" }).first().click();
    await page.waitForURL(/event=evt-2/);
    await page.getByRole("heading", { name: "Event evt-2" }).waitFor();
    await desk.leave();
  },
);

story("who may not run waves reads the rules, and sees no switch", { timeout: 60_000 }, async () => {
  const viewer = await makeMember(room.aw, "vera", [{ role: "viewer" }]);
  const desk = await room.sit(viewer, manners[0]!);
  await desk.visit("/rules");
  expect(await desk.page.getByRole("article").count()).toBe(2);
  expect(await desk.page.getByRole("button", { name: /Switch/ }).count()).toBe(0);
  await desk.leave();
});
