import { expect } from "vitest";
import { event, invite, live, person, response, responseVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** More than one statement's worth: 2 × 128 + 2 × 16 + 5. */
const ids = Array.from({ length: 293 }, (_, at) => `id-${String(at).padStart(3, "0")}`);

/** Many rows in few statements are the same rows. */
export function many(test: StoreTest): void {
  test("many events are added, those that are there already are not", ({ store }) =>
    store.write(live, async ({ events }) => {
      await events.add(event("id-007", { type: "first" }));
      const rows = ids.map((id, at) => event(id, { subject: `INC-${String(at % 10)}`, sequence: at }));
      expect(await events.addMany(rows)).toBe(ids.length - 1);
      expect(await events.addMany(rows)).toBe(0);
      expect(await events.addMany([])).toBe(0);
      const found = await events.findMany("host", [...ids, "unknown"]);
      expect(found.map(({ id }) => id).sort()).toEqual(ids);
      expect(await events.find("host", "id-007")).toMatchObject({ type: "first" });
      expect(await events.find("host", "id-292")).toEqual(rows[292]);
      const ofSubjects = await events.listOfSubjects("host", ["INC-1", "INC-2", "INC-9"], ["ticket.closed"]);
      expect(ofSubjects).toHaveLength(30 + 30 + 29);
    }));

  test("many people are added; of those who are there only what is missing is filled in", ({ store }) =>
    store.write(live, async ({ people }) => {
      await people.put(person("id-001", { name: "Before", locale: null }), now);
      await people.fillMany(
        ids.map((id) => person(id, { email: null })),
        now,
      );
      expect(await people.find("id-001")).toEqual(person("id-001", { name: "Before" }));
      expect(await people.find("id-292")).toEqual(person("id-292", { email: null }));
    }));

  test("more values are looked up than one statement takes, each once", ({ store }) =>
    store.write(live, async ({ people, optOuts }) => {
      await people.addMany(
        ids.map((id) => person(id)),
        now,
      );
      const others = Array.from({ length: 40_000 }, (_, at) => `other-${String(at)}`);
      const wanted = [...ids.slice(150), ...others, ...ids, ...others];
      expect((await people.findMany(wanted, { lock: true })).map(({ id }) => id).sort()).toEqual(ids);
      for (const contactHash of ["other-7", "other-39999"])
        await optOuts.add({ contactHash, scope: "all", reason: "asked", createdAt: now });
      const found = await optOuts.listOfContacts(others);
      expect(found.map(({ contactHash }) => contactHash).sort()).toEqual(["other-39999", "other-7"]);
    }));

  test("many imported responses are added with their first revision, and found by external id", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      const imported = { origin: "import", invitation: null } as const;
      expect(await rows.responses.addMany(ids.map((id) => response(id, { ...imported, externalId: `x ${id}` })))).toBe(
        293,
      );
      await rows.responses.addFirstVersions(ids.map((id) => responseVersion(id)));
      await rows.segments.addMany(ids.map((owner, at) => ({ owner, values: at % 2 === 0 ? { team: owner } : {} })));
      const found = await rows.responses.findManyExternal("csat", ["x id-005", "x unknown", "x id-292"]);
      expect(found.map(({ externalId }) => externalId).sort()).toEqual(["x id-005", "x id-292"]);
      expect(await rows.responses.list({ survey: "csat", after: null, limit: 500 })).toHaveLength(293);
      const kept = await rows.segments.listOf(["id-004", "id-005"]);
      expect(Object.fromEntries(kept)).toEqual({ "id-004": { team: "id-004" }, "id-005": {} });
    }));
}
