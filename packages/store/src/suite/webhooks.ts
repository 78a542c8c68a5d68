import { expect } from "vitest";
import type { DeliveryRow, NewDeliveryRow } from "../deliveries.ts";
import type { Rows, Store } from "../store.ts";
import type { WebhookRow } from "../webhooks.ts";
import { claim, invite, live, message } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A webhook that is on. */
export const webhook = (id: string, change: Partial<WebhookRow> = {}): WebhookRow => ({
  id,
  name: `Desk ${id}`,
  url: "https://desk.example.org/hooks",
  events: ["response.submitted"],
  fields: ["comments"],
  state: "on",
  offReason: null,
  keyVersion: 1,
  previousUntil: null,
  failingSince: null,
  createdAt: now,
  ...change,
});

/** A message to it about a response. */
export const delivery = (id: string, change: Partial<NewDeliveryRow> = {}): NewDeliveryRow => ({
  id,
  webhook: "whk-1",
  type: "response.submitted",
  invitation: null,
  response: "r1",
  revision: 1,
  message: null,
  case: null,
  warning: null,
  createdAt: now,
  ...change,
});

const ofFirst = { ...live, id: "whk-1" };
const sent = { state: "sent", dueAt: now, status: 200, error: null, at: now + 5 } as const;
const failed = { ...sent, state: "retry", dueAt: now + 60_000, status: 503, error: "refused" } as const;

/** Claims what is due for the first webhook. */
export const claimDeliveries = (store: Store, owner = "w1", how: Parameters<typeof claim>[1] = {}) =>
  store.writeAnywhere((rows) => rows.claimDeliveries(ofFirst, claim(owner, how)));

/** A webhook with two deliveries. */
export async function fillWebhooks(rows: Rows): Promise<void> {
  await rows.webhooks.add(webhook("whk-1"));
  await rows.deliveries.addMany([delivery("d1"), delivery("d2", { invitation: "inv-1", message: "message of inv-1" })]);
}

