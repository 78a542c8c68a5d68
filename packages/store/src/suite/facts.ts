import { expect } from "vitest";
import { eventFacts, fact } from "./fact-rows.ts";
import { event, live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** What was said about subjects, and what is known of events. */
export function facts(test: StoreTest): void {
  test("a fact is stored once for its moment, and found by its subject", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.facts.lockEvents();
      const said = [fact(), fact({ at: now + 1, value: 42 }), fact({ subject: "INC-2", key: "resolvedFirstContact" })];
      expect(await rows.facts.addMany(said, now)).toBe(3);
      expect(await rows.facts.addMany([fact({ value: 99 })], now)).toBe(0);
      const found = await rows.facts.listOfSubjects("host", ["INC-1", "INC-3"]);
      expect(found.sort((a, b) => a.at - b.at)).toEqual(said.slice(0, 2));
      expect(await rows.facts.listOfSubjects("elsewhere", ["INC-1"])).toEqual([]);
    }));

  test("what was said is forgotten of a stretch of time, or all of it", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.facts.addMany(
        [now, now + 1, now + 2].map((at) => fact({ at })),
        now,
      );
      const of = { source: "host", subject: "INC-1" };
      const left = async () => (await rows.facts.listOfSubjects("host", ["INC-1"])).map(({ at }) => at - now).sort();
      await rows.facts.removeOfSubject({ ...of, from: now + 1, to: now + 2 });
      expect(await left()).toEqual([0, 2]);
      await rows.facts.removeOfSubject({ ...of, from: null, to: now + 1 });
      expect(await left()).toEqual([2]);
      await rows.facts.removeOfSubject({ ...of, from: now + 3, to: null });
      expect(await left()).toEqual([2]);
      await rows.facts.removeOfSubject({ ...of, from: null, to: null });
      expect(await left()).toEqual([]);
    }));

  test("what is known of an event changes, and stays once it is cut from its subject", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.events.addMany([event("evt-1"), event("evt-2")]);
      const kept = [eventFacts("evt-1"), eventFacts("evt-2", { own: {}, values: {}, segments: {} })];
      await rows.eventFacts.addMany(kept);
      const found = async () =>
        (await rows.eventFacts.listOfSubjects("host", ["INC-1"])).sort((a, b) => (a.event < b.event ? -1 : 1));
      expect(await found()).toEqual(kept);
      const values = { turnaroundHours: 8, slaHours: 24, resolvedFirstContact: 1, cost: 0 };
      await rows.eventFacts.setValues({ ...eventFacts("evt-2"), values });
      expect(await found()).toEqual([kept[0], { ...kept[1], values }]);
      await rows.eventFacts.cutSubject(eventFacts("evt-2"));
      expect(await found()).toEqual([kept[0]]);
    }));
}
