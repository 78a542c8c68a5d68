import type { CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import { answered } from "../stories/cases.ts";
import type { Served } from "../stories/served.ts";
import type { Desk } from "./at-desk.ts";

const shots = process.env["AFTERWORD_SHOTS"];

/** At the console: what opens a case is said, tried before, found by the next answer, changed beside somebody else, and removed. */
export async function sayWhatOpens(aw: Served, desk: Desk): Promise<void> {
  const { page } = desk;
  const choose = async (label: RegExp, option: string) => {
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  const listed = async () => (await aw.call("GET", "/v1/cases")).json["items"] as CaseItem[];
  const kept = async () => (await aw.afterword.alerts.list()).items.filter(({ inCode }) => !inCode);
  await desk.visit("/cases");
  await page.getByRole("link", { name: "What opens a case" }).click();
  await expect.poll(() => page.locator(".tag", { hasText: "Declared in code" }).count()).toBe(5);
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-alerts.png`, fullPage: true });
  await page.getByRole("link", { name: "Say what opens a case" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Name a queue by letters").waitFor();
  expect(await kept()).toEqual([]);
  // Where nobody is seen, the question in which people agree is chosen; anonymous surveys are not offered.
  await page.getByRole("button", { name: /Survey$/ }).click();
  expect(await page.getByRole("option").allInnerTexts()).toEqual(["csat", "ICT service desk", "quiet"]);
  await page.getByRole("option", { name: "quiet" }).click();
  await page.getByRole("button", { name: "You may contact me about it. Question in which people agree" }).waitFor();
  await choose(/Survey$/, "csat");
  await page.getByRole("button", { name: "2 Value" }).click();
  await page.getByRole("option", { name: "4", exact: true }).click();
  await page.getByRole("textbox", { name: "Queue" }).fill("second-look");
  await choose(/Other queues by$/, "desk");
  await page.getByLabel("Where desk is").fill("HR");
  await page.getByLabel("Goes to").fill("hr look");
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText("Each value needs a queue").waitFor();
  await page.getByLabel("Goes to").fill("hr-look");
  await page.getByRole("button", { name: "Try it" }).click();
  const recent = new Date(Date.now() - 90 * 86_400_000).toISOString();
  const all: { answers: { csat: number; unsafe?: boolean }; submittedAt: string }[] = [];
  for (let cursor = ""; ;) {
    const { json } = await aw.call("GET", `/v1/responses?survey=csat&limit=500${cursor}`);
    all.push(...(json["items"] as typeof all).filter(({ submittedAt }) => submittedAt >= recent));
    if (typeof json["nextCursor"] !== "string") break;
    cursor = `&cursor=${encodeURIComponent(json["nextCursor"])}`;
  }
  const fit = all.filter(({ answers }) => answers.csat > 2 && answers.csat < 5 && answers.unsafe !== true).length;
  await page.getByText(`Of ${String(all.length)} answers in the last 90 days ${String(fit)} would have`).waitFor();
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-alert-form.png`, fullPage: true });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("A case opens in the queue second-look if:").waitFor();
  await page.getByText("Where desk is HR, it goes to hr-look.").waitFor();
  await answered(aw, { csat: 3 });
  expect((await listed())[0]).toMatchObject({ queue: "second-look", rule: "csat:csat-2", urgent: false });
  await page.reload();
  await page.getByRole("link", { name: "Change" }).click();
  await page.getByText("Urgent", { exact: true }).click();
  // Somebody else is quicker: it is shown as it is then.
  const [seen] = await kept();
  const { when, queue } = seen!;
  await aw.afterword.alerts.change(seen!.id, { revision: 1, when, queue, followUp: false });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody else has changed it meanwhile.").waitFor();
  await page.getByText("Urgent", { exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The client is not asked whether it is settled.").waitFor();
  expect(await kept()).toMatchObject([{ urgent: true, followUp: false, route: null, revision: 3 }]);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByRole("link", { name: "Change" }).waitFor({ state: "detached" });
  const before = (await listed()).length;
  await answered(aw, { csat: 3 });
  expect([(await kept()).length, (await listed()).length]).toEqual([0, before]);
}
