import { expect } from "vitest";
import { claim, invite, live, message } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** What follows an invitation: an answer, a "not now", a reminder, another way to reach the person. */
export function following(test: StoreTest): void {
  test("the first answer's time is kept", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.invitations.markAnswered("inv-1", now + 5);
      await rows.invitations.markAnswered("inv-1", now + 9);
      expect(await rows.invitations.find("inv-1")).toMatchObject({ answeredAt: now + 5 });
      expect(await rows.invitations.find("inv-2")).toMatchObject({ answeredAt: null });
    }));

  test("declining again changes nothing; what is answered may be, what is withdrawn not", ({ store }) =>
    store.write(live, async (rows) => {
      const { invitations } = rows;
      await invite(rows, "inv-1", "answered", "withdrawn");
      await invitations.markAnswered("answered", now);
      await invitations.withdraw("withdrawn", "reopened", now);
      expect(await invitations.decline("inv-1", now + 5)).toBe(true);
      expect(await invitations.decline("inv-1", now + 9)).toBe(true);
      expect(await invitations.find("inv-1")).toMatchObject({ declinedAt: now + 5, answeredAt: null });
      expect(await invitations.decline("answered", now + 5)).toBe(true);
      for (const id of ["withdrawn", "missing"]) expect(await invitations.decline(id, now), id).toBe(false);
      await invitations.markAnswered("inv-1", now + 10);
      expect(await invitations.find("inv-1")).toMatchObject({ declinedAt: now + 5, answeredAt: now + 10 });
    }));

  test("another way to reach the person takes the place of the first", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.invitations.changeChannel("inv-1", "link");
      expect(await rows.invitations.find("inv-1")).toMatchObject({ channel: "link" });
      expect(await rows.invitations.find("inv-2")).toMatchObject({ channel: "email" });
    }));

  test("an invitation has one mail of each kind", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      for (const kind of ["invitation", "reminder-1", "reminder-2", "last-call", "reminder-1"]) {
        const id = `${kind} ${String(Math.random())}`;
        await rows.messages.add({ ...message("inv-1"), id, kind });
      }
      expect(await rows.messages.countByState()).toEqual([{ state: "queued", n: 4 }]);
    }));

  test("a claimed message that is to wait for its wave is not claimed again", async ({ store }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.messages.add(message("inv-1"));
    });
    const [mine] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    const paused = { state: "paused", reason: null, dueAt: now, at: now } as const;
    expect(mine && (await store.write(live, ({ messages }) => messages.settle(mine, paused)))).toBe(true);
    const later = { now: now + 99, leaseNow: 1e9 };
    expect(await store.writeAnywhere((rows) => rows.claimMessages(claim("w2", later)))).toEqual([]);
  });

  test("a link is spent once", ({ store }) =>
    store.write(live, async ({ spentLinks }) => {
      expect(await spentLinks.isSpent("h1")).toBe(false);
      expect(await spentLinks.spend({ tokenHash: "h1", submissionHash: "s1" })).toBe(true);
      expect(await spentLinks.spend({ tokenHash: "h1", submissionHash: "s2" })).toBe(false);
      expect([await spentLinks.isSpent("h1"), await spentLinks.isSpent("h2")]).toEqual([true, false]);
    }));
}
