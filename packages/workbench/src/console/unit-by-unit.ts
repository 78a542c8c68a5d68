import { expect } from "vitest";
import type { Served } from "../stories/served.ts";
import type { Desk } from "./at-desk.ts";

interface Room {
  readonly aw: Served;
  readonly desk: Desk;
  /** Answers of a desk on a day, by their scores. */
  readonly answer: (day: string, scores: readonly number[], unit: string) => Promise<void>;
  /** Chooses an option of a list. */
  readonly choose: (label: RegExp, option: string) => Promise<void>;
  /** Where pictures are put, if anywhere. */
  readonly shots: string | undefined;
}

/** Plans an action that reaches one desk after the other, in whole months, and sees what came of it; gives its id. */
export async function planUnitByUnit({ aw, desk, answer, choose, shots }: Room): Promise<string> {
  const { page } = desk;
  const today = new Date();
  /** A day of the month so many months back. */
  const of = (back: number, date = 1) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, date)).toISOString().slice(0, 10);
  const some = ["A", "B", "C"];
  for (const [at, unit] of some.entries())
    for (let back = 7; back >= 1; back--) {
      const high = 2 + (back <= 5 - at ? 4 : 0) + ((at + back) % 2);
      await answer(of(back, 10), [...Array<number>(high).fill(5), ...Array<number>(8 - high).fill(2)], unit);
    }
  await page.goto(`${aw.base}/feedback/console/actions/new`);
  await page.getByLabel("What is to be done").fill("Answer by chat");
  await page.getByLabel("What is wrong now, in a sentence").fill("They wait.");
  await choose(/Survey$/, "csat");
  await choose(/Question$/, "How satisfied are you?");
  await page.getByLabel("Time before: from").fill(of(7));
  await page.getByLabel("Time before: until, this day not included").fill(of(5));
  await choose(/It begins$/, "In one desk after the other");
  for (const [at, unit] of some.entries()) await page.getByLabel(`${unit} begins on`).fill(of(Math.max(4, 5 - at)));
  const count = page.getByRole("button", { name: "Count how it is now" });
  await count.click();
  await page.getByText("What came of it would hang on one unit").waitFor();
  await page.getByLabel("C begins on").fill(of(3));
  await count.click();
  await page.getByText(/ · 48 answers$/).waitFor();
  await choose(/Owner$/, "Olga");
  await page.getByLabel("With which people, money and time").fill("Two people.");
  await page.getByLabel("Which goal of the service it serves").fill("Two days.");
  await page.getByLabel("Starts on").fill(of(5));
  await page.getByLabel("Due on").fill(of(2, 0));
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/wedge-form.png`, fullPage: true });
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByRole("cell", { name: "Waiting:" }).first().waitFor();
  const [wedge] = (await aw.call("GET", "/v1/actions")).json["items"] as { id: string }[];
  const ended = { revision: 1, state: "done", doneOn: of(2, 0) };
  expect((await aw.call("PATCH", `/v1/actions/${wedge?.id ?? ""}`, ended)).status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  await page.reload();
  await page.getByText(/^Beside those that waited, it made .* points/).waitFor();
  expect(await page.locator(".wedge tbody td.reached").count()).toBe(5 + 4 + 3);
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/wedge.png`, fullPage: true });
  return wedge?.id ?? "";
}
