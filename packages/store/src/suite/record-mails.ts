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
      const sent = { state: "sent", reason: null, dueAt: now, at: now + 1, sentTo: "hash of amina" } as const;
      for (const one of claimed) expect(await rows.messages.settle(one, sent)).toBe(true);
      expect(await rows.recordMails.listOfAddress("hash of amina")).toEqual(["rec-1", "rec-2"]);
      expect(await rows.recordMails.listOfAddress("another")).toEqual([]);
      const of = { sentTo: "hash of amina", kind: "case-received", since: now };
      expect(await rows.recordMails.countSince(of)).toBe(2);
      expect(await rows.recordMails.countSince({ ...of, since: now + 1 })).toBe(0);
    });
  });

  test("they go with the record, and with what came of each attempt", async ({ store }) => {
    await store.write(live, write);
    const [first] = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    await store.write(live, async (rows) => {
      if (first) await rows.messages.addAttempt(first, { outcome: "retry", reply: "450 amina@example.org", at: now });
      expect((await rows.recordMails.list("rec-1")).map(({ kind }) => kind)).toEqual(["case-closed", "case-received"]);
      expect(await rows.recordMails.remove("rec-1")).toBe(2);
      expect(await rows.records.remove("rec-1")).toBe(true);
      expect(await rows.recordMails.list("rec-1")).toEqual([]);
      expect((await rows.recordMails.list("rec-2")).map(({ state }) => state)).toEqual(["claimed"]);
    });
  });
}
