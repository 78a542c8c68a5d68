import { PartWriter } from "../columns/part.ts";
import { expect } from "vitest";
import type { Scope } from "../scope.ts";
import type { Rows } from "../store.ts";
import {
  ballot,
  claim,
  decision,
  event,
  invitation,
  live,
  measure,
  message,
  person,
  response,
  responseVersion,
  surveyVersion,
  timer,
} from "./rows.ts";
import { eventFacts, fact } from "./fact-rows.ts";
import { annualWave, released } from "./anonymous.ts";
import { apart, touch } from "./touching.ts";
import { member } from "./waves.ts";
import { now, type StoreTest } from "./test-database.ts";
import { code, formResponse, note, record } from "./unasked.ts";

const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 10 } as const;
const wide = { ...cut, by: ["team", "site", "mission"] };
const chosen = measure("r1", { metricKey: "topics", kind: "choices", value: null, choice: "a" });
const part = { survey: "csat", period: `d${new Date(now).toISOString().slice(0, 10)}`, writer: "w1" };
const counted = { survey: "csat", at: now, segments: { team: "ICT" }, measures: [measure("r1"), chosen] };
const held = { unit: "org", mode: "live", owner: "w1", attempt: 1 } as const;
const heldTimer = { ...timer("claimed"), ...held };
const heldMessage = { ...message("inv-1"), ...held };
const sent = { state: "sent", reason: null, dueAt: now, at: now } as const;

