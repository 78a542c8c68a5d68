import type { ActionItem } from "@afterword/sdk";
import { expect } from "vitest";
import { hasNoViolation } from "../stories/good-page.ts";
import { manners } from "./at-desk.ts";
import type { consoleRoom } from "./console-room.ts";
import { planUnitByUnit } from "./unit-by-unit.ts";

const shots = process.env["AFTERWORD_SHOTS"];

/**
 * At the console: an action is planned by what can be measured, reviewed, done, told to everybody, and its effect is drawn; another goes
 * from unit to unit. Gives the id of the first.
 */
export async function planActions(room: ReturnType<typeof consoleRoom>): Promise<string> {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const answer = async (at: string, scores: readonly number[], unit = "IT") => {
    for (const [n, csat] of scores.entries()) {
      const body = {
        id: `${unit}-${at}-${String(n)}`,
        survey: "csat",
        answers: { csat },
        channel: "paper",
        segments: { desk: unit },
      };
      await room.aw.call("POST", "/v1/responses", { ...body, answeredAt: `${at}T10:00:00Z` });
    }
  };
  const scores = (high: number, low: number) => [...Array<number>(high).fill(5), ...Array<number>(low).fill(2)];
  await answer(day(20), scores(10, 30));
  await answer(day(12), scores(34, 6));
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit("/actions");
  await page.getByText("There are no actions here").waitFor();
  await page.getByRole("link", { name: "Plan an action" }).click();
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByText("Fill this in.").first().waitFor();
  await desk.look();
  const choose = async (label: RegExp, option: string) => {
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await page.getByLabel("What is to be done").fill("Answer by phone");
  await page.getByLabel("What is wrong now, in a sentence").fill("Three in four are unhappy.");
  await choose(/Survey$/, "csat");
  await choose(/Question$/, "How satisfied are you?");
  await choose(/For whom/, "desk");
  await choose(/Its value$/, "IT");
  await page.getByLabel("Time before: from").fill(day(21));
  await page.getByLabel("Time before: until, this day not included").fill(day(16));
  await page.getByRole("button", { name: "Count how it is now" }).click();
  await page.getByText(/^25%.* · 40 answers$/).waitFor();
  await choose(/Owner$/, "Olga");
  await page.getByLabel("With which people, money and time").fill("Two people.");
  await page.getByLabel("Which goal of the service it serves").fill("Two days.");
  await page.getByLabel("Starts on").fill(day(30));
  await page.getByLabel("Tasks, one a line").fill("Publish the number\nTell everybody");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByText("It starts after the time before").waitFor();
  expect((await room.aw.call("GET", "/v1/actions")).json["items"]).toEqual([]);
  await page.getByLabel("Starts on").fill(day(16));
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("Under way").waitFor();
  await page.getByRole("button", { name: "Tick off" }).first().click();
  await expect.poll(() => page.getByRole("button", { name: "Tick off" }).count()).toBe(1);
  await page.getByRole("button", { name: "Add evidence" }).click();
  await dialog.getByLabel("What it is").fill("The notice");
  await dialog.getByLabel("Its web address").fill("nowhere");
  await dialog.getByRole("button", { name: "Add evidence" }).click();
  await dialog.getByText("Give a web address").waitFor();
  await dialog.getByLabel("Its web address").fill("https://example.org/notice");
  await dialog.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("link", { name: "The notice" }).waitFor();
  await page.getByRole("button", { name: "Write a review" }).click();
  await dialog.getByLabel("What you found").fill("Half of them call.");
  await dialog.getByRole("button", { name: /What comes of it$/ }).click();
  await page.getByRole("option", { name: "Something changes" }).click();
  await dialog.getByRole("button", { name: "Save the review" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await dialog.getByLabel("What changes").fill("The number is on the portal.");
  await desk.look();
  await dialog.getByRole("button", { name: "Save the review" }).click();
  await page.getByText("The number is on the portal.").waitFor();
  const [begun] = (await room.aw.call("GET", "/v1/actions")).json["items"] as ActionItem[];
  expect(await room.aw.afterword.actions.get(begun?.id ?? "")).toMatchObject({
    reviews: [{ found: "Half of them call.", decision: "change", reason: "The number is on the portal.", by: "Olga" }],
  });
  await page.getByRole("button", { name: "Drop it" }).click();
  await dialog.getByRole("button", { name: "Drop it" }).click();
  await dialog.getByText("Fill this in.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "It is done" }).click();
  await dialog.getByLabel("Last day of the work").fill(day(15));
  await desk.look();
  await dialog.getByRole("button", { name: "It is done" }).click();
  await page.getByText("Too early to say").waitFor();
  await room.aw.call("POST", "/dev/clock", { advance: "1s" });
  await page.reload();
  await page.getByText("Clear improvement").waitFor();
  await page.locator("figure svg").waitFor();
  await desk.look();
  const [item] = (await room.aw.call("GET", "/v1/actions")).json["items"] as { id: string }[];
  expect(item).toMatchObject({ state: "done", verdict: "improvement" });
  // A leader finds it beside the figures.
  await desk.visit("/results?view=leader");
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const acted = page.locator(".open-actions");
  await acted.getByText("No action is open. One is done.").waitFor();
  expect(await acted.locator("tbody td").allInnerTexts()).toEqual(["Done", expect.any(String), "Clear improvement"]);
  await acted.getByRole("link").first().click();
  await page.waitForURL(new RegExp(`/actions/${item?.id ?? "none"}$`));
  // What was begun stands above the figure over time, and in its table.
  await desk.visit("/results/measure?measure=csat&every=month");
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const trend = page.locator("figure").filter({ hasText: "over time" });
  await trend.locator("td", { hasText: "Answer by phone" }).waitFor({ state: "attached" });
  await desk.visit("/cards");
  await page.getByText("There are no cards yet").waitFor();
  await desk.visit(`/actions/${item?.id ?? ""}`);
  await page.getByRole("button", { name: "Tell everybody" }).click();
  await dialog.getByRole("button", { name: "Tell everybody" }).click();
  await dialog.getByText("Fill this in.").first().waitFor();
  await dialog.getByLabel("You said, in other words than theirs").fill("You wait too long.");
  await dialog.getByLabel("We did").fill("We answer by phone.");
  await desk.look();
  await dialog.getByRole("button", { name: "Tell everybody" }).click();
  await page.getByText("Another member has to publish what you wrote.").waitFor();
  await desk.look();
  const [card] = (await room.aw.call("GET", "/v1/cards")).json["items"] as { id: string }[];
  await room.aw.call("PATCH", `/v1/cards/${card?.id ?? ""}`, { revision: 1, state: "published" });
  await page.reload();
  await page.getByRole("button", { name: "Archive" }).waitFor();
  await page.getByRole("link", { name: "The page for everybody" }).click();
  await page.getByText(/25% \(14% to 40%\) before, 85% \(71% to 93%\) after: clearly better/).waitFor();
  await hasNoViolation(page);
  const { aw } = room;
  const wedge = await planUnitByUnit({ aw, desk, answer, choose, shots });
  await desk.visit("/actions/proposals");
  await page.getByRole("heading", { name: "Groups that stand out" }).waitFor();
  await desk.look();
  await desk.leave();
  const arabic = await room.sit(room.owner, manners[1]!);
  await arabic.visit("/actions");
  await arabic.visit("/cards");
  await arabic.visit("/actions/proposals");
  await arabic.page.getByRole("heading", { level: 2 }).nth(3).waitFor();
  await arabic.look();
  await arabic.visit("/actions/new");
  await arabic.visit(`/actions/${wedge}`);
  if (shots) await arabic.page.screenshot({ path: `${shots}/ar-wedge.png`, fullPage: true });
  await arabic.visit(`/actions/${item?.id ?? ""}`);
  await arabic.page.locator("figure svg").waitFor();
  await arabic.look();
  await arabic.leave();
  return item?.id ?? "";
}