/** What other systems are told of, and what came of it. */
export function webhooks(test: StoreTest): void {
  const due = (store: Store, at = now, leaseNow = 0) =>
    store.readAnywhere((rows) => rows.listDueWebhooks({ now: at, leaseNow }));
  const first = async (store: Store, how: Parameters<typeof claim>[1] = {}): Promise<DeliveryRow> => {
    await store.write(live, fillWebhooks);
    const [mine] = await claimDeliveries(store, "w1", { limit: 1, ...how });
    if (!mine) throw new Error("There is no delivery.");
    return mine;
  };
  const states = (store: Store) =>
    store.read(live, async ({ deliveries }) =>
      (await deliveries.list("whk-1", { after: null, limit: 9 })).map(({ id, state }) => `${id} ${state}`),
    );

  test("a webhook is added, found, changed, and removed with what was told to it", ({ store }) =>
    store.write(live, async (rows) => {
      await fillWebhooks(rows);
      await rows.webhooks.add(webhook("whk-0", { createdAt: now - 1 }));
      expect((await rows.webhooks.list()).map(({ id }) => id)).toEqual(["whk-0", "whk-1"]);
      expect(await rows.webhooks.find("whk-1", { lock: true })).toEqual(webhook("whk-1"));
      const change = { state: "off", offReason: "gone", keyVersion: 2, previousUntil: now + 1, fields: [] } as const;
      expect(await rows.webhooks.put(webhook("whk-1", change))).toBe(true);
      expect(await rows.webhooks.find("whk-1")).toEqual(webhook("whk-1", change));
      await rows.webhooks.remove("whk-1");
      expect(await rows.webhooks.find("whk-1")).toBeNull();
      expect(await rows.webhooks.put(webhook("whk-1"))).toBe(false);
      expect(await rows.deliveries.list("whk-1", { after: null, limit: 9 })).toEqual([]);
    }));

  test("what is due is claimed once, oldest first, and again when its worker's lease ran out", async ({ store }) => {
    const mine = await first(store, { leaseMs: 100 });
    expect(mine).toEqual({ ...delivery("d1"), ...live, dueAt: now, owner: "w1", attempt: 1, triedBefore: 0 });
    expect((await claimDeliveries(store, "w2", { leaseMs: 100 })).map(({ id }) => id)).toEqual(["d2"]);
    expect(await due(store, now, 99)).toEqual([]);
    expect(await due(store, now, 100)).toEqual([{ ...ofFirst, url: "https://desk.example.org/hooks" }]);
    expect(await store.write(live, ({ deliveries }) => deliveries.renew(mine, 500))).toBe(true);
    const taken = await claimDeliveries(store, "w3", { leaseNow: 499, leaseMs: 100 });
    expect(taken.map(({ id, attempt }) => [id, attempt])).toEqual([["d2", 2]]);
    expect((await claimDeliveries(store, "w3", { leaseNow: 500, limit: 1 })).map(({ id }) => id)).toEqual(["d1"]);
    expect(await store.write(live, ({ deliveries }) => deliveries.renew(mine, 900))).toBe(false);
    expect(await store.write(live, ({ deliveries }) => deliveries.settle(mine, sent))).toBe(false);
  });

  test("nothing is claimed before it is due, or for a webhook that is off", async ({ store }) => {
    const mine = await first(store);
    await store.write(live, ({ deliveries }) => deliveries.settle(mine, failed));
    const count = (at: number) => store.readAnywhere((rows) => rows.countDueDeliveries(at));
    expect([await count(now), await count(now + 60_000)]).toEqual([1, 2]);
    expect((await claimDeliveries(store)).map(({ id }) => id)).toEqual(["d2"]);
    expect(await due(store, now + 59_999)).toEqual([]);
    expect(await due(store, now + 60_000)).toHaveLength(1);
    await store.write(live, (rows) => rows.webhooks.put(webhook("whk-1", { state: "off", offReason: "by_hand" })));
    expect(await due(store, now + 60_000)).toEqual([]);
    expect(await count(now + 60_000)).toBe(0);
  });

  test("each attempt is kept, and what ended is sent again from the start of its attempts", async ({ store }) => {
    const mine = await first(store);
    await store.write(live, ({ deliveries }) => deliveries.settle(mine, failed));
    const again = { now: now + 60_000, limit: 1 };
    await claimDeliveries(store, "w0", { now });
    const [second] = await claimDeliveries(store, "w1", again);
    await store.write(live, async ({ deliveries }) => {
      expect(await deliveries.sendAgain("whk-1", "d1", now)).toBe(false);
      expect(second && (await deliveries.settle(second, sent))).toBe(true);
      const attempts = await deliveries.listAttempts(["d1", "d2"]);
      expect(attempts.get("d1")).toMatchObject([
        { at: now + 5, status: 503, error: "refused" },
        { at: now + 5, status: 200, error: null },
      ]);
      expect(await deliveries.find("whk-1", "d1")).toMatchObject({ state: "sent", status: 200, error: null });
      expect(await deliveries.find("whk-2", "d1")).toBeNull();
      expect(await deliveries.sendAgain("whk-2", "d1", now)).toBe(false);
      expect(await deliveries.sendAgain("whk-1", "d1", now)).toBe(true);
    });
    const [replayed] = await claimDeliveries(store, "w1", again);
    expect(replayed).toMatchObject({ id: "d1", attempt: 3, triedBefore: 2 });
  });

  test("they are listed newest first, page by page", ({ store }) =>
    store.write(live, async ({ webhooks: hooks, deliveries }) => {
      await hooks.add(webhook("whk-1"));
      await deliveries.addMany([1, 2, 3].map((at) => delivery(`d${String(at)}`, { createdAt: now + (at >> 1) })));
      const page = async (after: { createdAt: number; id: string } | null) =>
        (await deliveries.list("whk-1", { after, limit: 2 })).map(({ id, createdAt }) => ({ id, createdAt }));
      const [newest, next] = await page(null);
      expect([newest?.id, next?.id]).toEqual(["d3", "d2"]);
      expect((await page(next ?? null)).map(({ id }) => id)).toEqual(["d1"]);
    }));

  test("what is about somebody who is erased goes, and so does what is old", async ({ store }) => {
    const mine = await first(store);
    await store.write(live, ({ deliveries }) => deliveries.settle(mine, failed));
    await store.write(live, async ({ deliveries }) => {
      await deliveries.addMany([
        delivery("d3", { response: "r3" }),
        delivery("d4", { response: null, message: "m4" }),
        delivery("d5", { response: null, createdAt: now - 5 }),
      ]);
      await deliveries.removeAbout("response", ["r1", "r9"]);
      await deliveries.removeAbout("message", ["m4"]);
    });
    expect(await states(store)).toEqual(["d3 queued", "d5 queued"]);
    expect(await store.write(live, ({ deliveries }) => deliveries.removeOld(now, 9))).toBe(1);
    expect(await states(store)).toEqual(["d3 queued"]);
    expect(await store.write(live, ({ deliveries }) => deliveries.listAttempts(["d1"]))).toEqual(new Map());
  });

  test("what is told of a mail goes with the invitation that it is about", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      for (const id of ["inv-1", "inv-2"]) await rows.messages.add(message(id));
      await fillWebhooks(rows);
      await rows.deliveries.removeOfMails("invitation", "inv-2");
      expect(await rows.deliveries.list("whk-1", { after: null, limit: 9 })).toHaveLength(2);
      await rows.deliveries.removeOfMails("invitation", "inv-1");
      expect((await rows.deliveries.list("whk-1", { after: null, limit: 9 })).map(({ id }) => id)).toEqual(["d1"]);
    }));
}
