/// <reference lib="dom" />
import { beforeAll, expect } from "vitest";
import { makeMember } from "../stories/signing-in.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// A link that a member makes shows one view to somebody without an account, and nothing once it is ended.

const room = consoleRoom();

beforeAll(async () => {
  for (const [at, [team, csat]] of (
    [
      ["ICT", 5],
      ["ICT", 4],
      ["HR", 1],
    ] as const
  ).entries()) {
    const body = { survey: "ticket-csat", answers: { csat, why: "Words of nobody else" }, channel: "phone" };
    const answeredAt = `2026-05-0${String(at + 1)}T09:00:00Z`;
    const how = { segments: { team }, id: `a-${String(at)}`, answeredAt };
    expect((await room.aw.call("POST", "/v1/responses", { ...body, ...how })).status).toBe(201);
  }
}, 120_000);

const shots = process.env["AFTERWORD_SHOTS"];
const time = "survey=ticket-csat&span=days&from=2026-01-01&to=2027-01-01&compare=none";
const linkOf = /http:\S+\/console\/shown#awv_[0-9A-Za-z]{43}/;
const labels = {
  en: { views: "Saved views", make: "Make a link", close: "Back", end: "End the link" },
  ar: { views: "العروض المحفوظة", make: "إنشاء رابط", close: "رجوع", end: "إنهاء الرابط" },
} as const;

story.each(looks)("a view is shown by a link ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const { locale } = manner;
  const { views, make, close, end } = labels[locale as "en" | "ar"];
  const address = `/results?${time}&where=${encodeURIComponent('{"team":"ICT"}')}`;
  const saved = await room.owner.browser.call("POST", "/v1/views", { name: `Visa ${locale}`, address });
  const view = String(saved.json["id"]);
  const desk = await room.sit(room.owner, manner);
  const shoot = async (what: string) => {
    if (shots) await desk.page.screenshot({ path: `${shots}/${locale}-${what}.png`, fullPage: true });
  };
  await desk.page.goto(`${room.aw.base}/feedback/console/results?${time}`);
  await desk.page.getByRole("button", { name: views, exact: true }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByRole("button", { name: make }).first().click();
  await dialog.getByText(`Visa ${locale}`).waitFor();
  await desk.look();
  await shoot("make");
  await dialog.getByRole("button", { name: make }).click();
  const shown = dialog.getByText(linkOf);
  await shown.waitFor();
  const link = await shown.innerText();
  await desk.look();
  await shoot("made");
  await dialog.getByRole("button", { name: close }).click();
  await dialog.getByRole("button", { name: end }).waitFor();
  await desk.look();
  await shoot("list");

  const guest = await room.sit(room.owner, manner);
  await guest.page.context().clearCookies();
  await guest.page.goto(link);
  await guest.page.locator("h1").getByText(`Visa ${locale}`).waitFor();
  await guest.page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  await guest.page.locator("figure.card.small").first().waitFor();
  await guest.page.waitForLoadState("networkidle");
  await guest.look();
  if (shots) await guest.page.screenshot({ path: `${shots}/${locale}-shown.png`, fullPage: true });
  const said = await guest.page.locator("main").innerText();
  expect(said).toContain("ICT");
  expect(said).not.toMatch(/HR|Words of nobody/);
  expect(await guest.page.getByRole("link").count()).toBe(0);
  // Nothing on the page failed to be read: the link lets its page ask for all that it shows.
  expect(await guest.page.locator(".notice").count()).toBe(0);

  await dialog.getByRole("button", { name: end }).click();
  await desk.page.getByRole("dialog").last().getByRole("button", { name: end }).click();
  await dialog.getByRole("button", { name: end }).waitFor({ state: "detached" });
  await expect.poll(async () => (await room.owner.browser.open("/v1/view-links")).json["items"]).toEqual([]);
  await guest.page.reload();
  await guest.page.locator("main p").first().waitFor();
  await guest.page.locator("h1").filter({ hasNotText: "Visa" }).waitFor();
  await guest.look();
  if (shots) await guest.page.screenshot({ path: `${shots}/${locale}-gone.png` });
  await desk.leave();
  await guest.leave();
  expect((await room.owner.browser.call("DELETE", `/v1/views/${view}`)).status).toBe(200);
});

story(
  "each page of the results can be shown, and asks for nothing that its link refuses",
  { timeout: 60_000 },
  async () => {
    const desk = await room.sit(room.owner, manners[0]!);
    await desk.page.context().clearCookies();
    const refused: string[] = [];
    desk.page.on("response", (reply) => {
      if (reply.status() >= 400) refused.push(`${String(reply.status())} ${reply.url()}`);
    });
    for (const path of [
      "?view=manager&",
      "?view=team&",
      "/measure?measure=csat&by=team&every=quarter&",
      "/drivers?",
      "/reached?",
    ]) {
      const { id } = (
        await room.owner.browser.call("POST", "/v1/views", { name: path, address: `/results${path}${time}` })
      ).json;
      const { link } = (await room.owner.browser.call("POST", `/v1/views/${String(id)}/links`, {})).json;
      await desk.page.goto(String(link));
      await desk.page.reload();
      await desk.page.locator(".shown-survey").waitFor();
      await desk.page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
      await desk.page.waitForLoadState("networkidle");
      expect(await desk.page.locator(".notice").count(), path).toBe(0);
    }
    expect(refused).toEqual([]);
    await desk.leave();
  },
);

story("who may see a part shows that it is a part", { timeout: 60_000 }, async () => {
  const mara = await makeMember(room.aw, "mara", [{ role: "manager", segments: { team: ["ICT"] } }]);
  const desk = await room.sit(mara, manners[0]!);
  await desk.page.goto(`${room.aw.base}/feedback/console/results?${time}`);
  await desk.page.locator(".looked-at").getByText("ICT").waitFor();
  expect(await desk.page.locator(".looked-at").innerText()).not.toContain("Everybody");
  const { id } = (await mara.browser.call("POST", "/v1/views", { name: "Mine", address: `/results?${time}` })).json;
  const { link } = (await mara.browser.call("POST", `/v1/views/${String(id)}/links`, {})).json;
  await desk.page.context().clearCookies();
  await desk.page.goto(String(link));
  await desk.page.reload();
  await desk.page.locator(".looked-at").getByText("ICT").waitFor();
  expect(await desk.page.locator(".looked-at").innerText()).not.toContain("Everybody");
  await desk.leave();
});
