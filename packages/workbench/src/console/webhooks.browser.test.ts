import { verifyWebhook, type DeliveryItem, type WebhookItem } from "@afterword/sdk";
import { afterAll, beforeAll, expect } from "vitest";
import { startTarget, type Target } from "../stories/hook-target.ts";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Webhooks are made, tested, switched, given a new secret and removed at the console; what they were told is told again.

const room = consoleRoom(undefined, () => ({ webhookHosts: ["127.0.0.1"] }));
let target: Target;
beforeAll(async () => {
  target = await startTarget();
}, 60_000);
afterAll(async () => {
  await target.stop();
});

const listed = async () => (await room.aw.call("GET", "/v1/webhooks")).json["items"] as WebhookItem[];
const told = async (id: string) =>
  (await room.aw.call("GET", `/v1/webhooks/${id}/deliveries`)).json["items"] as DeliveryItem[];

story(
  "a webhook is made, told, told again, given a new secret, switched off and removed",
  { timeout: 120_000 },
  async () => {
    const desk = await room.sit(room.owner, manners[0]!);
    const { page } = desk;
    const dialog = page.getByRole("dialog");
    await desk.visit("/webhooks");
    await page.getByText("There are no webhooks yet").waitFor();
    await page.getByRole("button", { name: "Make a webhook" }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("Service desk");
    await dialog.getByLabel("Address", { exact: true }).fill("http://10.0.0.1/hooks");
    await dialog.getByText("The mail that asks somebody has left").click();
    await desk.look();
    await dialog.getByRole("button", { name: "Make a webhook" }).click();
    await dialog.getByText("The address can’t be used").waitFor();
    await dialog.getByLabel("Address", { exact: true }).fill(target.url);
    await dialog.getByRole("button", { name: "Make a webhook" }).click();
    const secret = await dialog.locator("code").innerText();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Service desk" }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("The address took the test (status 204").waitFor();
    const [ping] = target.arrived;
    expect(await verifyWebhook(secret, ping?.headers ?? {}, ping?.body ?? "")).toMatchObject({ type: "ping" });

    await room.aw.invite("1");
    const [{ id = "" } = {}] = await listed();
    await expect.poll(async () => (await told(id))[0]?.state).toBe("sent");
    await page.reload();
    await page
      .getByRole("row", { name: /The mail that asks somebody has left/ })
      .getByText("Taken")
      .waitFor();
    await desk.look();
    const before = target.arrived.length;
    await page.getByRole("button", { name: "Tell again" }).click();
    await expect.poll(async () => (await told(id))[0]?.state).toBe("queued");
    await room.aw.call("POST", "/dev/clock", { advance: "1m" });
    await expect.poll(() => target.arrived.length).toBe(before + 1);

    await page.getByRole("button", { name: "New secret" }).click();
    await dialog.getByRole("button", { name: "New secret" }).click();
    expect(await dialog.locator("code").innerText()).not.toBe(secret);
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("The secret before signs until").waitFor();
    await page.getByRole("button", { name: "Switch off" }).click();
    await page.getByText("Switched off by hand.").waitFor();
    await page.reload();
    await page.getByText("Switched off by hand.").waitFor();
    expect(await listed()).toMatchObject([{ state: "off", keyVersion: 2 }]);
    await page.getByRole("button", { name: "Switch on" }).click();
    target.answer = (response) => response.writeHead(500).end();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("It said no, with the status 500.").waitFor();
    expect(await listed()).toMatchObject([{ state: "on" }]);
    await page.getByRole("button", { name: "Remove" }).click();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByText("There are no webhooks yet").waitFor();
    expect(await listed()).toEqual([]);
    await desk.leave();
  },
);

story("the pages can be read and used in Arabic, narrow and dark", { timeout: 120_000 }, async () => {
  target.answer = (response) => response.writeHead(204).end();
  const webhook = { name: "Service desk", url: target.url, events: ["invitation.sent", "message.dead"] };
  const { id } = (await room.aw.call("POST", "/v1/webhooks", webhook)).json as { id: string };
  await room.aw.invite("2");
  await expect.poll(async () => (await told(id))[0]?.state).toBe("sent");
  const desk = await room.sit(room.owner, manners[1]!);
  await desk.visit("/webhooks");
  await desk.page.locator(".page-head .button").click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.visit(`/webhooks/${id}`);
  await desk.page.locator("tbody tr").waitFor();
  await desk.page.locator("main .buttons .button").nth(2).click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.leave();
});
