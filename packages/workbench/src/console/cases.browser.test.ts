import type { CaseDetail, CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import project from "../stories/cases-project.ts";
import { told } from "../stories/case-answers.ts";
import { answered } from "../stories/cases.ts";
import { planActions } from "./action-steps.ts";
import { sayWhatOpens } from "./alert-steps.ts";
import { manners } from "./at-desk.ts";
import { makeMember } from "../stories/signing-in.ts";
import { consoleRoom, story } from "./console-room.ts";

// A low score is found at the console, taken, resolved and verified; and a case is opened by hand.

const room = consoleRoom(project);
const shots = process.env["AFTERWORD_SHOTS"];
const listed = async () => (await room.aw.call("GET", "/v1/cases?limit=500")).json["items"] as CaseItem[];
const detail = async (id: string) => (await room.aw.call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;

story("a case is found, taken, noted, resolved and verified", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit("/cases");
  await page.getByText("There are no cases here").waitFor();
  await answered(room.aw, { csat: 1, why: "It took weeks." });
  await answered(room.aw, { csat: 4, unsafe: true }, { desk: "HR" });
  await desk.visit("/cases?queue=ict-desk");
  expect(await page.getByRole("row").count()).toBe(2);
  await room.aw.call("POST", "/dev/clock", { advance: "6d" });
  await page.getByRole("button", { name: /Queue/ }).click();
  await page.getByRole("option", { name: "All queues" }).click();
  await page.getByText("Restricted", { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => page.locator(".tag", { hasText: "Late" }).count()).toBe(2);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Download these cases.*CSV/ }).click();
  expect((await download).suggestedFilename()).toBe("cases.csv");
  const ageing = page.locator("figure");
  await ageing.locator("figcaption").getByText("2 cases are open, 2 of them late.").waitFor();
  await ageing.getByText("In the last 90 days: 2 opened, of these 0 with a first contact; 0 closed.").waitFor();
  expect((await room.aw.call("GET", "/v1/case-figures")).json).toMatchObject({ open: 2, late: 2, opened: 2 });
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-ageing.png`, fullPage: true });
  // The browser's day is the one that the server's clock was moved to.
  await page.clock.setSystemTime(Date.now() + 6 * 86_400_000);
  await desk.visit("/results?view=team");
  const due = page.locator(".due-cases tbody tr");
  expect(await due.count()).toBe(2);
  if (shots) await page.screenshot({ path: `${shots}/en-due.png`, fullPage: true });
  expect(await due.first().locator(".tag").allInnerTexts()).toContain("Late");
  await due.getByRole("link", { name: "csat: 1" }).click();
  await page.getByText("It took weeks.").waitFor();
  await desk.look();
  const { id } = (await listed()).find(({ queue }) => queue === "ict-desk")!;

  await page.getByRole("button", { name: "Take it" }).click();
  await page.getByText("Changed who works on it").waitFor();
  await page.getByRole("button", { name: "I have spoken with the client" }).click();
  await page.getByText(/Spoke with the client/).waitFor();
  await page.getByRole("button", { name: "Write a note" }).click();
  await dialog.getByRole("button", { name: "Write a note" }).click();
  await dialog.getByText("Write something.").waitFor();
  await dialog.getByLabel("Note").fill("She is glad that we called.");
  await dialog.getByRole("button", { name: "Write a note" }).click();
  await page.getByText("She is glad that we called.").waitFor();
  await page.getByRole("button", { name: "Write to the client" }).click();
  await dialog.getByText("No mail address is known of them.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByText("Choose one cause or more.").waitFor();
  await dialog.getByText("It took too long").click();
  await dialog.getByLabel("What was done").fill("Paid the claim.");
  await desk.look();
  await page.keyboard.press("Escape");
  // Handed on to somebody who is away: whoever stands in gets it.
  const max = await makeMember(room.aw, "max", [{ role: "manager" }]);
  const away = { from: "2020-01-01", until: "2099-12-31", standIn: null };
  await max.browser.call("PATCH", "/v1/me", { absence: away });
  await page.getByRole("button", { name: "Hand it on" }).click();
  await dialog.getByRole("button", { name: /Owner/ }).click();
  await page.getByRole("option", { name: /max \(away until 31 December 2099, nobody stands in\)/ }).click();
  await dialog.getByLabel("Note").fill("You know them.");
  await dialog.getByRole("button", { name: "Hand it on" }).click();
  await dialog.getByText("Choose somebody who may work on this case and is here").waitFor();
  await desk.look();
  await max.browser.call("PATCH", "/v1/me", { absence: null });
  await dialog.getByRole("button", { name: "Hand it on" }).click();
  await page.locator("li bdi", { hasText: "You know them." }).waitFor();
  expect(await detail(id)).toMatchObject({ owner: { id: max.id } });
  await page.getByRole("button", { name: "Take it" }).click();
  await expect.poll(async () => (await detail(id)).owner?.name).toBe("Olga");
  await page.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByText("It took too long").click();
  await dialog.getByLabel("What was done").fill("Paid the claim.");
  // Somebody else is quicker.
  const { revision } = await detail(id);
  await room.aw.call("PATCH", `/v1/cases/${id}`, { revision, note: "Me, too." });
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByText("Somebody else has changed this case meanwhile.").waitFor();
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await page.getByRole("button", { name: "Say that it helped" }).click();
  await page.getByRole("button", { name: "Open it again" }).waitFor();
  await page.reload();
  await page.getByText("Paid the claim.").waitFor();
  expect(await detail(id)).toMatchObject({
    ...{ state: "verified", causes: ["timeliness"], actionTaken: "Paid the claim.", owner: { name: "Olga" } },
    contactedAt: expect.any(String) as string,
  });
  await desk.leave();
});

story("a client is written to from a template", { timeout: 120_000 }, async () => {
  const { id, to } = await told(room.aw, { csat: 2, call: true });
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit(`/cases/${(await listed())[0]?.id ?? ""}`);
  await page.getByText("Told the client that their answer was seen").waitFor();
  await page.getByRole("button", { name: "Write to the client" }).click();
  await dialog.getByRole("button", { name: /Begin with/ }).click();
  await page.getByRole("option", { name: "It is put right" }).click();
  const text = dialog.getByRole("textbox", { name: "Your answer" });
  expect(await text.inputValue()).toBe("We have looked into it and put it right. Thank you for telling us.");
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-answer.png`, fullPage: true });
  await text.fill("  ");
  await dialog.getByRole("button", { name: "Write to the client" }).click();
  await dialog.getByText("Write something, of 4,000 characters at most.").waitFor();
  await text.fill("Your claim is paid.\nWe are sorry.");
  await dialog.getByRole("button", { name: "Write to the client" }).click();
  await page.locator(".written", { hasText: "Your claim is paid." }).waitFor();
  await room.aw.call("POST", "/dev/clock", { advance: "1s" });
  await page.reload();
  await expect.poll(() => page.getByText("The mail was sent.").count()).toBe(2);
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-case.png`, fullPage: true });
  const mails = (await room.aw.call("GET", `/dev/mail.json?to=${to}`)).json as unknown as {
    text: string;
    subject: string;
  }[];
  expect(mails.map(({ subject }) => subject.includes(id))).toEqual([true, true]);
  expect(mails[0]?.text).toContain("Your claim is paid.\nWe are sorry.");
  await desk.leave();
});

story("a case is opened on what somebody wrote", { timeout: 120_000 }, async () => {
  await answered(room.aw, { csat: 3, why: "Nobody said why." });
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/results/comments?survey=csat");
  const comment = page.getByRole("listitem").filter({ hasText: "Nobody said why." });
  await comment.getByRole("button", { name: "Open a case" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Queue").fill("");
  await dialog.getByRole("button", { name: "Open a case" }).click();
  await dialog.getByText("Say which queue it goes to.").waitFor();
  await dialog.getByLabel("Queue").fill("hr-desk");
  await dialog.getByLabel("Note").fill("Please call.");
  await desk.look();
  await dialog.getByRole("button", { name: "Open a case" }).click();
  await page.getByText("Please call.").waitFor();
  expect((await listed())[0]).toMatchObject({ queue: "hr-desk", rule: null, state: "new" });
  await desk.leave();
});

story("a case is opened on a low score that says nothing", { timeout: 120_000 }, async () => {
  const { reply } = await answered(room.aw, { csat: 3 });
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/results/comments?survey=csat");
  await page.getByText("Nobody said why.").waitFor();
  expect(await page.locator(".comments > li").count()).toBe(2);
  await page.getByRole("button", { name: /Answers/ }).click();
  await page.getByRole("option", { name: "All" }).click();
  await expect.poll(() => page.locator(".comments > li").count()).toBe(4);
  await desk.look();
  await page.reload();
  await page.locator(".comments > li").first().getByRole("button", { name: "Open a case" }).click();
  await page.getByRole("dialog").getByLabel("Queue").fill("hr-desk");
  await page.getByRole("dialog").getByRole("button", { name: "Open a case" }).click();
  await page.getByText("Opened the case").waitFor();
  expect((await listed())[0]).toMatchObject({ response: reply.json["responseId"], queue: "hr-desk" });
  await desk.leave();
});

story("an action is planned by what can be measured, done, and its effect is drawn", { timeout: 120_000 }, async () => {
  expect(await planActions(room)).toMatch(/^act_/);
});

story("what opens a case is said, tried, changed and removed", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  await sayWhatOpens(room.aw, desk);
  await desk.leave();
});

story("the pages can be read and used in Arabic, narrow and dark", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[1]!);
  await desk.page.clock.setSystemTime(Date.now() + 6 * 86_400_000);
  for (const path of ["/results?view=team", "/cases"]) {
    await desk.visit(path);
    await desk.page.locator(".due-cases tbody, figure svg").first().waitFor();
    await desk.look();
    if (shots)
      await desk.page.screenshot({ path: `${shots}/ar-cases${path.replaceAll(/\W+/g, "-")}.png`, fullPage: true });
  }
  for (const path of ["/cases/alerts", "/cases/alerts?one=new"]) {
    await desk.visit(path);
    await desk.page.locator(".card, form").first().waitFor();
    await desk.look();
    if (shots)
      await desk.page.screenshot({ path: `${shots}/ar-cases${path.replaceAll(/\W+/g, "-")}.png`, fullPage: true });
  }
  const safety = (await listed()).find(({ queue }) => queue === "safety")!;
  await room.aw.call("PATCH", `/v1/cases/${safety.id}`, { revision: 1, state: "acknowledged" });
  await room.aw.call("PATCH", `/v1/cases/${safety.id}`, { revision: 2, state: "in_progress" });
  await desk.visit(`/cases/${safety.id}`);
  for (const at of [3, 4, 5, 6, 7, 8]) {
    await desk.page.locator("main .buttons .button").nth(at).click();
    await desk.page.getByRole("dialog").waitFor();
    await desk.look();
    await desk.page.keyboard.press("Escape");
  }
  await desk.leave();
});

story("cases are merged and taken apart, and it is said who reads a queue", { timeout: 120_000 }, async () => {
  await answered(room.aw, { csat: 1 });
  await answered(room.aw, { csat: 2 });
  const [second, first] = (await listed()).map(({ id }) => id);
  const [goesOn = "", repeats = ""] = [first, second];
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit(`/cases/${repeats}`);
  await page.getByRole("button", { name: "It repeats another" }).click();
  await dialog.getByRole("textbox").fill(goesOn);
  await dialog.getByRole("button", { name: "It repeats another" }).click();
  await page.getByText(`Merged with the case ${goesOn}`).waitFor();
  await desk.look();
  await page.getByRole("link", { name: goesOn }).click();
  await page.getByText("Merged into this one").waitFor();
  await desk.look();
  await page.getByRole("link", { name: repeats }).click();
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await page.getByText(`Undid the merge with the case ${goesOn}`).waitFor();
  expect(await detail(repeats)).toMatchObject({ state: "new" });
  expect(await detail(goesOn)).toMatchObject({ merged: [] });

  const uma = await makeMember(room.aw, "uma", [{ role: "manager" }]);
  await desk.visit("/cases");
  await page.getByRole("button", { name: "Who reads a queue" }).click();
  await dialog.getByText("uma", { exact: true }).click();
  await dialog.getByText("Give each to one of them").click();
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-queues.png`, fullPage: true });
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  const { items } = await room.aw.afterword.cases.queues();
  expect(items[0]).toEqual({ queue: "ict-desk", members: [{ id: uma.id, name: "uma" }], inTurn: true });
  await page.reload();
  await page.getByRole("button", { name: "Who reads a queue" }).click();
  for (const name of [/^uma/, /^Give each to one of them/])
    expect(await dialog.getByRole("checkbox", { name }).isChecked()).toBe(true);
  await room.aw.afterword.cases.putQueue({ queue: "ict-desk", members: [] });
  await room.aw.afterword.members.remove(uma.id);
  await desk.leave();
});