/** Everything that can be read of each noun, by the ids that `fill` uses. */
const reads: { readonly [N in keyof Rows]: (rows: Rows) => Promise<unknown[]> } = {
  apiKeys: async (rows) => [await rows.apiKeys.list()],
  asked: async ({ asked }) => [
    await asked.listOfPerson("u17"),
    await asked.findNthNewest({ survey: null, of: "asked", segment: null, since: 0, n: 1 }),
  ],
  ballots: async ({ ballots }) => [
    await ballots.list({ survey: "csat", wave: null }),
    await ballots.count({ survey: "csat", wave: null }),
    await ballots.countReleased({ survey: "csat", wave: null }),
    await ballots.listReleased("csat"),
  ],
  dispositions: async ({ dispositions: of }) => [await of.countAsked(cut, now), await of.countBounced(cut)],
  entries: async ({ entries }) => [
    await entries.listAnswered("csat"),
    await entries.listAsked("csat"),
    await entries.listMonthsOfLinks("csat"),
    await entries.isInUse("csat"),
    await entries.listMeasured("csat", { metricKey: "csat", kind: "csat" }),
    await entries.listSegments({ survey: "csat", table: "invitations", names: ["team"] }),
    await entries.listWaitingMonths("csat"),
    await entries.listWaves("csat"),
  ],
  codes: async ({ codes }) => [
    await codes.find("c1"),
    await codes.list({ survey: null, after: null, limit: 9 }),
    (await codes.labelsOf(["c1"])).get("c1") ?? null,
  ],
  columns: async ({ columns }) => [
    await columns.listMissing("csat", "2099-01-01"),
    await columns.listResponses({ survey: "csat", from: 0, to: now * 2, after: null }, 10),
    await columns.listHeads("csat"),
    [...(await columns.readColumns("csat", part.period)).keys()],
    (await columns.countAnswers(measure("r1"), cut, true)).answered,
    (await columns.countAnswers(measure("r1"), { ...cut, by: ["team", "fact:sla"] }, true)).values,
    (await columns.countAnswers(measure("r1"), { ...cut, by: ["fact:resolvedFirstContact"] }, false)).responses,
  ],
  coverage: async ({ coverage }) => [
    await coverage.countOutcomes({ survey: "csat", from: 0, to: now + 1, isTold: true }),
    await coverage.countMembers({ survey: "csat", from: 0, to: now * 2, isTold: true }),
  ],
  decisions: async (rows) => [await rows.decisions.listOfEvent("host", "evt-1")],
  erasure: async ({ erasure }) => [
    await erasure.listEvents("u17"),
    await erasure.listResponses("u17"),
    await erasure.lockInvitations("u17"),
  ],
  eventFacts: async ({ eventFacts: kept }) => [await kept.listOfSubjects("host", ["INC-1"])],
  factFigures: async ({ factFigures }) => [
    await factFigures.countEvents("sla", { ...cut, types: ["ticket.closed"], isBySegments: false }),
    await factFigures.listAnswersWithFacts(measure("r1"), { ...cut, stratum: null }),
    await factFigures.listTogether([measure("r1")], cut),
  ],
  facts: async ({ facts }) => [await facts.listOfSubjects("host", ["INC-1"])],
  events: async ({ events }) => [
    await events.find("host", "evt-1"),
    await events.findById("evt-1"),
    await events.findMany("host", ["evt-1"]),
    await events.listOfSubject("host", "INC-1", ["ticket.closed"]),
    await events.listOfPerson("u17", { after: null, limit: 10 }),
    await events.pageByTime({ from: { occurredAt: 0, id: "", source: "" }, to: now + 1, limit: 10 }),
    await events.listOfSubjects("host", ["INC-1"], ["ticket.closed"]),
  ],
  invitations: async ({ invitations }) => [
    await invitations.find("inv-1"),
    await invitations.find("inv-1", { lock: true }),
    await invitations.findOfSubject({ survey: "csat", source: "host", subject: "INC-1", resolution: 1 }),
    await invitations.findNewestOfPerson({ survey: "csat", person: "u17", subject: "INC-1" }),
    await invitations.listOpenOfSubject({ rule: "ticket.closed:csat", source: "host", subject: "INC-1" }),
  ],
  invitationPages: async ({ invitationPages }) => [
    await invitationPages.list({ person: "u17" }, { after: null, limit: 9 }),
  ],
  // Held until a transaction ends: see the races.
  locks: async () => [],
  measures: async ({ measures }) => [
    await measures.countValues(measure("r1"), cut),
    await measures.countByPerson(measure("r1"), cut),
    await measures.countAnswered(measure("r1"), cut),
    await measures.countResponses(cut),
    await measures.countAsked(cut),
  ],
  messages: async (rows) => [await rows.messages.listOfInvitation("inv-1"), await rows.messages.countByState()],
  optOuts: async (rows) => [
    await rows.optOuts.listScopes(["h1"]),
    await rows.optOuts.findAny(["h1"], "csat"),
    await rows.optOuts.listOfContacts(["h1"]),
  ],
  people: async ({ people }) => [
    await people.find("u17"),
    await people.lock("u17"),
    await people.findMany(["u17"]),
    await people.page({ after: null, limit: 9 }),
    await people.listOfAddress("u17@example.org", 9),
  ],
  records: async ({ records }) => [
    await records.find("rec-1"),
    await records.findByReference("FB-rec-1"),
    await records.findOfResponse("response of rec-1"),
    await records.findExternal("own of rec-1"),
    await records.list({ kind: null, state: null, survey: null, after: null, limit: 9 }),
    await records.listNotes("rec-1"),
  ],
  quarantined: async ({ quarantined }) => [
    await quarantined.countOfInvitation("inv-1"),
    await quarantined.list({ survey: null, after: null, limit: 9 }),
  ],
  responses: async ({ responses }) => [
    await responses.findOfInvitation("inv-1"),
    await responses.findVersion("r1", "r1/1"),
    await responses.list({ survey: null, after: null, limit: 10 }),
    await responses.listOfPeriod({ survey: "csat", wave: null, from: 0, to: now * 2 }),
  ],
  rollups: async ({ rollups }) => [
    (await rollups.countAnswers(measure("r1"), cut, false)).values,
    (await rollups.countAnswers(chosen, cut, true)).answered,
    await rollups.countAsked(cut),
    await rollups.listSeries("csat"),
    await rollups.listPairs(),
    await rollups.listCells({ survey: "csat", series: { of: "responses" }, by: [] }),
    await rollups.recount({ survey: "csat", series: { of: "responses" }, by: [] }),
  ],
  recordMails: async ({ recordMails }) => [
    await recordMails.listOfAddress("h1"),
    await recordMails.countBefore({ id: "z", createdAt: now, kind: "case-received" }, { mailbox: "m1", since: 0 }),
  ],
  segments: async ({ segments }) => [Object.keys((await segments.listOf(["inv-1"])).get("inv-1") ?? {})],
  spentLinks: async (rows) => [await rows.spentLinks.isSpent("spent"), await rows.spentLinks.find("spent")],
  // It reads nothing: see what changes.
  waveErasure: async () => [],
  surveys: async ({ surveys }) => [
    await surveys.findNewest("csat"),
    await surveys.findVersion("csat", 1),
    await surveys.listNewest(),
    await surveys.listVersions("csat"),
    await surveys.listVersions(null),
    (await surveys.findK("csat")).ofAll - 1,
  ],
  waveMails: async ({ waveMails }) => [
    await waveMails.page({ wave: "wav-1", after: null, limit: 9 }),
    await waveMails.listPaused(["inv-2"]),
    await waveMails.listToRemind({ wave: "wav-1", after: null, limit: 9 }),
    await waveMails.countOfWave("wav-1"),
  ],
  wavePeople: async ({ wavePeople }) => [
    await wavePeople.listOfPerson("p1"),
    await wavePeople.listDecided("wav-1", ["p1"]),
    await wavePeople.countOfWave("wav-1"),
  ],
  waveProgress: async ({ waveProgress }) => [
    await waveProgress.countLocales("wav-1"),
    await waveProgress.countSpent("wav-1"),
  ],
  waves: async ({ waves }) => [
    await waves.find("wav-1"),
    await waves.findOccurrence(annualWave),
    await waves.listOfPlan("annual"),
    await waves.listScheduled(),
    await waves.list({ after: null, limit: 9 }),
  ],
  weighing: async ({ weighing: of }) => [await of.countAsked(wide), await of.countValues(measure("r1"), wide)],
  unasked: async ({ unasked }) => [
    await unasked.find("form-1"),
    await unasked.findMany(["form-1"]),
    await unasked.findExternal("csat", "form:form-1"),
  ],
  touches: async ({ touches }) => [
    await touches.listOfInvitation("inv-1"),
    await touches.findByNonce("inv-1", "nonce of t1"),
  ],
  timers: async (rows) => [
    await rows.timers.listWaiting({ kind: "decide", person: "u17", until: now + 1_000 }),
    await rows.timers.listAllWaiting("decide", 9),
  ],
};

