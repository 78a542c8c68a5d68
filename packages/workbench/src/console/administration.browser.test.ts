import { defineProject, when, type Health, type SuppressionItem } from "@afterword/sdk";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";
import { startUnrulyServer, type UnrulyServer } from "../mails/unruly-server.ts";
import { csat, ticket } from "../stories/project.ts";
import { makeMember } from "../stories/signing-in.ts";
import { looks, type Manner, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Who is not written to, and why; and how the installation does.

const project = defineProject({
  surveys: [csat],
  rules: [when(ticket.closed).ask(csat).by("email")],
  exclude: { domains: ["excluded.example.org"] },
});

let mail: UnrulyServer;
afterAll(() => mail.stop());
const room = consoleRoom(project, async () => {
  mail = await startUnrulyServer();
  return { smtp: mail.url };
});
let live: { authorization: string };
const ask = (id: string, email: string) =>
  room.aw.call("POST", "/v1/events", { type: "ticket.closed", person: { id, email }, data: { id, team: "ICT" } }, live);
beforeAll(async () => {
  live = { authorization: `Bearer ${await room.aw.keyFor("live")}` };
  await ask("amina", "unknown+amina@example.org");
  await ask("juma", "ok+juma@example.org");
  await ask("pia", "pia@excluded.example.org");
  await room.aw.call("POST", "/dev/clock", { advance: "1m" });
  const stop = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  await room.aw.call("POST", `/u/${mail.taken[0]?.unsubscribe ?? ""}`, stop);
}, 60_000);

const listed = async (query = "") =>
  ((await room.aw.call("GET", `/v1/suppressions${query}`, undefined, live)).json["items"] as SuppressionItem[]).map(
    ({ person, reasons }) => [person, ...reasons.map(({ why, of }) => `${why} ${of ?? "-"}`)],
  );

/** Sits down at live data. */
async function atLive(manner: Manner, member = room.owner) {
  const desk = await room.sit(member, manner);
  await desk.page.addInitScript(() => {
    localStorage.setItem("afterword-mode", "live");
  });
  return desk;
}

story.each(looks)("both pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await atLive(manner);
  await desk.visit("/suppressions");
  await desk.page.locator("tbody tr").first().waitFor();
  await desk.page.locator("tbody .button").first().click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.visit("/health");
  await desk.page.locator("tbody tr").first().waitFor();
  await desk.look();
  await desk.leave();
});

story(
  "who is not written to is listed, and an address that is mended is written to again",
  { timeout: 120_000 },
  async () => {
    expect(await listed()).toEqual([
      ["amina", "bounced -"],
      ["juma", "opted_out ticket-csat"],
      ["pia", "excluded domain excluded.example.org"],
    ]);
    const desk = await atLive(manners[0]!);
    const { page } = desk;
    await desk.visit("/suppressions");
    await page.getByRole("row", { name: /juma/ }).getByText("They want no mails of the survey ticket-csat").waitFor();
    expect(await page.getByRole("button", { name: "Write again" }).count()).toBe(1);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as a file" }).click();
    const [head, ...lines] = readFileSync(await (await download).path(), "utf8")
      .trim()
      .split("\r\n");
    expect(head).toBe("person,email,why,of,since");
    expect(lines.map((line) => line.split(",").slice(0, 3).join(" "))).toEqual([
      "amina unknown+amina@example.org bounced",
      "juma ok+juma@example.org opted_out",
      "pia pia@excluded.example.org excluded",
    ]);
    await desk.visit("/suppressions?why=bounced");
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("button", { name: "Write again" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Write again" }).click();
    await page.getByText("Nobody is on the list").waitFor();
    await page.reload();
    await page.getByText("Nobody is on the list").waitFor();
    expect(await listed("?why=bounced")).toEqual([]);
    expect((await room.aw.call("GET", "/v1/audit?action=mails.lift", undefined, live)).json["items"]).toHaveLength(1);
    // A wish is the person's own to take back.
    expect((await room.aw.call("POST", "/v1/suppressions/juma/lift", {}, live)).status).toBe(404);
    await desk.leave();
  },
);

story(
  "the page of health says what the API knows, and what to do; who may not read it does not see it",
  { timeout: 120_000 },
  async () => {
    const desk = await atLive(manners[0]!);
    const { page } = desk;
    await desk.visit("/health");
    const health = (await room.aw.call("GET", "/v1/health", undefined, live)).json as unknown as Health;
    expect(health).toMatchObject({
      ...{ database: { engine: "sqlite" }, mails: { dead: 1, uncertain: 0, retry: 0 }, wave: null },
      ...{ outbox: { due: 0, relay: "closed" }, webhooks: { due: 0, off: 0, failing: 0 } },
    });
    const row = page.getByRole("row", { name: /^Mails that did not go/ });
    expect(await row.innerText()).toContain("1 refused, 0 uncertain, 0 tried again");
    expect(await row.innerText()).toContain("repair the address");
    await page
      .getByRole("row", { name: /^Clock/ })
      .getByText("Moved by: 1 minute")
      .waitFor();
    await desk.leave();
    const viewer = await makeMember(room.aw, "vera", [{ role: "viewer" }]);
    expect((await viewer.browser.call("GET", "/v1/health")).status).toBe(403);
    const theirs = await atLive(manners[0]!, viewer);
    await theirs.visit("/health");
    await theirs.page.getByText("You may not do this.").waitFor();
    expect(await theirs.page.getByRole("navigation").getByText("Health").count()).toBe(0);
    await theirs.leave();
  },
);
