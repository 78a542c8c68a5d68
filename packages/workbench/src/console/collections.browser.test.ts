import { expect } from "vitest";
import { answered, project } from "../stories/collections.ts";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// A quarter is reported to the public at the console: begun, its volumes said, submitted; another publishes it.

const room = consoleRoom(project);
const shots = process.env["AFTERWORD_SHOTS"];
const thumbs = "transactional-trust-thumbs";

story("a quarter is begun, submitted and published at the console", { timeout: 120_000 }, async () => {
  await answered(room.aw, thumbs, 7, { trust: true, well: ["effective", "easy"] });
  await answered(room.aw, thumbs, 3, { trust: false, badly: ["timely"] });
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit("/collections");
  await page.getByText("Nothing is reported to the public yet").waitFor();
  await page.getByRole("button", { name: "New quarter" }).click();
  await dialog.getByRole("button", { name: /Survey/ }).click();
  await page.getByRole("option", { name: thumbs }).click();
  await dialog.getByLabel(/Quarter, such as/).fill("2026-Q1");
  await desk.look();
  await dialog.getByRole("button", { name: "Begin" }).click();
  await page.getByText("7 of 10 trust").waitFor();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Say how many customers there were.").waitFor();
  await page.getByLabel("Customers").fill("5");
  await page.getByLabel("Could answer").fill("40");
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Customers can’t be fewer than could answer").waitFor();
  await page.getByLabel("Customers").fill("500");
  await desk.look();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Another member has to publish what you submitted.").waitFor();
  await page.reload();
  await page.getByText("Submitted", { exact: true }).waitFor();
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-collection.png`, fullPage: true });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  expect((await download).suggestedFilename()).toBe(`${thumbs}-2026-Q1.csv`);
  const [item] = (await room.aw.call("GET", "/v1/collections")).json["items"] as { id: string; revision: number }[];
  expect(item).toMatchObject({ state: "submitted", customers: 500, offered: 40 });
  const back = { revision: item?.revision, state: "change_requested", reason: "Count the branches too." };
  expect((await room.aw.call("PATCH", `/v1/collections/${item?.id ?? ""}`, back)).status).toBe(200);
  await desk.leave();
  const arabic = await room.sit(room.owner, manners[1]!);
  await arabic.visit("/collections");
  await arabic.visit(`/collections/${item?.id ?? ""}`);
  await arabic.page.getByText("Count the branches too.").waitFor();
  await arabic.look();
  if (shots) await arabic.page.screenshot({ path: `${shots}/ar-collection.png`, fullPage: true });
  await arabic.leave();
});