/** Everything that changes or ends what is there. */
const changes: ((rows: Rows) => Promise<unknown>)[] = [
  (rows) => rows.apiKeys.revoke("k1", now),
  (rows) => rows.invitations.markSent("inv-1", now + 5),
  (rows) => rows.invitations.markAnswered("inv-1", now + 5),
  (rows) => rows.invitations.decline("inv-1", now + 5),
  (rows) => rows.invitations.noteOptOut("inv-1", now + 5),
  (rows) => rows.invitations.forgetOptOut("inv-1"),
  (rows) => rows.invitations.changeChannel("inv-1", "link"),
  (rows) => rows.invitations.withdraw("inv-1", "reopened", now),
  (rows) => rows.measures.replace("r1", []),
  (rows) => rows.messages.settle(heldMessage, sent),
  (rows) => rows.messages.suppressOfInvitation("inv-1", "opted_out", now),
  (rows) => rows.rollups.changeResponse({ ...counted, measures: [] }, [measure("r1")]),
  (rows) => rows.columns.remove("csat", part.period),
  (rows) => rows.columns.removeUnfinished("csat", now * 2),
  (rows) => rows.columns.keep(part, new PartWriter().end()),
  (rows) => rows.rollups.replaceCells({ survey: "csat", series: { of: "asked" }, by: ["team"] }, []),
  (rows) => rows.ballots.remove("csat", ["b1"]),
  (rows) => rows.ballots.mixReleased(["r1"]),
  (rows) => rows.spentLinks.mix(),
  (rows) => rows.events.setResolution({ source: "host", id: "evt-1" }, 2),
  (rows) => rows.invitations.setResolution({ source: "host", id: "evt-1", subject: "INC-1" }, 2),
  (rows) => rows.timers.takeDue({ kind: "decide", person: "u17", now: now + 1_000, only: null }),
  (rows) => rows.timers.reopen("decide", "claimed", 0),
  (rows) => rows.people.remove("u17"),
  (rows) => rows.optOuts.remove(["h1"], "all"),
  (rows) => rows.eventFacts.setValues({ ...eventFacts("evt-1"), values: {} }),
  (rows) => rows.eventFacts.cutSubject(eventFacts("evt-1")),
  (rows) => rows.facts.removeOfSubject({ source: "host", subject: "INC-1", from: null, to: null }),
  (rows) => rows.erasure.endTimers("u17", now),
  (rows) => rows.erasure.reduceDecisions({ source: "host", id: "evt-1" }),
  (rows) => rows.erasure.reduceEvent({ source: "host", id: "evt-1", type: "", subject: "", data: {} }, "nobody"),
  (rows) => rows.erasure.reduceInvitation("inv-1", "nobody", now),
  (rows) => rows.erasure.reduceResponse({ id: "r1", alias: null }, () => ({})),
  (rows) => rows.touches.mark(touch("t1"), "trap"),
  (rows) => rows.touches.reduce(now * 2),
  (rows) => rows.touches.remove(touch("t1")),
  (rows) => rows.touches.removeOfInvitation("inv-1"),
  (rows) => rows.quarantined.removeOfInvitation("inv-1"),
  (rows) => rows.quarantined.removeOld(now * 2),
  (rows) => rows.waveErasure.reducePeople("u17", "nobody"),
  (rows) => rows.waveErasure.moveCursors("u17"),
  (rows) => rows.timers.note(heldTimer, {}),
  (rows) => rows.timers.proceed(heldTimer, { payload: {}, dueAt: 0 }),
  (rows) => rows.waveMails.pause(["inv-1", "inv-2"]),
  (rows) => rows.waveMails.requeue([{ id: "message of inv-2", dueAt: 0 }]),
  (rows) => rows.waveMails.suppress(["inv-2"], { reason: "closed_wave", now }),
  (rows) => rows.waveMails.withdrawUnsent(["inv-2"], { reason: "closed_wave", now }),
  (rows) => rows.waves.save({ ...annualWave, state: "closed" }),
  (rows) => rows.codes.revoke("c1", now),
  (rows) => rows.codes.removeOfInvitation("inv-1"),
  (rows) => rows.records.setContent("rec-1", { content: { other: 1 }, locale: null, at: now }),
  (rows) => rows.records.move("rec-1", { state: "closed", at: now }),
  (rows) => rows.records.remove("rec-1"),
  (rows) => rows.unasked.remove("form-1"),
  (rows) => rows.timers.cancel("decide", "pending", now),
  (rows) => rows.timers.finish(heldTimer, "done", now),
  (rows) => rows.timers.postpone(heldTimer, 0, "busy"),
];

