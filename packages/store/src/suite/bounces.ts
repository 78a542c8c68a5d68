import { expect } from "vitest";
import type { Rows } from "../store.ts";
import { claim, invitation, invite, live, message } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const dayMs = 86_400_000;

/** Mails that came back. */
export function bounces(test: StoreTest): void {
  const add = async (rows: Rows, id: string) => {
    await rows.invitations.add(invitation(id, { event: `evt of ${id}` }));
    await rows.messages.add(message(id));
  };
  const soft = (code: string, at: number) => ({ kind: "soft" as const, code, sentTo: "h1", at });

  test("that a mail came back is kept once, and that it did for good goes before", async ({ store }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.messages.add(message("inv-1"));
      expect(await rows.bounces.find("message of inv-1")).toMatchObject({
        hasLeft: false,
        sentTo: null,
        bounceKind: null,
      });
    });
    const [mine] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    if (!mine) throw new Error("There is no message.");
    await store.write(live, async (rows) => {
      const { id } = mine;
      expect((await rows.bounces.find(id))?.hasLeft).toBe(false);
      await rows.messages.enterData(mine, now);
      expect((await rows.bounces.find(id))?.hasLeft).toBe(true);
      // The report may be faster than the worker that hands it over; settling changes nothing of it.
      expect(await rows.bounces.keep(id, soft("4.4.1", now + 1))).toBe(true);
      const sent = { state: "sent", reason: null, dueAt: now, at: now, sentTo: "h1" } as const;
      expect(await rows.messages.settle(mine, sent)).toBe(true);
      expect(await rows.bounces.keep(id, soft("4.4.1", now + 2))).toBe(false);
      expect(await rows.bounces.keep(id, { kind: "hard", code: "5.1.1", sentTo: "h2", at: now + 3 })).toBe(true);
      expect(await rows.bounces.keep(id, { kind: "hard", code: "5.1.2", sentTo: "h2", at: now + 4 })).toBe(false);
      expect(await rows.bounces.keep(id, soft("4.4.1", now + 5))).toBe(false);
      expect(await rows.bounces.keep("none", soft("4.4.1", now))).toBe(false);
      expect(await rows.bounces.find(id)).toMatchObject({ sentTo: "h1", bounceKind: "hard", hasLeft: true });
      const [shown] = await rows.messages.listOfInvitation("inv-1");
      expect(shown).toMatchObject({ state: "sent", attempts: [{ at: now + 3, outcome: "bounced", reply: "5.1.1" }] });
    });
  });

  test("soft bounces of an address are counted by mail, without those that are about us", async ({ store }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      for (const id of ["a", "b", "c", "d", "e"]) await add(rows, id);
      const keep = (id: string, code: string, at: number) => rows.bounces.keep(`message of ${id}`, soft(code, at));
      expect(await rows.bounces.countSoft("h1", 0)).toEqual({ n: 0, spanMs: 0 });
      await keep("a", "5.2.2", now);
      await keep("b", "5.7.1", now + dayMs);
      await keep("c", "5.6.0", now + dayMs);
      await keep("d", "4.4.7", now + 8 * dayMs);
      await rows.bounces.keep("message of e", { kind: "hard", code: "5.1.1", sentTo: "h1", at: now });
      expect(await rows.bounces.countSoft("h1", 0)).toEqual({ n: 2, spanMs: 8 * dayMs });
      expect(await rows.bounces.countSoft("h1", now)).toEqual({ n: 1, spanMs: 0 });
      expect(await rows.bounces.countSoft("h2", 0)).toEqual({ n: 0, spanMs: 0 });
    });
  });

  test("whose mail came back counts as not asked for how often they are", async ({ store }) => {
    await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      const person = (await rows.invitations.find("inv-1"))?.person ?? "";
      await rows.invitations.markSent("inv-1", now);
      const asked = async () => [
        (await rows.asked.listOfPerson(person)).length,
        (await rows.asked.listOfPeople([person], 0)).length,
      ];
      expect(await asked()).toEqual([1, 1]);
      await rows.bounces.noteInvitation("inv-1", now);
      expect(await asked()).toEqual([0, 0]);
    });
  });
}
