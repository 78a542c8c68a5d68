import { beforeAll, expect } from "vitest";
import { makeMember } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";
import { strict, workbookOf, zipOf } from "./workbook-of.ts";

// People: searched, looked at, brought in from a file with its faults told, and erased; what the screen says is what the API says.

const room = consoleRoom();
beforeAll(async () => {
  await room.aw.call("POST", "/v1/people", [
    {
      id: "a-1",
      email: "amina@example.org",
      name: "أمينة بكر",
      locale: "ar",
      attributes: { site: "Cairo", vip: true },
    },
    { id: "b-2", name: "Bruno Rossi", optOuts: ["ticket-csat"] },
  ]);
  await room.aw.close("7", { person: { id: "a-1" }, data: { team: "Training" } });
}, 60_000);

const csv = [
  "Staff ID;E-mail;Language;Time zone;Duty station;Grade",
  "p1;p1@example.org;fr;Africa/Dakar;Dakar;3",
  "p2;no address;fr;;Dakar;4",
  "p3;p3@example.org;en;Mars/Base;Rome;5",
  "p4;p4@example.org;en;;Rome;high",
  "p1;other@example.org;fr;;Dakar;3",
  ";p6@example.org;en;;Rome;3",
  "p7;p7@example.org",
].join("\r\n");
const asFile = (text: string | Buffer) => ({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

story.each(looks)("the pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  const { page } = desk;
  await desk.visit("/people");
  await desk.visit("/people?search=nobody");
  expect(await desk.visit("/people/a-1")).toBe("a-1");
  await page.getByRole("table").first().waitFor();
  await desk.look();
  await page.locator(".page-head .danger").click();
  await page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.visit("/people/import");
  await page.locator("input[type=file]").setInputFiles(asFile(csv));
  await page.getByRole("table").waitFor();
  await desk.look();
  await page.locator("main > .button.main").click();
  await page.locator(".notice.warning").waitFor();
  await desk.look();
  await desk.leave();
});

story("somebody is found, and erased once their id is typed", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/people");
  await page.getByLabel("Search").fill("ross");
  await page.getByRole("link", { name: "a-1" }).waitFor({ state: "detached" });
  expect(page.url()).toMatch(/search=ross$/);
  await page.getByRole("link", { name: "b-2" }).click();
  await page.getByText("No mails of the survey ticket-csat").waitFor();
  await page.goto(`${room.aw.base}/feedback/console/people/a-1`);
  await page.getByText("Does not fit the condition of the rule").first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download what is stored" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("person.json");
  await page.getByRole("button", { name: "Erase" }).click();
  const dialog = page.getByRole("dialog");
  const erase = dialog.getByRole("button", { name: "Erase" });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByRole("textbox").fill("a-1");
  await erase.click();
  await page.getByText("is erased").waitFor();
  await page.reload();
  await page.getByText("is erased").waitFor();
  expect((await room.aw.call("GET", "/v1/people/a-1")).status).toBe(404);
  await desk.leave();
});

story("a file is tried, its faults are told by line, and the rest is stored", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/people/import");
  await page.locator("input[type=file]").setInputFiles(asFile(Buffer.from("id,name\n1,caf\xe9", "latin1")));
  await page.getByText("not in UTF-8").waitFor();
  await page.locator("input[type=file]").setInputFiles(asFile(csv));
  await page
    .getByRole("button", { name: /^Grade: read as|Attribute: text Grade/ })
    .or(page.locator("tr", { hasText: "Grade" }).getByRole("button"))
    .first()
    .click();
  await page.getByRole("option", { name: "Attribute: number" }).click();
  await page.getByRole("button", { name: "Check without storing" }).click();
  await page.getByText("6 rows were refused").first().waitFor();
  expect((await room.aw.call("GET", "/v1/people/p1")).status).toBe(404);
  const said = (await page.getByRole("row").allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, " "));
  expect(said).toEqual([
    "3 p2 E-mail This is not one plain address.",
    "4 p3 Time zone This is no time zone, such as Africa/Cairo.",
    "5 p4 Grade This is no number.",
    "6 p1 The same id is further up with other content.",
    "7 Staff ID The id is missing.",
    "8 p7 The row has another number of cells than the header.",
  ]);
  await page.getByRole("button", { name: "Import 1 person" }).click();
  await page.getByText("The import is finished").waitFor();
  expect((await room.aw.call("GET", "/v1/people/p1")).json).toMatchObject({
    email: "p1@example.org",
    locale: "fr",
    timeZone: "Africa/Dakar",
    attributes: { dutyStation: "Dakar", Grade: 3 },
  });
  await desk.leave();
});