async function fill(rows: Rows): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  const key = { id: "k1", name: "CI", secretHash: "s", scopes: [], createdAt: now, expiresAt: null };
  await rows.apiKeys.add(key);
  await rows.people.put(person("u17"), now);
  await rows.people.addMany([person("p1"), person("p2")], now);
  await rows.optOuts.add({ contactHash: "h1", scope: "all", reason: "link", createdAt: now });
  await rows.events.add(event("evt-1"));
  await rows.eventFacts.addMany([eventFacts("evt-1")]);
  await rows.facts.addMany([fact()], now);
  await rows.decisions.add(decision("evt-1"));
  await rows.invitations.add(invitation("inv-0", { event: "evt-0" }));
  await rows.invitations.add(invitation("inv-1", { event: "evt-1" }));
  await rows.invitations.markSent("inv-0", now);
  await rows.spentLinks.spend({ tokenHash: "spent", submissionHash: "s1" });
  await rows.ballots.add(ballot("b1"));
  await rows.codes.add(code("c1", { invitation: "inv-1" }));
  await rows.records.add(record("rec-1", { externalId: "own of rec-1" }));
  await rows.records.addNote(note("rec-1", 1));
  const received = { ...message(""), id: "of a record", kind: "case-received", invitation: null, record: "rec-1" };
  await rows.messages.add({ ...received, sentTo: "h1", mailbox: "m1" });
  await rows.responses.add(formResponse("form-1"));
  await rows.responses.addVersion(responseVersion("form-1"));
  await rows.segments.add("inv-1", { team: "ICT" });
  await rows.messages.add(message("inv-1"));
  await rows.timers.add(timer("claimed"));
  await rows.timers.add(timer("pending", now + 100));
  await rows.responses.add(response("r1", { invitation: "inv-0" }));
  await rows.responses.add(response("r2", { origin: "import", invitation: null, externalId: "x1" }));
  await rows.responses.addVersion(responseVersion("r1"));
  await rows.responses.addVersion(responseVersion("r2"));
  await rows.responses.add(response("r3", released));
  await rows.waves.add(annualWave);
  await rows.waves.add({ ...annualWave, id: "wav-2", n: 1, state: "scheduled" });
  const ofWave = { event: null, source: null, wave: "wav-1", person: "p1", tokenHash: "spent" };
  await rows.invitations.add(invitation("inv-2", ofWave));
  await rows.invitations.add(invitation("inv-3", { ...ofWave, person: "p2", tokenHash: "t3" }));
  for (const id of ["inv-2", "inv-3"]) await rows.invitations.markSent(id, now);
  await rows.invitations.add(invitation("inv-4", { event: "evt-4" }));
  await rows.invitations.withdraw("inv-4", "bounced_address", now);
  await rows.messages.addMany([message("inv-2")], "paused");
  await rows.wavePeople.addMany([member("p1")]);
  await rows.measures.add([measure("r1")]);
  await rows.rollups.addResponses([counted, { ...counted, at: now + 86_400_000 }]);
  await rows.rollups.addPair(["team", "site"]);
  await rows.columns.open({ ...part, openedAt: now });
  const writer = new PartWriter();
  for (const one of await rows.columns.listResponses({ survey: "csat", from: 0, to: now * 2, after: null }, 9))
    writer.add(one);
  await rows.columns.keep(part, writer.end());
  await rows.touches.add(touch("t1"));
  await rows.quarantined.add(apart("q1"));
}

