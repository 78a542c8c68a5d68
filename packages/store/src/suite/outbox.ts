import { expect } from "vitest";
import type { MessageRow } from "../messages.ts";
import type { Store } from "../store.ts";
import { claim, invitation, invite, live, message } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** The way of a mail out of the house: handed over, in doubt, given up, sent again. */
export function outbox(test: StoreTest): void {
  const claimed = async (store: Store, owner = "w1", how: Parameters<typeof claim>[1] = {}) =>
    store.writeAnywhere((rows) => rows.claimMessages(claim(owner, how)));
  const first = async (store: Store): Promise<MessageRow> => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.messages.add(message("inv-1"));
    });
    const [mine] = await claimed(store, "w1", { leaseMs: 100 });
    if (!mine) throw new Error("There is no message.");
    return mine;
  };
  const lost = (store: Store, copies: number, leaseNow = 1e9) =>
    store.writeAnywhere((rows) => rows.takeLostMessages({ leaseNow, now, copies, reply: "lost", limit: 9 }));
  const sent = { state: "sent", reason: null, dueAt: now, at: now } as const;
  const dead = { ...sent, state: "dead", reason: "550 no" } as const;

  test("the text is handed over by who holds the message, and by nobody else from then on", async ({ store }) => {
    const mine = await first(store);
    const enter = (one: MessageRow) => store.write(live, ({ messages }) => messages.enterData(one, 200));
    expect(await enter({ ...mine, owner: "w2" })).toBe(false);
    expect(await enter({ ...mine, attempt: 2 })).toBe(false);
    expect(await enter(mine)).toBe(true);
    expect(await enter(mine)).toBe(false);
    expect(await claimed(store, "w2", { leaseNow: 1e9 })).toEqual([]);
    expect(await store.readAnywhere((rows) => rows.countDueMessages(now))).toBe(1);
    expect(await store.readAnywhere((rows) => rows.countDueMessages(now, ["live"]))).toBe(1);
    expect(await lost(store, 1, 199)).toEqual([]);
    expect(await store.write(live, ({ messages }) => messages.settle(mine, sent))).toBe(true);
    expect(await lost(store, 1)).toEqual([]);
    expect(await store.readAnywhere((rows) => rows.countDueMessages(now))).toBe(0);
  });

  test("whoever lost the lease hands nothing over, and can't lengthen it", async ({ store }) => {
    const mine = await first(store);
    expect(await store.write(live, ({ messages }) => messages.renew(mine, 300))).toBe(true);
    expect(await claimed(store, "w2", { leaseNow: 299 })).toEqual([]);
    const [theirs] = await claimed(store, "w2", { leaseNow: 300, leaseMs: 100 });
    expect(theirs).toMatchObject({ owner: "w2", attempt: 2, doubts: 0 });
    await store.write(live, async ({ messages }) => {
      expect(await messages.renew(mine, 900)).toBe(false);
      expect(await messages.enterData(mine, 900)).toBe(false);
      expect(theirs && (await messages.enterData(theirs, 900))).toBe(true);
    });
  });

  test("what was handed over by a worker that died is sent once more, and then never again", async ({ store }) => {
    const mine = await first(store);
    await store.write(live, ({ messages }) => messages.enterData(mine, 200));
    const key = { ...live, id: mine.id };
    expect(await lost(store, 1)).toEqual([{ ...key, attempt: 1, state: "retry" }]);
    expect(await store.write(live, ({ messages }) => messages.settle(mine, sent))).toBe(false);
    const [again] = await claimed(store, "w2");
    expect(again).toMatchObject({ attempt: 2, doubts: 1, messageId: mine.messageId });
    await store.write(live, async ({ messages }) => again && messages.enterData(again, 200));
    expect(await lost(store, 1)).toEqual([{ ...key, attempt: 2, state: "uncertain" }]);
    expect(await claimed(store, "w3", { leaseNow: 1e9 })).toEqual([]);
    const [shown] = await store.read(live, ({ messages }) => messages.listOfInvitation("inv-1"));
    expect(shown).toMatchObject({ state: "uncertain", reason: "lost" });
    expect(shown?.attempts.map(({ outcome }) => outcome)).toEqual(["uncertain", "uncertain"]);
  });

  test("where no copy may be sent, it is uncertain at once", async ({ store }) => {
    const mine = await first(store);
    await store.write(live, ({ messages }) => messages.enterData(mine, 200));
    expect(await lost(store, 0)).toMatchObject([{ state: "uncertain" }]);
  });

  test("what is no attempt of a message does not count as one; a doubt does", async ({ store }) => {
    const mine = await first(store);
    const retry = { ...sent, state: "retry" } as const;
    await store.write(live, ({ messages }) => messages.settle(mine, { ...retry, isNoAttempt: true }));
    const [again] = await claimed(store);
    expect(again).toMatchObject({ attempt: 1, doubts: 0 });
    await store.write(live, async ({ messages }) => again && messages.settle(again, { ...retry, isDoubtful: true }));
    expect(await claimed(store)).toMatchObject([{ attempt: 2, doubts: 1 }]);
  });

  test("the messages of a mode are left where they are while its relay can't be used", async ({ store }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.messages.add(message("inv-1"));
    });
    const shut = { ...claim("w1"), without: ["live"] as const };
    expect(await store.writeAnywhere((rows) => rows.claimMessages(shut))).toEqual([]);
    expect(await store.readAnywhere((rows) => rows.countDueMessages(now, ["live"]))).toBe(0);
    expect(await claimed(store)).toHaveLength(1);
  });

  test("what has not left is listed, last first, page by page", async ({ store }) => {
    await store.write(live, async (rows) => {
      const ids = ["inv-1", "inv-2", "inv-3", "inv-4"];
      await invite(rows, ...ids);
      for (const id of ids) await rows.messages.add(message(id));
    });
    const mine = await claimed(store);
    const states = ["dead", "uncertain", "retry", "sent"] as const;
    await store.write(live, async ({ messages }) => {
      for (const [at, one] of mine.entries())
        await messages.settle(one, { ...sent, state: states[at] ?? "sent", at: now + at });
    });
    await store.read(live, async ({ unsent }) => {
      const list = async (of: readonly string[], after: { settledAt: number; id: string } | null = null, limit = 9) =>
        (await unsent.list({ states: of, after, limit })).map(({ state }) => state);
      expect(await list(["dead", "uncertain", "retry"])).toEqual(["retry", "uncertain", "dead"]);
      expect(await list(["dead", "uncertain"])).toEqual(["uncertain", "dead"]);
      expect(await list(["dead"])).toEqual(["dead"]);
      expect(await list(["sent"])).toEqual([]);
      const counts = (await unsent.countByState()).map(({ state, n }) => `${state} ${String(n)}`);
      expect(counts.sort()).toEqual(["dead 1", "retry 1", "uncertain 1"]);
      const [top] = await unsent.list({ states: ["dead", "uncertain"], after: null, limit: 1 });
      expect(top).toMatchObject({ person: invitation("inv-2").person, survey: invitation("inv-2").survey });
      expect(await list(["dead", "uncertain"], top ?? null)).toEqual(["dead"]);
    });
  });

  test("a mail that ended is sent again from the start of its attempts, or dropped; one that left is neither", async ({
    store,
  }) => {
    const mine = await first(store);
    const by = { by: "key k1", now: now + 5 };
    await store.write(live, async ({ messages, unsent }) => {
      expect(await unsent.sendAgain(mine.id, by)).toBe(false);
      await messages.addAttempt(mine, { outcome: "refused", reply: "550 no", at: now });
      await messages.settle(mine, dead);
      expect(await unsent.find(mine.id)).toMatchObject({ state: "dead", reason: "550 no" });
      expect(await unsent.sendAgain(mine.id, by)).toBe(true);
      expect(await unsent.sendAgain(mine.id, by)).toBe(false);
      expect(await unsent.find(mine.id)).toBeNull();
    });
    const [again] = await claimed(store, "w2", { now: now + 5 });
    expect(again).toMatchObject({ attempt: 3, triedBefore: 2, doubts: 0, messageId: mine.messageId });
    await store.write(live, async ({ messages, unsent }) => {
      if (again) await messages.settle(again, { ...dead, state: "uncertain", isDoubtful: true });
      expect(await unsent.drop(mine.id, by)).toBe(true);
      expect(await unsent.drop(mine.id, by)).toBe(false);
      const [shown] = await messages.listOfInvitation("inv-1");
      expect(shown).toMatchObject({ state: "suppressed", reason: "dropped" });
      expect(shown?.attempts.map(({ outcome }) => outcome)).toEqual(["refused", "asked again", "dropped"]);
    });
  });
}
