/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { beforeAll, expect } from "vitest";
import type { CodebookReply, CommentSample } from "@afterword/sdk";
import { makeMember, type SignedIn } from "../stories/signing-in.ts";
import project from "../stories/story.config.ts";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Comments at the console: the codebook that they are coded by, and people who code them.

const room = consoleRoom(project);

beforeAll(async () => {
  for (const team of ["ICT", "HR", "Visa"]) {
    const answers = { csat: 2, why: `Words about ${team}, by ana@example.org: the portal crashed.` };
    const of = { survey: "ticket-csat", channel: "phone", segments: { team }, answeredAt: "2026-05-01T09:00:00Z" };
    expect((await room.aw.call("POST", "/v1/responses", { ...of, id: team, answers })).status).toBe(201);
  }
  // What was written is coded a second later.
  await room.aw.call("POST", "/dev/clock", { advance: "2s" });
}, 120_000);

const year = "survey=ticket-csat&span=days&from=2026-01-01&to=2027-01-01&compare=none";
const shots = process.env["AFTERWORD_SHOTS"];

story("a codebook is tried before it is kept, and a term that is none is named", { timeout: 240_000 }, async () => {
  const narrow = await room.sit(room.owner, manners[1]!);
  await narrow.visit("/codebook");
  if (shots !== undefined) await narrow.page.screenshot({ path: `${shots}/codebook-ar.png`, fullPage: true });
  await narrow.leave();
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  expect(await desk.visit("/codebook")).toBe("Codebook of comments");
  await page.getByLabel("Name of a new theme").fill("Words");
  await page.getByRole("button", { name: "Add a theme" }).click();
  await page.getByText("Small letters, digits and hyphens, beginning", { exact: false }).waitFor();
  await page.getByLabel("Name of a new theme").fill("words");
  await page.getByRole("button", { name: "Add a theme" }).click();
  const terms = page.getByRole("textbox", { name: "words: Terms" });
  await terms.fill("word*\n(a+)+$");
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText("“(a+)+$” is no term.", { exact: false }).waitFor();
  await terms.fill("word*");
  await page.getByRole("button", { name: "Try it" }).click();
  const row = page.locator("tbody tr");
  await row.first().waitFor();
  expect(await row.allInnerTexts()).toEqual([expect.stringMatching(/^words\s+0%\s+100%\s+3\s+0$/)]);
  await desk.look();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/codebook-en.png`, fullPage: true });
  const book = async () => (await room.owner.browser.open("/v1/codebook")).json as unknown as CodebookReply;
  expect((await book()).version).toBe(0);
  await page.getByRole("button", { name: "Save and code all anew" }).click();
  await page.getByText("The codebook is saved", { exact: false }).waitFor();
  await page.reload();
  await terms.waitFor();
  expect([await terms.inputValue(), (await book()).themes["words"]]).toEqual(["word*", { en: ["word*"] }]);
  await page.getByRole("button", { name: "Remove words" }).click();
  await page.getByRole("button", { name: "Save and code all anew" }).click();
  await expect.poll(async () => Object.keys((await book()).themes)).not.toContain("words");
  await desk.leave();
});

story(
  "two people code comments with the keyboard, and neither sees the other's before both are done",
  { timeout: 240_000 },
  async () => {
    const officer = await makeMember(room.aw, "nina", [{ role: "officer" }]);
    const address = "/v1/comments/sample?language=en&quarter=2026-Q2";
    const sample = async (member: SignedIn = officer) =>
      (await member.browser.call("GET", address, undefined, { "afterword-mode": "test" }))
        .json as unknown as CommentSample;
    const { items } = await sample();
    expect(items).toHaveLength(3);
    const narrow = await room.sit(room.owner, manners[1]!);
    await narrow.visit("/coding?language=en&quarter=2026-Q2");
    if (shots !== undefined) await narrow.page.screenshot({ path: `${shots}/coding-ar.png`, fullPage: true });
    await narrow.leave();
    const desk = await room.sit(room.owner, manners[0]!);
    const { page } = desk;
    expect(await desk.visit("/coding?language=en&quarter=2026-Q2")).toBe("Coding comments");
    if (shots !== undefined) await page.screenshot({ path: `${shots}/coding-en.png`, fullPage: true });
    expect(await page.locator("blockquote").innerText()).toBe(items[0]!.text);
    await page.getByRole("button", { name: "Save and go on" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Say what it says of the service first.").waitFor();
    // From here on by the keys alone: the first, of what it says; then the sixth theme.
    await page.keyboard.press("Shift+Tab");
    await page.getByRole("radio", { name: "Positive" }).focus();
    for (const [at] of items.entries()) {
      await page.getByText(`You have coded ${String(at)} of 3 comments.`).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("6");
      await page.keyboard.press("Enter");
    }
    await page.getByText("You have coded all of them.", { exact: false }).waitFor();
    await desk.look();
    const own = (await sample(room.owner)).items.map((one) => one.own);
    expect(own).toEqual(items.map(() => ({ themes: ["system"], sentiment: "negative" })));
    expect((await sample()).items.flatMap((one) => [...one.labels, ...(one.own ? [one.own] : [])])).toEqual([]);
    for (const { response, question } of items) {
      const label = { response, question, themes: ["system", "staff"], sentiment: "neutral" };
      const { status } = await officer.browser.call("PUT", "/v1/comments/labels", label, { "afterword-mode": "test" });
      expect(status).toBe(200);
    }
    await page.reload();
    const rows = page.locator("tbody tr");
    await rows.first().waitFor();
    await desk.look();
    expect(await rows.first().locator("td").allInnerTexts()).toEqual([
      expect.stringMatching(/^Negative\s+System$/),
      expect.stringMatching(/^Neutral\s+Staff and System$/),
    ]);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the labels as CSV" }).click();
    const file = await (await saved).path();
    expect(readFileSync(file, "utf8").trim().split("\r\n")).toHaveLength(7);
    await page.goto(`${room.aw.base}/feedback/console/results/comments?${year}`);
    // What is told last is asked for when it comes into the window.
    await page.locator(".figures > *").last().waitFor({ state: "attached" });
    const few = page.getByText("Two people have coded 3 comments: too few to tell; 20 are needed.");
    const isTold = async () => {
      await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
      return few.isVisible();
    };
    await expect.poll(isTold, { timeout: 15_000 }).toBe(true);
    await page.getByText("Comments without a score are not estimated yet", { exact: false }).waitFor();
    // A translation is entered beside the comment, and stands there after a reload.
    const comment = page.locator(".comments li").first();
    await comment.getByRole("button", { name: "Translate" }).click();
    await page.getByRole("textbox", { name: "Translation" }).fill("كلام عن الفيزا: تعطّل الموقع.");
    if (shots !== undefined) await page.screenshot({ path: `${shots}/translate-en.png` });
    await page.getByRole("button", { name: "Save the translation" }).click();
    const translation = comment.locator(".translated > blockquote");
    await translation.waitFor();
    await page.reload();
    await translation.waitFor();
    const text = translation.locator(".said > bdi");
    expect(await text.innerText()).toBe("كلام عن الفيزا: تعطّل الموقع.");
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    await desk.look();
    if (shots !== undefined) await page.screenshot({ path: `${shots}/comments-en.png`, fullPage: true });
    await desk.leave();
    if (shots !== undefined) {
      const arabic = await room.sit(room.owner, manners[1]!);
      await arabic.visit("/coding?language=en&quarter=2026-Q2");
      await arabic.page.locator("tbody tr").first().waitFor();
      await arabic.page.screenshot({ path: `${shots}/coded-ar.png`, fullPage: true });
      await arabic.visit(`/results/comments?${year}`);
      await arabic.page.locator(".comments li").first().waitFor();
      await arabic.page.screenshot({ path: `${shots}/comments-ar.png`, fullPage: true });
      await arabic.visit(`/results/drivers?${year}`);
      await arabic.page.screenshot({ path: `${shots}/drivers-ar.png`, fullPage: true });
      await arabic.leave();
    }
  },
);
