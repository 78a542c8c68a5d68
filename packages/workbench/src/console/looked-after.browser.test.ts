import { afterAll, beforeAll, expect } from "vitest";
import { startUnrulyServer, type UnrulyServer } from "../mails/unruly-server.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// What has to be looked after: mails that did not go, and the log of who did what.

let mail: UnrulyServer;
afterAll(() => mail.stop());
const room = consoleRoom(undefined, async () => {
  mail = await startUnrulyServer();
  return { smtp: mail.url };
});
let live: { authorization: string };
beforeAll(async () => {
  live = { authorization: `Bearer ${await room.aw.keyFor("live")}` };
  for (const id of ["amina", "juma"]) {
    const person = { id, email: `unknown+${id}@example.org` };
    await room.aw.call(
      "POST",
      "/v1/events",
      { id: `evt-${id}`, type: "ticket.closed", person, data: { id, team: "ICT" } },
      live,
    );
  }
  await room.aw.call("POST", "/dev/clock", { advance: "31m" });
}, 60_000);

story(
  "a mail that was refused is sent again, another given up, and the log says who did",
  { timeout: 120_000 },
  async () => {
    const desk = await room.sit(room.owner, manners[0]!);
    const { page } = desk;
    const dialog = page.getByRole("dialog");
    const items = async () =>
      (await room.aw.call("GET", "/v1/messages", undefined, live)).json["items"] as { person: string; state: string }[];
    await desk.visit("/delivery");
    await page.getByText("Nothing needs you here").waitFor();
    await page.locator(".who").click();
    await page.getByRole("menuitemradio", { name: "Live data" }).click();
    await page.getByRole("row", { name: /amina/ }).getByText("Did not go").waitFor();
    expect(await page.getByRole("row", { name: /amina/ }).innerText()).toContain("5.1.1");
    await room.aw.call("POST", "/v1/people", { id: "amina", email: "amina@example.org" }, live);
    await page.getByRole("row", { name: /amina/ }).getByRole("button", { name: "Send again" }).click();
    await dialog.getByRole("button", { name: "Send again" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("row", { name: /juma/ }).getByRole("button", { name: "Give up" }).click();
    await dialog.getByRole("button", { name: "Give up" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.reload();
    await page.getByText("Nothing needs you here").waitFor();
    expect(await items()).toEqual([]);
    await room.aw.call("POST", "/dev/clock", { advance: "1m" });
    expect(mail.taken.map(({ to }) => to)).toEqual(["amina@example.org"]);

    await desk.visit("/audit");
    await page.getByRole("row", { name: /Gave a mail up/ }).waitFor();
    await page.getByRole("row", { name: /Sent a mail again/ }).waitFor();
    const me = (await room.owner.browser.open("/v1/me")).json["id"] as string;
    await page.getByLabel(/Id of who did it/).fill(me);
    await page.getByRole("button", { name: "Find" }).click();
    await page.waitForURL(/actor=/);
    await page.getByRole("row", { name: /Gave a mail up/ }).waitFor();
    const rows = await page.locator("tbody tr").allInnerTexts();
    expect(rows.every((row) => row.includes(me))).toBe(true);
    await page.getByRole("button", { name: "Check the seals" }).click();
    await dialog.getByText("All is as it was sealed").waitFor();
    await desk.look();
    await desk.leave();
  },
);

story.each(looks)("the pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  await desk.page.addInitScript(() => {
    localStorage.setItem("afterword-mode", "live");
  });
  for (const path of ["/delivery", "/delivery?state=retry", "/audit", "/audit?actor=nobody"]) await desk.visit(path);
  await desk.leave();
});

story("every deed of the log has words", async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  await desk.visit("/audit");
  expect(await desk.page.locator("td:nth-child(3) code").allInnerTexts()).toEqual([]);
  await desk.leave();
});
