import { expect } from "vitest";
import { decision, event, invite, live, measure, person, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** Each noun is added, found, and stays as it is when it comes again. */
export function nouns(test: StoreTest): void {
  test("a person is added, then updated by what is given", ({ store }) =>
    store.write(live, async ({ people }) => {
      expect(await people.find("u17")).toBeNull();
      await people.put(person("u17"), now);
      expect(await people.find("u17")).toEqual(person("u17"));
      const less = { email: null, name: "Amina B.", locale: null, timeZone: null, attributes: {} };
      await people.put(person("u17", less), now + 1);
      expect(await people.find("u17")).toEqual(person("u17", { name: "Amina B." }));
      const more = person("u17", { ...less, name: null, attributes: { grade: 5, vip: true } });
      const before = person("u17").attributes;
      const expected = person("u17", { name: "Amina B.", attributes: { ...before, grade: 5, vip: true } });
      expect(await people.put(more, now + 2)).toEqual(expected);
      expect(await people.put(person("u17", { ...less, name: null }), now + 3)).toEqual(expected);
      expect(await people.lock("u17")).toEqual(expected);
    }));

  test("an event is added once; the same id again changes nothing", ({ store }) =>
    store.write(live, async ({ events }) => {
      expect(await events.add(event("evt-1"))).toBe(true);
      expect(await events.add(event("evt-1", { contentHash: "other", type: "other" }))).toBe(false);
      expect(await events.add(event("evt-1", { source: "desk" }))).toBe(true);
      expect(await events.find("host", "evt-1")).toEqual(event("evt-1"));
      expect(await events.find("host", "evt-2")).toBeNull();
      expect((await events.findById("evt-1")).map(({ source }) => source)).toEqual(["desk", "host"]);
    }));

  test("a subject's events come by arrival", ({ store }) =>
    store.write(live, async ({ events }) => {
      await events.add(event("c", { receivedAt: now + 2, sequence: 7, isTimeStated: false, origin: "import" }));
      await events.add(event("a", { receivedAt: now + 1, type: "ticket.reopened" }));
      await events.add(event("b", { receivedAt: now }));
      await events.add(event("other", { subject: "INC-2" }));
      const ids = async (...types: string[]) =>
        (await events.listOfSubject("host", "INC-1", types)).map(({ id }) => id);
      expect(await ids("ticket.closed", "ticket.reopened")).toEqual(["b", "a", "c"]);
      expect(await ids("ticket.closed")).toEqual(["b", "c"]);
      expect(await ids()).toEqual([]);
    }));

  test("decisions about an event are appended, and counted for each rule", ({ store }) =>
    store.write(live, async ({ decisions, events }) => {
      for (const id of ["evt-1", "evt-2"]) await events.add(event(id));
      await decisions.add(decision("evt-1"));
      await decisions.add(decision("evt-1", { rule: "other" }));
      const final = { phase: "decided", outcome: "skipped", reason: "reopened", isFinal: true, dueAt: null } as const;
      await decisions.add(decision("evt-1", final));
      await decisions.add(decision("evt-2"));
      const said = await decisions.listOfEvent("host", "evt-1");
      expect(said.map(({ rule, seq }) => [rule, seq])).toEqual([
        ["other", 1],
        ["ticket.closed:csat", 1],
        ["ticket.closed:csat", 2],
      ]);
      expect(said[1]).toEqual({ ...decision("evt-1"), seq: 1 });
      expect(said[2]).toEqual({ ...decision("evt-1", final), seq: 2 });
    }));

  test("a survey goes from version 1 to 2, and to 3 with the content of 1", ({ store }) =>
    store.write(live, async ({ surveys }) => {
      expect(await surveys.findNewest("csat")).toBeNull();
      expect(await surveys.addVersion(surveyVersion(1, "a"))).toBe(true);
      expect(await surveys.addVersion(surveyVersion(2, "b"))).toBe(true);
      expect(await surveys.addVersion(surveyVersion(2, "c"))).toBe(false);
      expect(await surveys.addVersion(surveyVersion(3, "a"))).toBe(true);
      await surveys.addVersion(surveyVersion(1, "n", "nps"));
      expect(await surveys.findNewest("csat")).toEqual(surveyVersion(3, "a"));
      expect(await surveys.findVersion("csat", 2)).toEqual(surveyVersion(2, "b"));
      expect(await surveys.findVersion("csat", 4)).toBeNull();
      expect(await surveys.listNewest()).toEqual([surveyVersion(3, "a"), surveyVersion(1, "n", "nps")]);
    }));

  test("segments are kept as they were first", ({ store }) =>
    store.write(live, async ({ segments }) => {
      await segments.add("inv-1", { team: "ICT", site: "HQ" });
      await segments.add("inv-1", { team: "HR" });
      const expected = { "inv-1": { team: "ICT", site: "HQ" }, "inv-2": {} };
      expect(Object.fromEntries(await segments.listOf(["inv-1", "inv-2"]))).toEqual(expected);
      expect((await segments.listOf([])).size).toBe(0);
    }));

  test("an opt-out of all counts for every survey, one of a survey for it alone", ({ store }) =>
    store.write(live, async ({ optOuts }) => {
      const optOut = { contactHash: "h1", scope: "csat", reason: "link", createdAt: now };
      await optOuts.add(optOut);
      await optOuts.add({ ...optOut, reason: "again" });
      await optOuts.add({ ...optOut, contactHash: "h2", scope: "all" });
      expect(await optOuts.findAny(["h0", "h1"], "csat")).toBe("csat");
      expect(await optOuts.findAny(["h1"], "nps")).toBeNull();
      expect(await optOuts.findAny(["h2"], "nps")).toBe("all");
      expect(await optOuts.findAny(["h1", "h2"], "csat")).toBe("all");
    }));

  test("a key is found by its id, and ended once", async ({ store }) => {
    const key = {
      id: "k1",
      name: "CI",
      secretHash: "s",
      scopes: ["admin"],
      within: null,
      segments: { team: ["ICT"] },
      createdAt: now,
      expiresAt: null,
    };
    const row = { ...key, unit: live.unit, mode: live.mode, revokedAt: null, lastUsedAt: null };
    await store.write(live, async ({ apiKeys }) => {
      await apiKeys.add(key);
      await apiKeys.add({ ...key, name: "other" });
      expect(await apiKeys.list()).toEqual([row]);
      expect(await apiKeys.revoke("k1", now + 5)).toBe(true);
      expect(await apiKeys.revoke("k1", now + 6)).toBe(false);
      await apiKeys.noteUse("k1", now + 4);
      expect(await apiKeys.find("k1")).toEqual({ ...row, revokedAt: now + 5, lastUsedAt: now + 4 });
      expect(await apiKeys.find("k2")).toBeNull();
    });
    expect(await store.readAnywhere((rows) => rows.findKey("k1"))).toMatchObject({ revokedAt: now + 5 });
    expect(await store.readAnywhere((rows) => rows.findKey("k2"))).toBeNull();
  });

  test("a setting is increased", ({ store }) =>
    store.writeAnywhere(async (rows) => {
      expect(await rows.setting("clock")).toBeNull();
      expect(await rows.increaseSetting("clock", 5)).toBe(5);
      expect(await rows.increaseSetting("clock", -3)).toBe(2);
      expect(await rows.setting("clock")).toBe("2");
    }));

  test("a response is added once for its invitation, and once for its external id", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      const imported = { origin: "import", invitation: null, externalId: "x1" } as const;
      expect(await rows.responses.findOfInvitation("inv-1")).toBeNull();
      expect(await rows.responses.add(response("r1"))).toBe(true);
      expect(await rows.responses.add(response("r2"))).toBe(false);
      expect(await rows.responses.add(response("r3", imported))).toBe(true);
      expect(await rows.responses.add(response("r4", imported))).toBe(false);
      expect(await rows.responses.add(response("r5", { ...imported, externalId: "x2" }))).toBe(true);
      await rows.responses.addVersion(responseVersion("r1"));
      const first = { ...response("r1"), revision: 1, status: "partial", answers: { csat: 1 } };
      expect(await rows.responses.findOfInvitation("inv-1")).toEqual(first);
      await rows.responses.addVersion(responseVersion("r1", 2));
      const second = { ...first, revision: 2, status: "complete", answers: { csat: 2 } };
      expect(await rows.responses.findOfInvitation("inv-1")).toEqual(second);
      const found = { revision: 1, contentHash: "hash 1", status: "partial" };
      expect(await rows.responses.findVersion("r1", "r1/1")).toEqual(found);
      expect(await rows.responses.findVersion("r1", "other")).toBeNull();
    }));

  test("a response says how the page was laid out that its newest revision was given on, where that is known", ({
    store,
  }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.responses.add(response("r1", { invitation: "inv-1", locale: "en", layout: "wide", direction: "ltr" }));
      await rows.responses.addVersion(responseVersion("r1"));
      await rows.responses.addVersion(responseVersion("r1", 2));
      expect(await rows.responses.findOfInvitation("inv-1")).toMatchObject({ locale: "en", layout: "wide" });
      const page = { locale: "ar", layout: "phone", direction: "rtl" } as const;
      await rows.responses.addVersion({ ...responseVersion("r1", 3), page });
      expect(await rows.responses.findOfInvitation("inv-1")).toMatchObject({ revision: 3, ...page });
      await rows.responses.addVersion({ ...responseVersion("r1", 4), page: { locale: null } });
      expect(await rows.responses.findOfInvitation("inv-1")).toMatchObject({ revision: 4, ...page });
    }));

  test("responses are listed newest first, page by page, each once", ({ store }) =>
    store.write(live, async (rows) => {
      const ids = ["r1", "r2", "r3", "r4", "r5"];
      await invite(rows, ...ids);
      for (const [at, id] of ids.entries()) {
        await rows.responses.add(response(id, { invitation: id, submittedAt: now + Math.floor(at / 2) }));
        await rows.responses.addVersion(responseVersion(id));
      }
      const pages: string[][] = [];
      let after: { submittedAt: number; id: string } | null = null;
      do {
        const page = await rows.responses.list({ survey: "csat", after, limit: 2 });
        pages.push(page.map(({ id }) => id));
        after = page.at(-1) ?? null;
      } while (after);
      expect(pages).toEqual([["r5", "r4"], ["r3", "r2"], ["r1"], []]);
      expect(await rows.responses.list({ survey: null, after: null, limit: 9 })).toHaveLength(5);
      expect(await rows.responses.list({ survey: "nps", after: null, limit: 9 })).toEqual([]);
    }));

  test("a response is found by what its page calls it, and by no nothing", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "i1", "i2");
      for (const [id, reference] of [
        ["r1", { reference: "7F3K2M9Q" }],
        ["r2", {}],
      ] as const) {
        await rows.responses.add(response(id, { invitation: id.replace("r", "i"), ...reference }));
        await rows.responses.addVersion(responseVersion(id));
      }
      const named = async (reference: string, survey: string | null = null) =>
        (await rows.responses.list({ survey, reference, except: ["nps"], after: null, limit: 9 })).map(({ id }) => id);
      expect(await named("7F3K2M9Q")).toEqual(["r1"]);
      expect(await named("7F3K2M9Q", "csat")).toEqual(["r1"]);
      expect(await named("7F3K2M9Q", "nps")).toEqual([]);
      expect(await named("")).toEqual([]);
    }));

  test("measures of a response are replaced by those of its next revision", ({ store }) =>
    store.write(live, async (rows) => {
      const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 0 } as const;
      const none = { group1: null, group2: null, period: "" };
      const score = { metricKey: "csat", kind: "csat" };
      const topics = { metricKey: "topics", kind: "choices" };
      await invite(rows, "inv-1", "inv-2");
      await rows.responses.add(response("r1", { invitation: "inv-1" }));
      await rows.responses.add(response("r2", { invitation: "inv-2" }));
      const topic = (choice: string) => measure("r1", { ...topics, choice, value: null });
      await rows.measures.add([measure("r1"), topic("a")]);
      await rows.measures.add([topic("b"), measure("r2")]);
      expect(await rows.measures.countAnswered(topics, cut)).toEqual([{ ...none, n: 1 }]);
      await rows.measures.replace("r1", [measure("r1", { value: 2.5 })]);
      expect(await rows.measures.countAnswered(topics, cut)).toEqual([{ ...none, n: 0 }]);
      const [counts] = await rows.measures.countValues(score, cut);
      expect(counts).toMatchObject(none);
      expect([...(counts?.counted ?? [])].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))).toMatchObject([
        { value: 2.5, choice: "", n: 1 },
        { value: 4, choice: "", n: 1 },
      ]);
      await rows.measures.replace("r1", []);
      expect(await rows.measures.countValues(score, cut)).toHaveLength(1);
    }));
  test("answers under one key are counted apart when they mean different things", ({ store }) =>
    store.write(live, async (rows) => {
      const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 0 } as const;
      await invite(rows, "inv-1", "inv-2");
      for (const [id, kind] of [
        ["1", "csat"],
        ["2", "rating:1-10"],
      ] as const) {
        await rows.responses.add(response(`r${id}`, { invitation: `inv-${id}` }));
        await rows.measures.add([measure(`r${id}`, { kind })]);
        expect(await rows.measures.countValues({ metricKey: "csat", kind }, cut)).toMatchObject([
          { counted: [{ value: 4, n: 1 }] },
        ]);
      }
      expect(await rows.measures.countValues({ metricKey: "csat", kind: "rating:1-5" }, cut)).toEqual([]);
      expect(await rows.measures.countValues({ metricKey: "other", kind: "csat" }, cut)).toEqual([]);
    }));
}