const isNothing = (found: unknown): boolean =>
  found === null ||
  found === false ||
  found === 0 ||
  found === undefined ||
  (Array.isArray(found) && found.length === 0);

/** Rows of another unit or mode are never seen nor touched, whatever the noun. */
export function isolation(test: StoreTest): void {
  const inScope = async (others: Scope, store: Parameters<Parameters<StoreTest>[1]>[0]["store"]) => {
    await store.write(live, fill);
    await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    const look = (scope: Scope) =>
      store.write(scope, async (rows) => {
        const found: Record<string, unknown[]> = {};
        for (const [noun, read] of Object.entries(reads)) found[noun] = await read(rows);
        return found;
      });
    const before = await look(live);
    for (const [noun, found] of Object.entries(before))
      expect(found.filter(isNothing), `the test finds every ${noun} in its own scope`).toHaveLength(
        noun === "responses" ? 1 : 0,
      );
    const elsewhere = await look(others);
    // Surveys are shared by the modes of a unit: a test key asks what is deployed.
    if (others.unit === live.unit) delete elsewhere["surveys"];
    for (const [noun, found] of Object.entries(elsewhere))
      expect(
        found.filter((one) => !isNothing(one)),
        `no ${noun} of another scope`,
      ).toEqual([]);
    for (const change of changes) {
      const changed = await store.write(others, change);
      expect(isNothing(changed), String(change)).toBe(true);
    }
    expect(await look(live)).toEqual(before);
    await store.write(live, async (rows) => {
      expect(await rows.timers.finish(heldTimer, "done", now)).toBe(true);
      expect(await rows.messages.settle(heldMessage, sent)).toBe(true);
      expect(await rows.timers.cancel("decide", "pending", now)).toBe(true);
    });
  };

  test("a mode sees and changes nothing of the other", ({ store }) => inScope({ ...live, mode: "test" }, store));

  test.beside("a unit sees and changes nothing of another", async ({ store, query }) => {
    await query("insert into units (unit, parent, name, kind, created_at) values ('hr', 'org', 'HR', 'department', 0)");
    await inScope({ ...live, unit: "hr" }, store);
  });

  test("the same ids can be used in every scope", async ({ store }) => {
    const scopes: Scope[] = [live, { ...live, mode: "test" }];
    for (const scope of scopes)
      await store.write(scope, async (rows) => {
        await rows.surveys.addVersion(surveyVersion(1, "a"));
        expect(await rows.events.add(event("evt-1", { type: scope.mode }))).toBe(true);
        const hashes = { tokenHash: `t ${scope.mode}`, unsubscribeHash: `u ${scope.mode}` };
        expect(await rows.invitations.add(invitation("inv-1", hashes))).toBe(true);
        expect(await rows.responses.add(response("r1"))).toBe(true);
        await rows.people.put(person("u17", { name: scope.mode }), now);
        await rows.timers.add(timer("a"));
        await rows.messages.add(message("inv-1"));
      });
    for (const scope of scopes)
      await store.read(scope, async (rows) => {
        expect((await rows.events.find("host", "evt-1"))?.type).toBe(scope.mode);
        expect((await rows.people.find("u17"))?.name).toBe(scope.mode);
      });
    const timers = await store.writeAnywhere((rows) => rows.claimTimers(claim("w1")));
    expect(timers.map(({ mode }) => mode).sort()).toEqual(["live", "test"]);
  });
}
