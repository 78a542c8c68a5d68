import { expect } from "vitest";
import type { Store } from "../store.ts";
import { claim, invitation, invite, live, message, response, surveyVersion, timer } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** Invitations, their messages, and timers: what drives the asking. */
export function asking(test: StoreTest): void {
  test("an invitation is added once for a rule and event, and for a token", ({ store }) =>
    store.write(live, async ({ surveys, invitations }) => {
      await surveys.addVersion(surveyVersion(1, "a"));
      const unsent = { sentAt: null, answeredAt: null, declinedAt: null, withdrawnAt: null, withdrawnFor: null };
      const row = { ...invitation("inv-1"), ...unsent };
      expect(await invitations.add(invitation("inv-1"))).toBe(true);
      expect(await invitations.add(invitation("inv-2", { event: "event of inv-1" }))).toBe(false);
      expect(await invitations.add(invitation("inv-3", { tokenHash: "token of inv-1" }))).toBe(false);
      expect(await invitations.find("inv-1")).toEqual(row);
      expect(await invitations.find("inv-1", { lock: true })).toEqual(row);
      await invitations.markSent("inv-1", now + 7);
      await invitations.markSent("inv-1", now + 8);
      expect((await invitations.find("inv-1"))?.sentAt).toBe(now + 7);
    }));

  test("a link opens its invitation, and names its scope", async ({ store }) => {
    await store.write(live, (rows) => invite(rows, "inv-1"));
    await store.readAnywhere(async (rows) => {
      expect(await rows.findByToken("token of inv-1")).toMatchObject({ ...live, id: "inv-1" });
      expect(await rows.findByUnsubscribe("unsubscribe of inv-1")).toMatchObject({ ...live, id: "inv-1" });
      expect(await rows.findByToken("unsubscribe of inv-1")).toBeNull();
    });
  });

  test("an invitation is withdrawn once, and only while nobody has answered", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.responses.add(response("r1", { invitation: "inv-2" }));
      expect(await rows.invitations.withdraw("inv-1", "reopened", now)).toBe(true);
      expect(await rows.invitations.withdraw("inv-1", "again", now + 1)).toBe(false);
      expect(await rows.invitations.withdraw("inv-2", "reopened", now)).toBe(false);
      expect(await rows.invitations.find("inv-1")).toMatchObject({ withdrawnAt: now, withdrawnFor: "reopened" });
      expect(await rows.invitations.find("inv-2")).toMatchObject({ withdrawnAt: null, withdrawnFor: null });
    }));

  test("a survey's invitation for a subject and resolution is found, and those still open", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.invitations.add(invitation("inv-2", { resolution: 2, createdAt: now + 1 }));
      const about = { survey: "csat", source: "host", subject: "INC-1", resolution: 1 };
      expect(await rows.invitations.findOfSubject(about)).toBe("inv-1");
      expect(await rows.invitations.findOfSubject({ ...about, resolution: 2 })).toBe("inv-2");
      expect(await rows.invitations.findOfSubject({ ...about, resolution: 3 })).toBeNull();
      const of = { rule: "ticket.closed:csat", source: "host", subject: "INC-1" };
      expect((await rows.invitations.listOpenOfSubject(of)).map(({ id }) => id).sort()).toEqual(["inv-1", "inv-2"]);
      await rows.invitations.withdraw("inv-1", "reopened", now);
      expect((await rows.invitations.listOpenOfSubject(of)).map(({ id }) => id)).toEqual(["inv-2"]);
    }));

  test("a timer is added once, claimed when due, and finished by who holds it", async ({ store }) => {
    await store.write(live, async ({ timers }) => {
      await timers.add(timer("b"));
      await timers.add(timer("b", now + 5));
      await timers.add(timer("a"));
      await timers.add(timer("later", now + 1));
    });
    const due = (at: number) => store.readAnywhere((rows) => rows.countDueTimers(at));
    expect([await due(now - 1), await due(now), await due(now + 1)]).toEqual([0, 2, 3]);
    expect(await store.readAnywhere((rows) => rows.countDueMessages(now))).toBe(0);
    const claimed = await timersOf(store, "w1");
    expect(await due(now)).toBe(2);
    expect(claimed.map(({ key, attempt, payload }) => [key, attempt, payload])).toEqual([
      ["a", 1, { rule: "a" }],
      ["b", 1, { rule: "b" }],
    ]);
    await store.write(live, async ({ timers }) => {
      const [a, b] = claimed as [(typeof claimed)[0], (typeof claimed)[0]];
      expect(await timers.finish({ ...a, owner: "w2" }, "done", now)).toBe(false);
      expect(await timers.finish({ ...a, attempt: 2 }, "done", now)).toBe(false);
      expect(await timers.finish(a, "done", now)).toBe(true);
      expect(await timers.finish(a, "dead", now)).toBe(false);
      await timers.postpone({ ...b, owner: "w2" }, now, "not mine");
      await timers.postpone(b, now + 9, "busy");
      expect(await timers.cancel("decide", "later", now)).toBe(true);
      expect(await timers.cancel("decide", "later", now)).toBe(false);
    });
    expect(await timersOf(store, "w1", { now: now + 8 })).toEqual([]);
    expect(await timersOf(store, "w1", { now: now + 9 })).toMatchObject([{ key: "b", attempt: 2 }]);
  });

  test("a timer that is being decided is called off, and its worker can't end it", async ({ store }) => {
    await store.write(live, ({ timers }) => timers.add(timer("a")));
    const [mine] = await timersOf(store, "w1");
    await store.write(live, async ({ timers }) => {
      expect(await timers.cancel("decide", "a", now)).toBe(true);
      expect(await timers.cancel("decide", "a", now)).toBe(false);
      expect(mine && (await timers.finish(mine, "done", now))).toBe(false);
      if (mine) await timers.postpone(mine, now, "busy");
    });
    expect(await timersOf(store, "w2", { now: now + 9, leaseNow: 1e9 })).toEqual([]);
  });

  test("a message is added once for an invitation, claimed when due, and settled by who holds it", async ({
    store,
  }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2", "inv-3");
      await rows.messages.add(message("inv-1"));
      await rows.messages.add({ ...message("inv-1"), id: "another" });
      await rows.messages.add(message("inv-2", now + 1));
      await rows.messages.add(message("inv-3", now + 1));
      expect(await rows.messages.suppressOfInvitation("inv-3", "opted_out", now)).toBe(1);
      expect(await rows.messages.suppressOfInvitation("inv-3", "opted_out", now)).toBe(0);
    });
    const [first, ...more] = await messagesOf(store, "w1");
    expect(more).toEqual([]);
    expect(first).toEqual({ ...message("inv-1"), ...live, owner: "w1", attempt: 1, doubts: 0, triedBefore: 0 });
    if (!first) return;
    const retry = { state: "retry", reason: "greylisted", dueAt: now + 5, at: now } as const;
    await store.write(live, async ({ messages }) => {
      expect(await messages.settle({ ...first, owner: "w2" }, retry)).toBe(false);
      await messages.addAttempt(first, { outcome: "retry", reply: "451 later", at: now });
      expect(await messages.settle(first, retry)).toBe(true);
      expect(await messages.settle(first, { ...retry, state: "sent" })).toBe(false);
    });
    const again = await messagesOf(store, "w2", { now: now + 5 });
    expect(again).toMatchObject([{ id: "message of inv-2" }, { id: first.id, attempt: 2, messageId: first.messageId }]);
    await store.write(live, async ({ messages }) => {
      expect(await messages.settle(first, { ...retry, state: "sent" })).toBe(false);
      for (const one of again) expect(await messages.settle(one, { ...retry, state: "sent" })).toBe(true);
      expect(await messages.countByState()).toEqual([
        { state: "sent", n: 2 },
        { state: "suppressed", n: 1 },
      ]);
    });
    expect(await messagesOf(store, "w1", { now: now + 99, leaseNow: 99_999 })).toEqual([]);
  });

  for (const [name, of, fill] of [
    [
      "timers",
      timersOf,
      async (store: Store) => void (await store.write(live, ({ timers }) => timers.add(timer("a")))),
    ],
    ["messages", messagesOf, (store: Store) => fillMessages(store, 1)],
  ] as const)
    test(`${name}: a lease that ran out gives the row to another, and its first owner can't end it`, async ({
      store,
    }) => {
      await fill(store);
      const [mine] = await of(store, "w1", { leaseNow: 0, leaseMs: 100 });
      expect(await of(store, "w2", { leaseNow: 99 })).toEqual([]);
      const renew = (row: typeof mine) =>
        store.write(live, async ({ timers, messages }) => {
          if (!row) return null;
          return "messageId" in row ? messages.renew(row, 200) : timers.renew(row, 200);
        });
      expect(await renew(mine)).toBe(true);
      expect(await of(store, "w2", { leaseNow: 199 })).toEqual([]);
      const [theirs] = await of(store, "w2", { leaseNow: 200 });
      expect(await renew(mine)).toBe(false);
      expect(theirs).toEqual({ ...mine, owner: "w2", attempt: 2 });
      const end = (row: typeof mine) =>
        store.write(live, async ({ timers, messages }) => {
          if (row && "messageId" in row)
            return messages.settle(row, { state: "sent", reason: null, dueAt: now, at: now });
          return row ? timers.finish(row, "done", now) : null;
        });
      expect(await end(mine)).toBe(false);
      expect(await end(theirs)).toBe(true);
      expect(await of(store, "w3", { leaseNow: 1e9 })).toEqual([]);
    });
}

const timersOf = (store: Store, owner: string, how: Partial<Parameters<typeof claim>[1]> = {}) =>
  store.writeAnywhere((rows) => rows.claimTimers(claim(owner, how)));
const messagesOf = (store: Store, owner: string, how: Partial<Parameters<typeof claim>[1]> = {}) =>
  store.writeAnywhere((rows) => rows.claimMessages(claim(owner, how)));

function fillMessages(store: Store, count: number): Promise<void> {
  return store.write(live, async (rows) => {
    const ids = Array.from({ length: count }, (_, at) => `inv-${String(at)}`);
    await invite(rows, ...ids);
    for (const id of ids) await rows.messages.add(message(id));
  });
}
