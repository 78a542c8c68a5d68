import type { ActionItem, CaseDetail, CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import project from "../stories/cases-project.ts";
import { told } from "../stories/case-answers.ts";
import { answered } from "../stories/cases.ts";
import { hasNoViolation } from "../stories/good-page.ts";
import { manners } from "./at-desk.ts";
import { makeMember } from "../stories/signing-in.ts";
import { planUnitByUnit } from "./unit-by-unit.ts";
import { consoleRoom, story } from "./console-room.ts";

// A low score is found at the console, taken, resolved and verified; and a case is opened by hand.

const room = consoleRoom(project);
const shots = process.env["AFTERWORD_SHOTS"];
const listed = async () => (await room.aw.call("GET", "/v1/cases")).json["items"] as CaseItem[];
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
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-queues.png`, fullPage: true });
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  const { items } = await room.aw.afterword.cases.queues();
  expect(items[0]).toEqual({ queue: "ict-desk", members: [{ id: uma.id, name: "uma" }] });
  await page.reload();
  await page.getByRole("button", { name: "Who reads a queue" }).click();
  expect(await dialog.getByRole("checkbox", { name: "uma" }).isChecked()).toBe(true);
  await room.aw.afterword.cases.putQueue({ queue: "ict-desk", members: [] });
  await room.aw.afterword.members.remove(uma.id);
  await desk.leave();
});
