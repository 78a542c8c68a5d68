/// <reference lib="dom" />
import { expect } from "vitest";
import { makeMember } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Keys for programs: made, shown once, and revoked at the console; what it says is what the API does.

const room = consoleRoom();

story.each(looks)("the page can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  await desk.visit("/keys");
  await desk.page.locator(".page-head .button").click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.leave();
});

story("a key is made, lets a program in, and is revoked", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Service desk");
  await page.getByRole("dialog").getByText("Read results").click();
  // Twice at once, as a double press does: one key is made, and it is shown.
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Make a key" })
    .evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  const key = await page.getByRole("dialog").locator("code").innerText();
  const asDesk = () => room.aw.call("GET", "/v1/surveys", undefined, { authorization: `Bearer ${key}` });
  expect((await asDesk()).status).toBe(200);
  await desk.look();
  await page.getByRole("button", { name: "Close" }).click();
  await page.reload();
  const row = page.getByRole("row", { name: /Service desk/ });
  expect(await row.innerText()).toContain("In use");
  expect(await page.content()).not.toContain(key);

  await row.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.reload();
  expect(await row.innerText()).toContain("Revoked");
  expect((await asDesk()).status).toBe(401);
  await desk.leave();
});

story(
  "who may not manage keys neither sees the page in the menu nor reads keys there",
  { timeout: 60_000 },
  async () => {
    const lead = await makeMember(room.aw, "lena", [{ role: "lead" }]);
    const desk = await room.sit(lead, manners[0]!);
    await desk.visit("");
    expect(await desk.page.getByRole("navigation").getByText("API keys").count()).toBe(0);
    await desk.visit("/keys");
    await desk.page.getByText("You may not do this.").waitFor();
    expect(await desk.page.getByRole("button", { name: "Make a key" }).count()).toBe(0);
    expect(await desk.page.getByText("Service desk").count()).toBe(0);
    await desk.leave();
  },
);
