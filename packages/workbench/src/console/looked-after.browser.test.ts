import { readFile } from "node:fs/promises";
import { directFeedback } from "@afterword/library";
import { defineProject } from "@afterword/sdk";
import { afterAll, beforeAll, expect } from "vitest";
import { startUnrulyServer, type UnrulyServer } from "../mails/unruly-server.ts";
import { visitorOf } from "../stories/form-pages.ts";
import project from "../stories/project.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";
import { saved } from "./results-steps.ts";

// What has to be looked after: mails that did not go, and the log of who did what.

const shots = process.env["AFTERWORD_SHOTS"];
let mail: UnrulyServer;
afterAll(() => mail.stop());
const withForm = defineProject({ surveys: [...project.surveys, directFeedback()], rules: [...project.rules] });
const room = consoleRoom(withForm, async () => {
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
    // Whom the survey reached is a file as other figures are.
    await desk.visit("/results/reached?survey=ticket-csat&span=all");
    await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
    const funnel = page
      .locator(".figures figure")
      .filter({ has: page.getByRole("heading", { name: "Who was asked, and who answered" }) });
    const file = await saved(funnel, "Figures (CSV)");
    const told = await room.aw.call("GET", "/v1/coverage?survey=ticket-csat", undefined, {
      ...live,
      accept: "text/csv",
    });
    expect(told.text).toMatch(/^eligible,pending,asked,delivered[^]*\n2,0,1,1,/);
    expect(await readFile(await file.path(), "utf8")).toBe(told.text);
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

story("a forum is written down, mended and closed, and the API and the log say so", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await desk.visit("/records");
  await page.getByText("There are no records here").waitFor();
  await page.getByRole("link", { name: "Write down a forum" }).click();
  await page.getByRole("heading", { name: "Write down a forum" }).waitFor();
  await field("Held on").fill("2020-03-21");
  await field("Name").fill("Field office");
  await field("How many people").fill("4");
  await field("What clients said").fill("Claims take long.\nNobody says why.");
  await field("Their own words (optional)").fill("I waited ten weeks.");
  const save = page.getByRole("button", { name: "Save the record" });
  await save.click();
  // The topic has no name yet.
  await page.getByText("This is missing or does not fit.").waitFor();
  await field("Topic").fill("Travel claims");
  await page.getByRole("button", { name: "One more: Entity" }).click();
  await page.getByRole("button", { name: "Remove: Entity 2" }).click();
  await save.click();
  await page.waitForURL(/\/records\/(?!new)/);
  await page.reload();
  await page.getByText("I waited ten weeks.").waitFor();
  const [made] = (await room.owner.browser.open("/v1/records")).json["items"] as { id: string; kind: string }[];
  const detail = async () => (await room.owner.browser.open(`/v1/records/${String(made?.id)}`)).json;
  expect(await detail()).toMatchObject({
    ...{ kind: "forum", state: "received" },
    content: {
      ...{ heldOn: "2020-03-21", isOnline: false, entities: [{ name: "Field office", people: 4 }] },
      topics: [
        {
          ...{ topic: "Travel claims", said: "Claims take long.\nNobody says why.", agreement: "all", status: "open" },
          quotes: [{ text: "I waited ten weeks.", consent: true }],
        },
      ],
    },
  });
  await page.getByRole("button", { name: "Edit" }).click();
  await field("Decision (optional)").fill("A page shows where each claim is.");
  await page
    .getByRole("button", { name: /^Who agreed|All/ })
    .first()
    .click();
  await page.getByRole("option", { name: "Most" }).click();
  await save.click();
  await page.getByText("A page shows where each claim is.").waitFor();
  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByText("moved on: Closed").waitFor();
  expect(await detail()).toMatchObject({
    state: "closed",
    content: { topics: [{ agreement: "most", decision: "A page shows where each claim is.", topic: "Travel claims" }] },
    history: [{ kind: "content" }, { kind: "state", state: "closed" }],
  });
  const { json } = await room.owner.browser.open("/v1/audit?limit=20");
  expect((json["items"] as { action: string }[]).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["records.add", "records.change"]),
  );
  await desk.look();
  // Whom nobody can name is read by what was asked, and erased here.
  const visitor = visitorOf(room.aw);
  const form = await visitor.open("/f/direct-feedback?lang=en");
  const told = { "q.type": "suggestion", "q.about": "travel", "q.message": "Nobody answers.", "q.contact": "no" };
  expect((await visitor.send(form, told)).status).toBe(201);
  await desk.visit("/records?kind=direct");
  await page.locator("tbody a").first().click();
  await page.getByText("Tell us what happened").waitFor();
  expect(await page.locator(".facts").innerText()).toMatch(/A suggestion[^]*Travel[^]*Nobody answers\./);
  await desk.look();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/en-record.png`, fullPage: true });
  const sent = page.url().split("/").at(-1);
  await page.getByRole("button", { name: "Erase" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase" }).click();
  await page.waitForURL(/\/records$/);
  expect((await room.owner.browser.open(`/v1/records/${String(sent)}`)).status).toBe(404);
  // What was collected elsewhere comes from a file: mended, looked at, and stored.
  const bring = async (text: string) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Choose a/ }).click();
    await (await chooser).setFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Check without storing" }).click();
  };
  await page.getByRole("button", { name: "Bring in feedback" }).click();
  await bring("id,type,message\no-1,praise,Merci.\n");
  await page.getByText("There is no such option.").waitFor();
  await desk.look();
  await bring("id,type,message\no-1,thanks,Merci.\n");
  if (shots !== undefined) await page.screenshot({ path: `${shots}/en-feedback.png`, fullPage: true });
  await page.getByRole("button", { name: "Store 1 message" }).click();
  await page.getByText("1 message is stored.").waitFor();
  await page.reload();
  await page.locator("figcaption", { hasText: "Most voices by: File (CSV) (1 of 1)." }).waitFor();
  const { json: voices } = await room.owner.browser.open("/v1/voices");
  expect(voices["rows"]).toMatchObject([
    { channel: "csv", voices: 1 },
    { channel: "forum", voices: 4 },
  ]);
  await page.getByRole("button", { name: /Split by/ }).click();
  await page.getByRole("option", { name: "Month" }).click();
  await page
    .getByText(/^[A-Z][a-z]+ 20\d\d$/)
    .first()
    .waitFor();
  await desk.look();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/en-voices.png`, fullPage: true });
  await page.getByRole("link", { name: /^FB-/ }).click();
  await page.getByRole("link", { name: "Plan an action that rests on it" }).click();
  expect(await field("Records that it rests on, by reference, one a line (optional)").inputValue()).toMatch(/^FB-/);
  await desk.leave();
  // The same pages on a phone, in Arabic.
  const phone = await room.sit(room.owner, manners[1]!);
  for (const path of ["/records", `/records/${String(made?.id)}`, "/records/new?kind=focus-group"]) {
    await phone.visit(path);
    await phone.page.locator(".facts, form, table").first().waitFor();
  }
  await phone.visit("/records");
  await phone.page.getByRole("button", { name: "إدخال ملاحظات من ملف" }).click();
  await phone.page.locator("#bring-in").waitFor();
  await phone.look();
  if (shots !== undefined) await phone.page.screenshot({ path: `${shots}/ar-voices.png`, fullPage: true });
  await phone.leave();
});
