import type { ActionDetail, WarningItem } from "@afterword/sdk";
import { beforeAll, expect } from "vitest";
import { play } from "../stories/services-data.ts";
import project from "../stories/services-project.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// The catalogue at the console: what is kept and missed, where a journey breaks, and a warning that is seen to.

const room = consoleRoom(project);
beforeAll(() => play(room.aw), 60_000);

story.each(looks)("services can be read ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  for (const path of ["/services", "/services/travel", "/indicators/travel.turnaround"]) await desk.visit(path);
  await desk.leave();
});

story("a missed standard is seen, followed to its service, and seen to", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const open = async () =>
    ((await room.aw.call("GET", "/v1/warnings?state=open")).json["items"] as WarningItem[]).map(({ id }) => id);
  const before = await open();
  await desk.visit("/services");
  const card = page.locator(".card").filter({ hasText: "60%" }).first();
  expect(await card.innerText()).toContain("at least 85%");
  await card.getByRole("button", { name: "It was seen to" }).click();
  await page.getByText("Seen to", { exact: true }).waitFor();
  await expect.poll(open).toHaveLength(before.length - 1);
  await page.reload();
  await page.locator(".card").first().waitFor();
  expect(await page.locator(".card").count()).toBe(before.length - 1);
  // A plan that answers to the other begins with what is wrong, by what it is measured, and what is to be reached.
  const signal = page.locator(".card").filter({ hasText: "Stands out of its chart" }).first();
  await signal.getByRole("link", { name: "Plan an action" }).click();
  expect(await page.getByLabel("What is wrong now, in a sentence").inputValue()).toMatch(
    /^Travel – Turn-around time: 60% in .* The target is at least 85%\.$/,
  );
  expect(await page.getByLabel("Which goal of the service it serves").inputValue()).toBe(
    "Travel – Turn-around time: at least 85%",
  );
  await page.getByText("department: Admin").waitFor();
  await page.getByRole("button", { name: "Count how it is now" }).click();
  await page.getByText(/^90%.* · 60 answers$/).waitFor();
  await page.getByLabel("What is to be done").fill("Issue tickets at once");
  await page.getByLabel("With which people, money and time").fill("Two people.");
  await page.getByRole("button", { name: /Owner$/ }).click();
  await page.getByRole("option", { name: "Olga", exact: true }).click();
  await page.getByRole("button", { name: "Look at it on another day too" }).click();
  // The clock of this story is a month ahead of the browser's.
  const until = await page.getByLabel("Time before: until, this day not included").inputValue();
  await page.getByLabel("Starts on").fill(until);
  await desk.look();
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.waitForURL(/\/actions\/act_/);
  await page.getByRole("button", { name: "Begin" }).waitFor();
  const made = (await room.aw.call("GET", `/v1/actions/${page.url().split("/").at(-1) ?? ""}`)).json;
  const { measure, reviewsOn, id } = made as unknown as ActionDetail;
  expect([measure.survey, measure.where, reviewsOn.length]).toEqual([
    "asking",
    { department: "Admin", team: "Travel" },
    2,
  ]);
  const settled = (await room.aw.call("GET", "/v1/warnings?state=settled")).json["items"] as WarningItem[];
  expect(settled.map(({ action }) => action)).toContain(id);
  await desk.visit("/services");
  await page.getByRole("table").first().getByRole("link", { name: "Travel" }).click();
  await page.getByRole("link", { name: "Within 40 hours" }).waitFor();
  const waiting = page.getByRole("row").filter({ hasText: "Waiting" });
  expect(await waiting.innerText()).toContain("Satisfaction breaks here");
  await page.getByRole("link", { name: "Within 40 hours" }).click();
  await page.getByText("Stands out").first().waitFor();
  // The chart says what it shows, draws the target, and has the same as a table.
  const chart = page.locator("figure").filter({ hasText: "Month by month" });
  expect(await chart.locator("figcaption").innerText()).toContain(
    "60% (50% to 69%), 100 events. The target of 85% is missed.",
  );
  expect(await chart.locator("svg").getAttribute("role")).toBe("img");
  await chart.getByText("Show as table").click();
  expect(await chart.getByRole("columnheader", { name: "Target" }).count()).toBe(1);
  // Whoever wants to be warned says so once, and is as long as they don't take it back.
  const chosen = async () => (await room.owner.browser.call("GET", "/v1/me")).json["warnings"];
  await page.getByRole("button", { name: "Warn me by mail" }).click();
  await expect.poll(chosen).toEqual([{ kind: "indicator", id: "travel.turnaround" }]);
  await page.reload();
  await page.getByText("You are warned by mail.").waitFor();
  await page.getByRole("button", { name: "No more mails" }).click();
  await expect.poll(chosen).toEqual([]);
  await desk.leave();
});
