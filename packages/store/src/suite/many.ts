import { expect } from "vitest";
import type { PersonRow } from "../people.ts";
import type { Rows } from "../store.ts";
import {
  decision,
  event,
  invitation,
  invite,
  live,
  message,
  person,
  response,
  responseVersion,
  surveyVersion,
  timer,
} from "./rows.ts";
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

  test("of events that are added together those are given that were not there, each once", ({ store }) =>
    store.write(live, async ({ events }) => {
      await events.add(event("id-007", { type: "first" }));
      const rows = [
        ...ids.map((id) => event(id)),
        event("id-001", { type: "second" }),
        event("id-007", { source: "x" }),
      ];
      const added = (await events.addNew(rows)).map(({ source, id }) => `${source} ${id}`);
      expect(added.sort()).toEqual(
        ["x id-007", ...ids.filter((id) => id !== "id-007").map((id) => `host ${id}`)].sort(),
      );
      expect(await events.addNew(rows)).toEqual([]);
      expect(await events.addNew([])).toEqual([]);
      expect(await events.find("host", "id-007")).toMatchObject({ type: "first" });
      expect(await events.find("host", "id-001")).toEqual(event("id-001"));
    }));

  test("people whom events name are put together as each would be alone", async ({ store }) => {
    const before = person("id-001", { name: "Before", locale: null, attributes: { grade: 4 } });
    const given = ids.map((id) => person(id, { name: null, attributes: { grade: id === "id-002" ? 4 : 5 } }));
    const put = (mode: "live" | "test", each: (rows: Rows["people"]) => Promise<PersonRow[]>) =>
      store.write({ ...live, mode }, async ({ people }) => {
        await people.put(before, now);
        const stored = await each(people);
        const found = await people.findMany(ids);
        expect(stored.map(({ id }) => id).sort()).toEqual(ids);
        expect(found).toMatchObject(stored.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
        return found;
      });
    const together = await put("live", (people) => people.putEach(given.toReversed(), now + 1));
    const alone = await put("test", async (people) => {
      const stored = [];
      for (const one of given) stored.push(await people.put(one, now + 1));
      return stored;
    });
    expect(together).toEqual(alone);
    expect(together[1]).toMatchObject({ name: "Before", locale: "ar", attributes: { grade: 5 }, createdAt: now });
  });

  test("many timers and first decisions are added at once", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.timers.add({ ...timer("id-007"), payload: { kept: true } });
      await rows.timers.addMany(ids.map((id) => ({ ...timer(id, now), person: "u17" })));
      const waiting = await rows.timers.listAllWaiting(timer("").kind, 1_000);
      expect(waiting.map(({ key }) => key).sort()).toEqual(ids);
      expect(waiting.find(({ key }) => key === "id-007")?.payload).toEqual({ kept: true });
      await rows.events.addMany(ids.map((id) => event(id)));
      await rows.decisions.addFirst(ids.map((id) => decision(id)));
      await rows.decisions.add(decision("id-292", { phase: "decided" }));
      const said = await rows.decisions.listOfEvent("host", "id-292");
      expect(said).toEqual([
        { ...decision("id-292"), seq: 1 },
        { ...decision("id-292", { phase: "decided" }), seq: 2 },
      ]);
    }));

  test("many invitations, messages and segments are added as they are given, those that are there already are not", ({
    store,
  }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      const texts = ["plain", `"quoted" and \\back`, "two\nlines, 'é' 🙂", "null", "{}"];
      const given = ids.map((id, at) =>
        invitation(id, {
          ...{ person: texts[at % 5] ?? "", locale: at % 2 === 0 ? null : "ar", inclusion: 1 / (at + 3) },
          ...{ subject: null, resolution: null, event: id, isRelational: at % 3 === 0 },
        }),
      );
      const segments = given.map(({ id, person }) => ({ owner: id, values: { team: person, site: id } }));
      const lone = { owner: "lone", values: { team: "\ud800 alone" } };
      expect(await rows.invitations.add(given[7] ?? invitation(""))).toBe(true);
      expect(await rows.invitations.addMany(given)).toBe(292);
      expect(await rows.invitations.addMany(given)).toBe(0);
      expect(await rows.messages.addMany(ids.map((id, at) => message(id, now + at)))).toBe(293);
      await rows.segments.addMany([...segments, lone]);
      for (const [at, one] of given.entries()) {
        expect(await rows.invitations.find(one.id)).toMatchObject(one);
        expect((await rows.messages.listOfInvitation(one.id)).map(({ dueAt }) => dueAt)).toEqual([now + at]);
      }
      const kept = await rows.segments.listOf([...ids, "lone"]);
      for (const { owner, values } of segments) expect(kept.get(owner)).toEqual(values);
      expect(kept.get("lone")).toEqual({ team: "\ufffd alone" });
    }));

  test("when each of many people was asked is what it is for each alone", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      const often = Array.from({ length: 205 }, (_, at) => invitation(`a${String(at)}`, { createdAt: now - 7 * at }));
      const other = [
        invitation("b1", { person: "u18", resolution: 3 }),
        invitation("b2", { person: "u18", subject: "x" }),
      ];
      await rows.invitations.addMany([...often, ...other]);
      await rows.invitations.withdraw("b2", "reopened", now);
      const taken = response("s1", { origin: "staff", invitation: null, externalId: "staff:1", submittedAt: now - 3 });
      await rows.responses.add(taken);
      const people = ["u17", "u18", "u19"];
      const together = Map.groupBy(await rows.asked.listOfEach(people), ({ person }) => person);
      for (const person of people) {
        const alone = (await rows.asked.listOfPerson(person)).map((one) => ({ ...one, person }));
        expect(together.get(person) ?? []).toEqual(alone);
      }
      expect([together.get("u17")?.length, together.get("u18")?.length]).toEqual([201, 1]);
      const about = { survey: "csat", source: "host" };
      const found = await rows.invitations.listOfSubjects({ ...about, subjects: ["INC-1", "x", "y"] });
      for (const one of found) expect(await rows.invitations.findOfSubject({ ...about, ...one })).toBe(one.id);
      expect(found.map(({ subject, resolution }) => [subject, resolution]).sort()).toEqual([
        ["INC-1", 1],
        ["INC-1", 3],
        ["x", 1],
      ]);
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
