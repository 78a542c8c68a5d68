import { expect } from "vitest";
import { live, person } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const ids = Array.from({ length: 70 }, (_, at) => `id-${String(at).padStart(2, "0")}`);
const kept = (id: string, change: object = {}) => ({ ...person(id), createdAt: now, updatedAt: now, ...change });

/** Storing, finding and paging people, and what they opted out of. */
export function people(test: StoreTest): void {
  test("people are paged in the order of their ids, each once", ({ store }) =>
    store.write(live, async (rows) => {
      expect(await rows.people.page({ after: null, limit: 5 })).toEqual([]);
      expect(
        await rows.people.addMany(
          [...ids].reverse().map((id) => person(id)),
          now,
        ),
      ).toBe(70);
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page = await rows.people.page({ after, limit: 30 });
        if (page.length === 0) break;
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.id ?? null;
      }
      expect(seen).toEqual(ids);
      expect(await rows.people.page({ after: "id-68", limit: 5 })).toEqual([kept("id-69")]);
    }));

  test("several people are found at once, locked or not, and stored exactly as given", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.people.put(person("a"), now);
      expect(await rows.people.addMany([person("a", { name: "Other" }), person("b")], now + 1)).toBe(1);
      const less = { email: null, name: null, locale: null, timeZone: null, attributes: {} };
      await rows.people.putMany([person("a", less), person("c")], now + 2);
      const a = { id: "a", ...less, createdAt: now, updatedAt: now + 2 };
      const found = [
        a,
        kept("b", { createdAt: now + 1, updatedAt: now + 1 }),
        kept("c", { createdAt: now + 2, updatedAt: now + 2 }),
      ];
      expect(await rows.people.findMany(["c", "x", "a", "b"])).toEqual(found);
      expect(await rows.people.findMany(["b", "a", "c"], { lock: true })).toEqual(found);
      expect(await rows.people.findMany([])).toEqual([]);
    }));

  test("people are searched by the beginning of an id, an address, or a word of a name", ({ store }) =>
    store.write(live, async (rows) => {
      const named = (id: string, name: string, email: string | null = null) => person(id, { name, email });
      const all = [
        named("E-1", "Amina Bakr", "a.bakr@example.org"),
        named("E-2", "Ольга Петрова", "olga@example.org"),
        named("e-3", "أمينة"),
        named("f_4", "100% Anna", "bakr@example.org"),
      ];
      await rows.people.addMany(all, now);
      const idsOf = async (search: string, after: string | null = null, limit = 9) =>
        (await rows.people.pageOfSearch({ search, after, limit })).map(({ id }) => id);
      expect(await idsOf("e-")).toEqual(["E-1", "E-2", "e-3"]);
      expect(await idsOf("e-", "E-1", 1)).toEqual(["E-2"]);
      expect(await idsOf("BAKR")).toEqual(["E-1", "f_4"]);
      expect(await idsOf("петр")).toEqual(["E-2"]);
      expect(await idsOf("أم")).toEqual(["e-3"]);
      expect(await idsOf("100%")).toEqual(["f_4"]);
      for (const nobody of ["%", "_", "mina", "fX4", "!"]) expect(await idsOf(nobody)).toEqual([]);
    }));

  test("people are found by their address, whatever the case of its letters", ({ store }) =>
    store.write(live, async (rows) => {
      const email = "Amina@Example.org";
      await rows.people.addMany(
        [person("b", { email }), person("a", { email: "amina@example.org" }), person("c")],
        now,
      );
      const idsOf = async (limit: number) =>
        (await rows.people.listOfAddress("AMINA@example.org", limit)).map(({ id }) => id);
      expect(await idsOf(9)).toEqual(["a", "b"]);
      expect(await idsOf(1)).toEqual(["a"]);
    }));

  test("a person is removed once, and can be added again", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.people.put(person("u17"), now);
      expect(await rows.people.remove("u17")).toBe(true);
      expect(await rows.people.remove("u17")).toBe(false);
      expect(await rows.people.addMany([person("u17", { email: null })], now)).toBe(1);
    }));

  test("opt-outs of several contacts are listed; a wish is taken back, a bounce stays", ({ store }) =>
    store.write(live, async ({ optOuts }) => {
      const optOut = { contactHash: "h1", scope: "all", reason: "asked", createdAt: now };
      await optOuts.add(optOut);
      await optOuts.add({ ...optOut, contactHash: "h2" });
      await optOuts.add({ ...optOut, scope: "csat", reason: "admin" });
      await optOuts.add({ ...optOut, contactHash: "h2", scope: "@bounced", reason: "bounced" });
      expect(await optOuts.listOfContacts(["h1", "h2", "h3"])).toHaveLength(4);
      expect(await optOuts.listOfContacts([])).toEqual([]);
      expect(await optOuts.remove(["h1", "h2"], "all")).toBe(2);
      expect(await optOuts.remove(["h1"], "csat")).toBe(1);
      expect(await optOuts.remove(["h1", "h2"], "@bounced")).toBe(0);
      expect(await optOuts.liftBounce("h1")).toBe(0);
      const left = { contactHash: "h2", scope: "@bounced", reason: "bounced", createdAt: now };
      expect(await optOuts.listOfContacts(["h1", "h2"])).toEqual([left]);
      expect(await optOuts.liftBounce("h2")).toBe(1);
      expect(await optOuts.listOfContacts(["h1", "h2"])).toEqual([]);
    }));
}
