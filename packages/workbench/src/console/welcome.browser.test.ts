import { folder } from "@afterword/console";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { makeMember, password, pathOf, Phone, type SignedIn } from "../stories/signing-in.ts";
import units from "../stories/units-project.ts";
import { atDesk, manners } from "./at-desk.ts";

// An organisation begins: from the set-up link through its first steps, all of it on the screen.

let browser: Browser | undefined;
let aw: Served;
beforeAll(async () => {
  browser = await openBrowser();
  aw = await serve("file::memory:", units, { console: folder });
  await aw.afterword.start();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await aw.stop();
});

const story = test.skipIf(inject("chromiumPath") === null);
const steps = async () => {
  const { json } = await aw.call("GET", "/v1/first-steps");
  const all = json["steps"] as { step: string; done: boolean }[];
  return all.flatMap(({ step, done }) => (done ? [step] : []));
};

let owner: SignedIn;

story(
  "the first member is led from the set-up link to the first steps, and does them",
  { timeout: 120_000 },
  async () => {
    const context = await browser!.newContext({ locale: "en", viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const { link = "" } = (await aw.afterword.members.setupLink()) ?? {};
    await page.goto(`${aw.base}/feedback${pathOf(link)}`);
    await page.locator("[name=email]").fill("olga@example.org");
    await page.locator("[name=name]").fill("Olga");
    await page.locator("[name=password]").fill(password);
    await page.locator("main button, form button").last().click();
    const key = await page.locator("dd bdi").first().innerText();
    await page.locator("[name=code]").fill(new Phone(key.replaceAll(" ", "")).code());
    await page.locator("form button").last().click();
    await page.locator("a.tap").click();

    await page.getByRole("heading", { level: 1, name: "First steps" }).waitFor();
    const step = (name: string) => page.locator(`[data-step=${name}]`);
    // The key of these tests is a help desk's too.
    expect(await steps()).toEqual(["survey", "people", "ask"]);
    await step("name").getByLabel("Name").fill("Office at Geneva");
    await step("name").getByRole("button", { name: "Save" }).click();
    await step("name").getByText("Done", { exact: true }).waitFor();
    await step("units").getByLabel("Names, one a line").fill("Human resources: HR\nICT");
    await step("units").getByRole("button", { name: "Add these units" }).click();
    await step("units").getByText("Done", { exact: true }).waitFor();
    await step("units").getByRole("listitem").filter({ hasText: "Human resources" }).waitFor();
    await step("people").getByRole("button", { name: "Make a key for the help desk" }).click();
    await step("people").getByText("Copy it now").or(step("people").locator("code").first()).first().waitFor();
    const curl = await step("people").locator("code").last().innerText();
    await page.reload();
    await step("people").getByText("Done", { exact: true }).waitFor();
    expect(await steps()).toEqual(["name", "units", "survey", "people", "ask"]);
    const listed = (await aw.call("GET", "/v1/units")).json["items"] as { name: string; segments: object }[];
    expect(listed.map(({ name, segments }) => [name, segments])).toEqual([
      ["Office at Geneva", {}],
      ["Human resources", { department: ["HR"] }],
      ["ICT", { department: ["ICT"] }],
    ]);

    // The event that is shown can be sent as it stands.
    const [, url = ""] = /^curl (\S+)/.exec(curl) ?? [];
    const [, bearer = ""] = /'Authorization: ([^']+)'/.exec(curl) ?? [];
    const [, body = ""] = /-d '(.+)'$/.exec(curl) ?? [];
    const headers = { authorization: bearer, "content-type": "application/json" };
    const sent = (await (await fetch(url, { method: "POST", headers, body })).json()) as {
      results: { status: string }[];
    };
    expect(sent.results[0]?.status).toBe("accepted");

    // What is left is told on the first page until somebody leaves it off.
    await page.getByRole("link", { name: "Afterword" }).first().click();
    await page.getByText("One first step is left").waitFor();
    await page.getByRole("link", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Leave the rest off" }).click();
    await page.getByRole("button", { name: "Take them up again" }).waitFor();
    await page.getByRole("link", { name: "Afterword" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Start" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "First steps" }).first().waitFor();
    expect(await page.getByText("One first step is left").count()).toBe(0);
    const noted = (await aw.call("GET", "/v1/audit?action=steps.leave")).json["items"] as { object: object }[];
    expect(noted.map(({ object }) => object)).toEqual([{ kind: "unit", id: "org" }]);
    await context.close();
  },
);

story(
  "an officer is not shown what is not theirs, and the page can be read in Arabic on a phone",
  { timeout: 120_000 },
  async () => {
    owner = { ...(await makeMember(aw, "anna", [{ role: "owner" }])), email: "anna@example.org" };
    const desk = await atDesk(browser!, aw, owner, manners[1]!);
    await desk.visit("/welcome");
    await desk.visit("/");
    await desk.leave();
    const otto = await makeMember(aw, "otto", [{ role: "officer" }]);
    expect((await otto.browser.call("GET", "/v1/first-steps")).status).toBe(403);
    const his = await atDesk(browser!, aw, otto, manners[0]!);
    await his.visit("/");
    // What there is stands in the groups of the menu.
    const groups = (within: string) => his.page.locator(`${within} section > h2`).allInnerTexts();
    expect((await groups("main")).length).toBeGreaterThan(1);
    expect(await groups("main")).toEqual(await groups("#menu"));
    expect(await his.page.getByRole("link", { name: "First steps" }).count()).toBe(0);
    await his.leave();
  },
);

story("the test side is filled with made-up answers, read, and emptied again", { timeout: 120_000 }, async () => {
  const desk = await atDesk(browser!, aw, owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/welcome");
  await page.getByRole("button", { name: "Fill the test side" }).click();
  // It goes on without the page.
  await desk.visit("/");
  await expect.poll(async () => (await aw.call("GET", "/v1/sample")).json["state"], { timeout: 60_000 }).toBe("filled");
  await desk.visit("/welcome");
  await page.getByRole("button", { name: "See the results of the test side" }).click();
  await page.getByText("These results hold made-up answers").waitFor();
  await page.getByRole("table").first().waitFor({ state: "attached" });
  await desk.look();
  const [row] = (await aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat")).json["rows"] as {
    n: number;
  }[];
  expect(row?.n).toBe(400);

  await desk.visit("/welcome");
  await page.getByRole("button", { name: "Remove made-up answers" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove made-up answers" }).click();
  await page.getByRole("button", { name: "Fill the test side" }).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByRole("button", { name: "Fill the test side" }).waitFor();
  expect((await aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat")).json["rows"]).toMatchObject([
    { n: 0 },
  ]);
  await desk.leave();
});
