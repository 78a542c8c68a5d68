import { expect } from "vitest";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const hourMs = 60 * 60_000;

/** The hour in which the suites' rows are made. */
export const auditHour = Math.floor(now / hourMs) * hourMs;

/** An entry of the audit log. */
export const auditEntry = {
  id: "aud-1",
  at: now,
  actorKind: "key",
  actor: "k1",
  action: "people.erase",
  objectKind: "person",
  object: "u17",
  outcome: "done",
} as const;

/** What administrators, keys and opt-outs did. */
export function auditLog(test: StoreTest): void {
  test("entries of the audit log are listed, and sealed by the hour; a late one goes with the next", ({ store }) =>
    store.write(live, async ({ audit }) => {
      const [start, hour] = [auditHour, hourMs];
      const add = (id: string, at: number, object: string | null) => audit.add({ ...auditEntry, id, at, object });
      const first = await add("a1", start, "u1");
      const second = await add("a2", start + 5, null);
      const third = await add("a3", start + hour, "u1");
      expect(await audit.list({}, { after: null, limit: 2 })).toEqual([third, second]);
      expect(await audit.list({}, { after: second, limit: 2 })).toEqual([first]);
      expect(await audit.list({ object: ["u1", "u2"], to: start + hour }, { after: null, limit: 9 })).toEqual([first]);
      expect(await audit.list({ from: start + 1, actor: ["k1"] }, { after: null, limit: 9 })).toEqual([third, second]);
      expect(await audit.list({ actor: ["k2"] }, { after: null, limit: 9 })).toEqual([]);
      expect(await audit.listHours(0, start + hour)).toEqual([start]);
      expect(await audit.listOfHour(start, { after: "a1", limit: 9 })).toEqual([second]);
      expect(await audit.lastSeal()).toBeNull();
      await audit.seal({ hour: start, entries: 2, seal: "s", sealedAt: now });
      await audit.seal({ hour: start, entries: 3, seal: "other", sealedAt: now });
      const late = await add("a4", start + 6, null);
      expect(late.hour).toBe(start + hour);
      expect(await audit.listSeals()).toEqual([{ hour: start, entries: 2, seal: "s", sealedAt: now }]);
      expect((await audit.lastSeal())?.hour).toBe(start);
    }));
}
