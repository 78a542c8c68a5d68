import type { LookItem } from "@afterword/sdk";
import { expect } from "vitest";
import { pngOf } from "../stories/look-pictures.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// How the organisation shows itself: set, looked at, and sent to oneself.

const room = consoleRoom(undefined, () => ({ nameServers: ["127.0.0.1:1"] }));

const own = async () =>
  ((await room.owner.browser.call("GET", "/v1/looks")).json["items"] as LookItem[]).find(({ unit }) => unit === "org")
    ?.own;

story("a look is set with what shows at once, kept, tried, and taken away", { timeout: 120_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await desk.visit("/looks");
  const mail = page.frameLocator('iframe[title="The mail"]');
  const shownPage = page.frameLocator('iframe[title="The page that it opens"]');
  await page.getByLabel(/^Name of the service/).fill("United Offices");
  await page.getByLabel(/^Footer/).fill("Room 1");
  await page.getByLabel(/^We are sorry/).fill("Sorry from us.\nWe look into it.");
  await mail.getByText("United Offices").waitFor();
  await shownPage.getByText("Room 1").waitFor();
  await page.getByLabel(/^Colour on light/).fill("#ffcc00");
  await page.getByText(/contrast is 1\.3.*4\.5:1 at least/).waitFor();
  await page.getByRole("button", { name: "Take the nearest that can be read" }).click();
  await page.getByLabel(/^Colour on dark/).fill("#ffcc00");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: pngOf(60, 30) });
  await mail.locator("img").waitFor();
  await page.getByLabel(/^Sender’s address/).fill("ask@elsewhere.org");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("not in a domain that is allowed").waitFor();
  await page.getByLabel(/^Sender’s address/).fill("ask@example.org");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Last changed:").waitFor();

  await page.getByRole("row", { name: /example\.org.*SPF.*could not be asked/ }).waitFor();

  await page.reload();
  await page.getByText("Last changed:").waitFor();
  expect(await page.getByLabel(/^Name of the service/).inputValue()).toBe("United Offices");
  const light = await page.getByLabel(/^Colour on light/).inputValue();
  expect(await own()).toMatchObject({
    name: { en: "United Offices" },
    footer: { en: "Room 1" },
    answers: { sorry: { en: "Sorry from us.\nWe look into it." } },
    colors: { light, dark: "#ffcc00" },
    from: "ask@example.org",
    logo: { type: "image/png", width: 60, height: 30 },
  });

  await page.getByRole("button", { name: "Send the test" }).click();
  await page.getByText(/^Sent to/).waitFor();
  const [got] = (await room.aw.call("GET", "/dev/mail.json")).json as unknown as {
    subject: string;
    from: string;
    to: string;
  }[];
  expect(got?.subject).toMatch(/^\[Test\]|^Test/i);
  expect(JSON.stringify(got)).toContain("ask@example.org");

  await page.goto(`${room.aw.base}/feedback/console/mails?mail=last-call&locale=ar`);
  const frames = page.locator("iframe.preview");
  await frames.nth(3).waitFor();
  expect(await frames.count()).toBe(4);
  for (const at of [0, 3]) {
    const shown = page.frameLocator("iframe.preview").nth(at).locator("html");
    expect(await shown.getAttribute("dir")).toBe("rtl");
  }
  await page.getByRole("button", { name: /Mail$/ }).click();
  await page.getByRole("option", { name: "First reminder", exact: true }).click();
  await expect.poll(() => page.url()).toContain("mail=reminder-1");

  await page.goto(`${room.aw.base}/feedback/console/looks`);
  await page.getByRole("button", { name: "Take it from the unit above" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it from the unit above" }).click();
  await page.getByText("Nothing is set here").waitFor();
  expect(await own()).toBeNull();
  await desk.leave();
});

story.each(looks)("the pages can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  await room.owner.browser.call("PUT", "/v1/looks/org", {
    name: { en: "United Offices", ar: "المكاتب المتحدة" },
    colors: { light: "#6a1b4d", dark: "#f0a6cf" },
    footer: { en: "Room 1, Main Street", ar: "الغرفة ١" },
    logo: { type: "image/png", data: pngOf(60, 30).toString("base64") },
  });
  const desk = await room.sit(room.owner, manner);
  for (const path of ["/looks", "/mails"]) {
    await desk.visit(path);
    await desk.page.locator("dl.facts").waitFor();
    const frame = desk.page.frameLocator("iframe.preview").first();
    await frame.getByText(manner.locale === "ar" ? "المكاتب المتحدة" : "United Offices").waitFor();
    await desk.look();
  }
  await desk.leave();
});