story("a workbook is taken as a file is, and one that can't be read is refused", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const choose = (buffer: Buffer) =>
    page.locator("input[type=file]").setInputFiles({ name: "staff.xlsx", mimeType: "application/zip", buffer });
  await desk.visit("/people/import");
  const rows: Parameters<typeof workbookOf>[0] = [
    ["Staff ID", "E-mail", "Language", "Joined", "Grade", "Share", "Badge"],
    [
      "x1",
      { own: "x1@example.org" },
      "fr",
      { day: 45_292 },
      3,
      { stored: "0.28999999999999998" },
      { stored: "2.01E+14" },
    ],
    [],
    ["x2", null, "ar", { day: 45_292.5 }],
    ["x3", "no address"],
  ];
  const book = workbookOf(rows);
  const bomb = `<!DOCTYPE w [<!ENTITY a "${"a".repeat(1_000)}"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY c "${"&b;".repeat(1_000)}">]><w>&c;</w>`;
  await choose(workbookOf(rows, strict));
  await page.getByRole("button", { name: "Check without storing" }).waitFor();
  for (const broken of [book.subarray(0, 400), zipOf({ "xl/workbook.xml": bomb }), zipOf({ "a.txt": "a" })]) {
    await choose(broken);
    await page.getByText("The workbook can’t be read").waitFor();
  }
  await choose(book);
  await page.getByRole("button", { name: "Check without storing" }).click();
  await page.getByText("1 row was refused").first().waitFor();
  const said = (await page.getByRole("row").allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, " "));
  expect(said).toEqual(["5 x3 E-mail This is not one plain address."]);
  await page.getByRole("button", { name: "Import 2 people" }).click();
  await page.getByText("The import is finished").waitFor();
  const read = async (id: string) => (await room.aw.call("GET", `/v1/people/${id}`)).json;
  expect(await read("x1")).toMatchObject({
    email: "x1@example.org",
    attributes: { Joined: "2024-01-01", Share: "0.29", Badge: "201000000000000" },
  });
  expect(await read("x2")).toMatchObject({ locale: "ar", attributes: { Joined: "2024-01-01T12:00:00" } });
  await desk.leave();
});

story("an import that a closed tab left goes on where it stopped", { timeout: 60_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const many = ["id,site", ...Array.from({ length: 4_500 }, (_, at) => `m${String(at)},HQ`)].join("\n");
  await desk.visit("/people/import");
  await page.locator("input[type=file]").setInputFiles(asFile(many));
  await page.getByRole("button", { name: "Check without storing" }).click();
  let pieces = 0;
  await page.route("**/v1/people", async (route) => {
    pieces += 1;
    const forbidden = { type: "about:blank", title: "No", status: 403, code: "forbidden" };
    await (pieces > 2 ? route.fulfill({ status: 403, json: forbidden }) : route.continue());
  });
  await page.getByRole("button", { name: "Import 4,500 people" }).click();
  await page.getByText("2,000 of 4,500 rows are stored").waitFor();
  await page.unroute("**/v1/people");
  await page.reload();
  await page.getByText("2,000 of 4,500 rows were stored").waitFor();
  await desk.look();
  await page.locator("input[type=file]").setInputFiles(asFile(many));
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") sent += 1;
  });
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await page.getByText("The import is finished").waitFor();
  expect(sent).toBe(3);
  expect((await room.aw.call("GET", "/v1/people/m4499")).status).toBe(200);
  await desk.visit("/people/import");
  expect(await page.getByText("was not finished").count()).toBe(0);
  await desk.leave();
});

story("who may not change people can neither import nor erase", { timeout: 60_000 }, async () => {
  const manager = await makeMember(room.aw, "mona", [{ role: "manager" }]);
  const desk = await room.sit(manager, manners[0]!);
  await desk.visit("/people/b-2");
  expect(await desk.page.getByRole("button", { name: "Erase" }).count()).toBe(0);
  await desk.visit("/people");
  expect(await desk.page.getByRole("link", { name: "Import people" }).count()).toBe(0);
  await desk.leave();
  const mara = await makeMember(room.aw, "mara", [{ role: "manager", segments: { team: ["Nobody’s"] } }]);
  const hers = await room.sit(mara, manners[1]!);
  await hers.visit("/people");
  await hers.page.getByText("لا يظهر لكم أحد هنا").waitFor();
  await hers.leave();
});
