import { expect } from "vitest";
import { clientOf } from "../stories/kept-surveys.ts";
import { Browser as Client, join } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Who is part of the organisation: departments are made, somebody is invited into one, and kept out again.

const room = consoleRoom();
const shots = process.env["AFTERWORD_SHOTS"];

const live = { "Afterword-Mode": "live" };
const itemsOf = async (path: string) =>
  (await room.owner.browser.call("GET", path, undefined, live)).json["items"] as Record<string, unknown>[];

story("a department is made, and somebody leads it", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  const shoot = async (name: string) =>
    shots === undefined ? null : page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  await desk.visit("/units");
  await page.getByRole("button", { name: "Add a unit" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Human Resources");
  expect(await page.getByLabel("Short name").inputValue()).toBe("human-resources");
  await dialog.getByRole("button", { name: /Add a segment/ }).click();
  await page.getByRole("option", { name: "team" }).click();
  await page.getByLabel(/^team: values/).fill("HR, Payroll ");
  await dialog.getByRole("button", { name: "Add a unit" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("row", { name: /Human Resources.*HR, Payroll/ }).waitFor();
  expect(await itemsOf("/v1/units")).toContainEqual(
    expect.objectContaining({ id: "human-resources", parent: "org", segments: { team: ["HR", "Payroll"] } }),
  );

  await desk.visit("/members");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Lena");
  await page.getByLabel("E-mail address").fill("lena@example.org");
  await dialog
    .getByRole("button", { name: /^Viewer.*Role|Role/ })
    .first()
    .click();
  await page.getByRole("option", { name: "Team lead" }).click();
  await dialog.getByRole("button", { name: /Where/ }).click();
  await page.getByRole("option", { name: "Human Resources" }).click();
  await dialog.getByRole("button", { name: "Invite somebody" }).click();
  const link = await dialog.locator("code").innerText();
  const lena = await join(new Client(room.aw), link);
  expect((await lena.browser.open("/v1/me")).json).toMatchObject({
    name: "Lena",
    roles: [{ role: "lead", within: "human-resources" }],
  });
  await page.reload();
  const row = page.getByRole("row", { name: /Lena/ });
  await row.getByText("Active").waitFor();
  await row.getByText("Human Resources").waitFor();

  await row.getByRole("button", { name: "Keep out" }).click();
  await dialog.getByRole("button", { name: "Keep out" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await row.getByText("Kept out").waitFor();
  expect((await lena.browser.open("/v1/me")).status).toBe(401);
  await row.getByRole("button", { name: "Let in again" }).click();
  await row.getByText("Active").waitFor();

  // What the department adds to a survey: the core is locked, and it is asked when it is published.
  await desk.visit("/additions");
  await page.getByRole("button", { name: "Add to a survey" }).click();
  await dialog.getByRole("button", { name: "Survey" }).click();
  await page.getByRole("option", { name: "ticket-csat" }).click();
  await dialog.getByRole("button", { name: "Go on" }).click();
  await page.getByText("The core, which is locked").waitFor();
  await page
    .getByRole("textbox", { name: /^Example/ })
    .first()
    .fill("a new contract");
  await page.getByLabel("Name in exports and results").fill("csat");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByText("Another question has this name or key.").waitFor();
  await page.getByLabel("Name in exports and results").fill("desk");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("What is asked").fill("Was our desk open?");
  await page.getByRole("button", { name: "It follows" }).click();
  await page.getByRole("option").nth(1).click();
  await desk.look();
  await shoot("addition");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByText("Waits to be published").waitFor();
  await page.getByRole("button", { name: "Publish" }).click();
  await dialog
    .getByRole("row", { name: /Question 2/ })
    .first()
    .waitFor();
  await shoot("addition-publish");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Asked", { exact: true }).waitFor();
  await page.reload();
  const { items: added } = await clientOf(room.aw).additions.list();
  expect(added).toMatchObject([
    {
      unit: "human-resources",
      draft: null,
      published: {
        questions: [{ name: "desk", after: "csat", text: { en: "Was our desk open?" } }],
        examples: { csat: { en: "a new contract" } },
        for: { team: ["HR", "Payroll"] },
      },
    },
  ]);
  // A unit that adds something stays, until none of it is asked any more.
  await page.getByRole("button", { name: "Ask none of it any more" }).click();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await desk.visit("/additions");
  await page.getByText("No unit adds anything yet").waitFor();

  await desk.visit("/units");
  await page
    .getByRole("row", { name: /Human Resources/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await dialog.getByText("Move them first").waitFor();
  await desk.leave();
});

story.each(looks)("the pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  for (const path of ["/units", "/members"]) {
    await desk.visit(path);
    await desk.page.locator(".page-head .button").click();
    await desk.page.getByRole("dialog").waitFor();
    await desk.look();
  }
  const unit = { id: "hr", name: "HR", segments: { team: ["HR"] } };
  expect((await room.owner.browser.call("POST", "/v1/units", unit, live)).status).toBe(201);
  await desk.visit("/additions");
  await desk.visit("/additions/ticket-csat/hr");
  await desk.visit("/members");
  await desk.page.locator("td.actions .button").first().click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.leave();
});
