import type { WarningItem } from "@afterword/sdk";
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
