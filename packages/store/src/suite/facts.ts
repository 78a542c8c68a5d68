import { expect } from "vitest";
import { eventFacts, fact } from "./fact-rows.ts";
import { event, invite, live, measure, response } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const cut = { survey: "csat", where: {}, from: null, to: null } as const;

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

  test("events are counted by what is known of them, by segments and periods", ({ store }) =>
    store.write(live, async (rows) => {
      const values = [
        { turnaroundHours: 8, slaHours: 8, resolvedFirstContact: 1 },
        { turnaroundHours: 9, slaHours: 8, resolvedFirstContact: 0 },
        { turnaroundHours: 9 },
        { turnaroundHours: 9, slaHours: 8 },
      ];
      const ids = values.map((_, at) => `evt-${String(at)}`);
      await rows.events.addMany([...ids, "other"].map((id) => event(id)));
      await rows.eventFacts.addMany(
        values.map((known, at) =>
          eventFacts(ids[at] ?? "", {
            values: known,
            occurredAt: at === 3 ? now + 40 * 86_400_000 : now,
            segments: { team: at === 1 ? "HR" : "ICT" },
          }),
        ),
      );
      await rows.eventFacts.addMany([eventFacts("other", { type: "ticket.reopened" })]);
      const of = { types: ["ticket.closed", "none"], by: [], where: {}, from: null, to: null, dayChars: 0 } as const;
      const count = async (...[figure, more]: [Parameters<typeof rows.factFigures.countEvents>[0], object?]) =>
        [
          ...Map.groupBy(
            await rows.factFigures.countEvents(figure, { ...of, ...more }),
            ({ segments, period, value }) => JSON.stringify([segments["team"] ?? "", period, value ?? -1]),
          ),
        ]
          .map(([key, same]) => [...(JSON.parse(key) as unknown[]), same.reduce((sum, { n }) => sum + n, 0)])
          .sort((a, b) => (String(a) < String(b) ? -1 : 1));
      expect(await count("sla")).toEqual([
        ["", "", -1, 1],
        ["", "", 0, 2],
        ["", "", 1, 1],
      ]);
      expect(await count("turnaround", { to: now + 1 })).toEqual([
        ["", "", 8, 1],
        ["", "", 9, 2],
      ]);
      expect(await count("turnaround", { by: ["team"], dayChars: 7 })).toEqual([
        ["HR", "2027-02", 9, 1],
        ["ICT", "2027-02", 8, 1],
        ["ICT", "2027-02", 9, 1],
        ["ICT", "2027-03", 9, 1],
      ]);
      expect(await count("sla", { where: { team: "HR" } })).toEqual([["HR", "", 0, 1]]);
      expect(await count("fcr", { from: now + 1 })).toEqual([["", "", -1, 1]]);
      expect(await count("fcr")).toHaveLength(3);
    }));

  test("answers are found with what is known of their event, and by segment", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows);
      await rows.events.addMany([event("evt-1")]);
      await rows.eventFacts.addMany([eventFacts("evt-1")]);
      const imported = { origin: "import", invitation: null } as const;
      await rows.responses.add(response("r1", { ...imported, externalId: "1" }));
      await rows.responses.add(response("r2", { ...imported, externalId: "2", event: null, source: null }));
      await rows.measures.add([measure("r1", { value: 2 }), measure("r2"), measure("r2", { metricKey: "speed" })]);
      await rows.measures.add([measure("r1", { metricKey: "what", kind: "choice", choice: "a", value: null })]);
      await rows.segments.add("r1", { team: "ICT" });
      const pairs = async (change: object = {}) =>
        (await rows.factFigures.listAnswersWithFacts(measure(""), { ...cut, stratum: null, ...change })).sort((a, b) =>
          a.response < b.response ? -1 : 1,
        );
      const known = { turnaroundHours: 7.5, resolvedFirstContact: 0 };
      expect(await pairs({ stratum: "team" })).toEqual([
        { response: "r1", score: 2, values: known, stratum: "ICT" },
        { response: "r2", score: 4, values: {}, stratum: null },
      ]);
      expect(await pairs({ where: { team: "ICT" } })).toMatchObject([{ response: "r1", stratum: null }]);
      expect(await pairs({ from: now + 1 })).toEqual([]);
      expect(await pairs({ to: now })).toEqual([]);
      const asked = [measure(""), measure("", { metricKey: "speed" }), measure("", { metricKey: "what" })] as const;
      const together = async (change: object = {}) =>
        (await rows.factFigures.listTogether(asked, { ...cut, ...change })).sort((a, b) =>
          String(a.values) < String(b.values) ? -1 : 1,
        );
      expect(await together()).toEqual([
        { person: "p u17", values: [2, null, null] },
        { person: "p u17", values: [4, 4, null] },
      ]);
      expect(await together({ where: { team: "ICT" }, from: now, to: now + 1 })).toHaveLength(1);
      expect(await together({ where: { team: "HR" } })).toEqual([]);
    }));
}
