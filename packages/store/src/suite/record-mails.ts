import { expect } from "vitest";
import type { Rows } from "../store.ts";
import { claim, live, message } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { record } from "./unasked.ts";

/** A message about a record, to one address. */
const about = (of: string, kind = "case-received") => ({
  ...message("", now),
  id: `${kind} of ${of}`,
  kind,
  invitation: null,
  record: of,
  sentTo: "hash of amina",
  mailbox: "mailbox of amina",
});

async function write(rows: Rows): Promise<void> {
  for (const id of ["rec-1", "rec-2"]) {
    await rows.records.add(record(id));
    await rows.messages.add(about(id));
  }
  await rows.messages.add(about("rec-1", "case-closed"));
}

/** Messages about what people told unasked. */
export function recordMails(test: StoreTest): void {
  test("a message is about an invitation or a record, never both or neither; one of each kind", async ({ store }) => {
    await store.write(live, async (rows) => {
      await write(rows);
      expect(await rows.messages.addMany([{ ...about("rec-1"), id: "again" }])).toBe(0);
    });
    const both = { ...about("rec-1", "case-reply-1"), invitation: "inv-1" };
    const neither = { ...about("rec-1", "case-reply-1"), record: null };
    for (const one of [both, neither])
      await expect(store.write(live, (rows) => rows.messages.add(one))).rejects.toThrow();
  });

  test("it is claimed and settled like any other, and found by its address", async ({ store }) => {
    await store.write(live, write);
    const claimed = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    expect(claimed.map(({ record, invitation }) => [record, invitation])).toEqual([
      ["rec-1", null],
      ["rec-1", null],
      ["rec-2", null],
    ]);
    await store.write(live, async (rows) => {
      // However it ends, the address is known by which it is found.
      const ends = ["sent", "retry", "dead"] as const;
      for (const [at, one] of claimed.entries())
        expect(
          await rows.messages.settle(one, { state: ends[at] ?? "sent", reason: null, dueAt: now, at: now + 1 }),
        ).toBe(true);
      expect(await rows.recordMails.listOfAddress("hash of amina")).toEqual(["rec-1", "rec-2"]);
      expect(await rows.recordMails.listOfAddress("another")).toEqual([]);
      const before = (of: string, since = now) =>
        rows.recordMails.countBefore({ ...about(of), createdAt: now }, { mailbox: "mailbox of amina", since });
      expect([await before("rec-1"), await before("rec-2"), await before("rec-2", now + 1)]).toEqual([0, 1, 0]);
    });
  });

  test("they go with the record, and with what came of each attempt", async ({ store }) => {
    await store.write(live, write);
    const [first] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    await store.write(live, async (rows) => {
      if (first) await rows.messages.addAttempt(first, { outcome: "retry", reply: "450 amina@example.org", at: now });
      expect(await rows.records.remove("rec-1")).toBe(true);
      expect(await rows.recordMails.listOfAddress("hash of amina")).toEqual(["rec-2"]);
      // It is free to be written about anew.
      await rows.records.add(record("rec-1"));
      expect(await rows.messages.addMany([about("rec-1")])).toBe(1);
    });
  });
}
