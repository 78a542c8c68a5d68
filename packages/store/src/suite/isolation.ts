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
import { auditEntry, auditHour } from "./audit.ts";
import { actionRow, dueReview, reviewRow } from "./actions.ts";
import { cardRow } from "./cards.ts";
import { collectionRow } from "./collections.ts";
import { editionRow, reportRow } from "./reports.ts";
import { caseNote, caseQuestion, caseRow } from "./cases.ts";
import { coding, estimator } from "./codings.ts";
import { label } from "./comment-labels.ts";
import { chosen, part, reads } from "./isolation-reads.ts";
import { goal } from "./goals.ts";
import { warning } from "./warnings.ts";
import { eventFacts, fact } from "./fact-rows.ts";
import { annualWave, released } from "./anonymous.ts";
import { apart, touch } from "./touching.ts";
import { fillMembers, memberChanges } from "./members.ts";
import { member } from "./waves.ts";
import { claimDeliveries, delivery, fillWebhooks, webhook } from "./webhooks.ts";
import { now, type StoreTest } from "./test-database.ts";
import { unit } from "./units.ts";
import { draft } from "./drafts.ts";
import { viewLink } from "./view-links.ts";
import { view } from "./views.ts";
import { code, formResponse, note, record } from "./unasked.ts";

const counted = { survey: "csat", at: now, segments: { team: "ICT" }, measures: [measure("r1"), chosen] };
const held = { unit: "org", mode: "live", owner: "w1", attempt: 1 } as const;
const heldTimer = { ...timer("claimed"), ...held };
const heldMessage = { ...message("inv-1"), ...held, doubts: 0, triedBefore: 0 };
const heldDelivery = { ...delivery("d1"), ...held, dueAt: now, triedBefore: 0 };
const told = { state: "sent", dueAt: now, status: 200, error: null, at: now } as const;
const notice = { id: "ntc-1", reader: "member ana", createdAt: now };
const sent = { state: "sent", reason: null, dueAt: now, at: now } as const;

/** Everything that changes or ends what is there. */
const changes: ((rows: Rows) => Promise<unknown>)[] = [
  (rows) => rows.apiKeys.revoke("k1", now),
  (rows) => rows.apiKeys.noteUse("k1", now),
  (rows) => rows.invitations.markSent("inv-1", now + 5),
  (rows) => rows.invitations.markAnswered("inv-1", now + 5),
  (rows) => rows.invitations.decline("inv-1", now + 5),
  (rows) => rows.invitations.noteOptOut("inv-1", now + 5),
  (rows) => rows.invitations.forgetOptOut("inv-1"),
  (rows) => rows.invitations.changeChannel("inv-1", "link"),
  (rows) => rows.invitations.withdraw("inv-1", "reopened", now),
  (rows) => rows.invitations.restore("inv-4"),
  (rows) => rows.measures.replace("r1", []),
  (rows) => rows.messages.renew(heldMessage, now),
  (rows) => rows.messages.enterData(heldMessage, now),
  (rows) => rows.messages.settle(heldMessage, sent),
  (rows) => rows.optOuts.liftBounce("h1"),
  (rows) => rows.unsent.sendAgain("message of inv-4", { by: "k1", now }),
  (rows) => rows.unsent.drop("message of inv-4", { by: "k1", now }),
  (rows) => rows.messages.suppressOfInvitation("inv-1", "opted_out", now),
  (rows) => rows.rollups.changeResponse({ ...counted, measures: [] }, [measure("r1")]),
  (rows) => rows.columns.remove("csat", part.period),
  (rows) => rows.codings.replace(["r1"], []),
  (rows) => rows.codings.removeOf(["r1"]),
  (rows) => rows.commentLabels.removeOf(["r1"]),
  (rows) => rows.columns.keep(part, new PartWriter().end()),
  (rows) => rows.rollups.replaceCells({ survey: "csat", series: { of: "asked" }, by: ["team"] }, []),
  (rows) => rows.ballots.remove("csat", ["b1"]),
  (rows) => rows.ballots.mixReleased(["r1"]),
  (rows) => rows.spentLinks.mix(),
  (rows) => rows.events.setResolution({ source: "host", id: "evt-1" }, 2),
  (rows) => rows.invitations.setResolution({ source: "host", id: "evt-1", subject: "INC-1" }, 2),
  (rows) => rows.timers.takeDue({ kind: "decide", person: "u17", now: now + 1_000, only: null }),
  (rows) => rows.timers.reopen("decide", "claimed", { dueAt: 0, now: 0 }),
  (rows) => rows.people.remove("u17"),
  (rows) => rows.optOuts.remove(["h1"], "all"),
  (rows) => rows.eventFacts.setValues({ ...eventFacts("evt-1"), values: {} }),
  (rows) => rows.eventFacts.cutSubject(eventFacts("evt-1")),
  (rows) => rows.facts.removeOfSubject({ source: "host", subject: "INC-1", from: null, to: null }),
  (rows) => rows.bounces.keep("message of inv-2", { kind: "hard", code: "5.1.1", sentTo: "h9", at: now }),
  (rows) => rows.bounces.noteInvitation("inv-2", now),
  (rows) => rows.bounces.suppressWaiting("inv-1", "email", now),
  (rows) => rows.bounces.forgetInvitation("inv-2"),
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
  (rows) => rows.timers.restart("decide", "claimed", 0),
  (rows) => rows.timers.renew(heldTimer, now),
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
  (rows) => rows.notices.take({ ...notice, createdAt: now * 2 }),
  (rows) => rows.notices.removeOld("member ana", now * 2),
  (rows) => rows.actions.noteEffect("action-1", { verdict: "improvement" }),
  (rows) => rows.actions.save(actionRow("action-1", { revision: 2 })),
  (rows) => rows.cards.save(cardRow("card-1", { revision: 2 })),
  (rows) => rows.reports.save(reportRow("rpt-1", { state: "off" })),
  (rows) => rows.reports.remove("rpt-1"),
  (rows) => rows.collections.save(collectionRow("col-1", { revision: 2 })),
  (rows) => rows.cases.save(caseRow("case-1", { revision: 2 })),
  (rows) => rows.cases.forgetWritten("response of case-1"),
  (rows) => rows.caseQuestions.answer({ case: "case-1", resolution: 4, answer: "no", answeredAt: now }),
  (rows) => rows.caseQuestions.forgetLinks("response of case-1"),
  (rows) => rows.caseQuestions.removeOfResponse("response of case-1"),
  (rows) => rows.caseMerges.removeOfResponse("response of case-1"),
  (rows) => rows.caseMerges.remove("case-1"),
  (rows) => rows.cases.removeOfResponse("response of case-1"),
  (rows) => rows.unasked.remove("form-1"),
  (rows) => rows.deliveries.renew(heldDelivery, now),
  (rows) => rows.deliveries.settle(heldDelivery, told),
  (rows) => rows.deliveries.sendAgain("whk-1", "d2", now),
  (rows) => rows.deliveries.removeAbout("response", ["r1"]),
  (rows) => rows.deliveries.removeOfMails("invitation", "inv-1"),
  (rows) => rows.deliveries.removeOld(now * 2, 9),
  (rows) => rows.webhooks.put(webhook("whk-1", { state: "off" })),
  (rows) => rows.webhooks.remove("whk-1"),
  (rows) => rows.viewLinks.noteOpened("link-1", now),
  (rows) => rows.viewLinks.noteUse("link-1", now),
  (rows) => rows.viewLinks.removeOld(now * 2),
  (rows) => rows.viewLinks.remove("link-1"),
  (rows) => rows.views.remove("ana", "view-1"),
  (rows) => rows.signOffs.remove({ wave: "wav-2", within: "ict", member: "ana" }),
  (rows) => rows.signOffs.forgetWave("wav-2"),
  (rows) => rows.goals.put(goal("goal-2", { goal: 5 })),
  (rows) => rows.goals.remove("goal-1"),
  (rows) => rows.warnings.settle({ id: "warning-1", settledAt: 5, settledBy: "member m", action: null }),
  (rows) => rows.ruleSwitches.put({ rule: "rule-1", isOn: true, changedAt: now + 1 }),
  (rows) => rows.timers.cancel("decide", "pending", now),
  (rows) => rows.timers.finish(heldTimer, "done", now),
  (rows) => rows.timers.postpone(heldTimer, 0, "busy"),
];

/** The tree of units and the members are shared by the modes of an organisation. */
const ofBothModes: ((rows: Rows) => Promise<unknown>)[] = [
  (rows) => rows.units.add(unit("below", "ict")),
  (rows) => rows.units.change({ ...unit("ict"), name: "Other" }),
  (rows) => rows.units.remove("ict"),
  (rows) => rows.looks.remove("ict"),
  (rows) => rows.drafts.save(draft({ revision: 2 })),
  (rows) => rows.drafts.remove({ survey: "csat", revision: 1 }),
  (rows) => rows.keptSurveys.put({ survey: "csat", retiredAt: now }),
  (rows) => rows.keptSettings.remove("setting"),
  ...memberChanges,
];

/** What the modes of an organisation share: a test key asks what is deployed, and members choose a mode. */
const shared = [
  "absences",
  "surveys",
  "codebooks",
  "drafts",
  "keptSettings",
  "keptSurveys",
  "units",
  "looks",
  "members",
  "memberships",
  "recoveryCodes",
  "sessions",
  "passes",
  "queueMembers",
];

async function fill(rows: Rows): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  await rows.views.add(view("view-1"));
  await rows.viewLinks.add(viewLink("link-1"));
  await rows.goals.put(goal("goal-1"));
  await rows.warnings.add(warning("warning-1"));
  await rows.ruleSwitches.put({ rule: "rule-1", isOn: false, changedAt: now });
  await rows.drafts.save(draft({}));
  await rows.keptSettings.put("setting", "kept");
  await rows.keptSurveys.put({ survey: "csat", retiredAt: null });
  const key = {
    id: "k1",
    name: "CI",
    secretHash: "s",
    scopes: [],
    within: "ict",
    segments: {},
    createdAt: now,
    expiresAt: null,
  };
  await rows.units.add(unit("ict"));
  await rows.looks.put({ within: "ict", look: { from: "ict@example.org" }, changedAt: now });
  await rows.apiKeys.add(key);
  await fillMembers(rows);
  await rows.audit.add(auditEntry);
  await rows.audit.seal({ hour: auditHour, entries: 1, seal: "s", sealedAt: now });
  await rows.people.put(person("u17"), now);
  await rows.people.addMany([person("p1"), person("p2")], now);
  await rows.optOuts.add({ contactHash: "h1", scope: "all", reason: "link", createdAt: now });
  await rows.optOuts.add({ contactHash: "h1", scope: "@bounced", reason: "bounced", createdAt: now });
  await rows.erasures.add({ kind: "person", hash: "h0", erasedAt: now });
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
  await rows.segments.add("response of case-1", { team: "ICT" });
  await rows.actions.add(actionRow("action-1", { caseId: "case-1" }));
  await rows.actionReviews.add(reviewRow("action-1"));
  await rows.cards.add(cardRow("card-1", { state: "published", publishedAt: now }));
  await rows.reports.add(reportRow("rpt-1"));
  await rows.editions.add(editionRow("edn-1"));
  await rows.collections.add(collectionRow("col-1"));
  await rows.cases.add(caseRow("case-1", { isRestricted: true, actionTaken: "Paid.", contactedAt: now }));
  await rows.cases.addNotes(caseRow("case-1", { isRestricted: true }), [caseNote()]);
  const ofCase = { ...message(""), id: "of a case", kind: "client-received", invitation: null, case: "case-1" };
  await rows.messages.add({ ...ofCase, sentTo: "h2" });
  await rows.caseQuestions.add(caseQuestion("case-1"));
  const merged = {
    case: "case-1",
    into: "case-2",
    state: "new",
    duplicateOf: null,
    entered: { new: now },
    mergedAt: now,
  };
  await rows.caseMerges.add(merged);
  const told = { reader: "member ana", case: "case-1", step: "", at: now, dueAt: now } as const;
  await rows.notices.addItems([{ ...told, why: "opened" }]);
  await rows.notices.addReview(dueReview("action-1"));
  await rows.notices.add(notice);
  await rows.notices.take(notice);
  await rows.notices.addItems([{ ...told, why: "queue", dueAt: now + 5 }]);
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
  await rows.signOffs.add({ wave: "wav-2", within: "ict", member: "ana", signedAt: now });
  const ofWave = { event: null, source: null, wave: "wav-1", person: "p1", tokenHash: "spent" };
  await rows.invitations.add(invitation("inv-2", ofWave));
  await rows.invitations.add(invitation("inv-3", { ...ofWave, person: "p2", tokenHash: "t3" }));
  for (const id of ["inv-2", "inv-3"]) await rows.invitations.markSent(id, now);
  await rows.invitations.add(invitation("inv-4", { event: "evt-4" }));
  await rows.invitations.withdraw("inv-4", "bounced_address", now);
  await rows.messages.add(message("inv-4"));
  await rows.messages.addMany([message("inv-2")], "paused");
  await rows.bounces.keep("message of inv-2", { kind: "soft", code: "5.2.2", sentTo: "h9", at: now });
  await rows.wavePeople.addMany([member("p1")]);
  await rows.codebooks.add({ version: 1, terms: {}, changedBy: "member ana", changedAt: now });
  await rows.codings.replace(["r1"], [coding("r1")]);
  await rows.estimators.put(estimator);
  await rows.commentLabels.put(label("r1", "member ana"));
  await rows.measures.add([measure("r1")]);
  await rows.rollups.addResponses([counted, { ...counted, at: now + 40 * 86_400_000 }]);
  await rows.rollups.addPair(["team", "site"]);
  await rows.columns.open({ ...part, openedAt: now });
  const writer = new PartWriter();
  for (const one of await rows.columns.listResponses({ survey: "csat", from: 0, to: now * 2, after: null }, 9))
    writer.add(one);
  await rows.columns.keep(part, writer.end());
  await rows.columns.open({ ...part, period: "d2020-01-01", openedAt: 1 });
  const old = { ...part, period: "d2020-01-02" };
  await rows.columns.open({ ...old, openedAt: now });
  await rows.columns.keep(old, { days: [["2020-01-02", 1]] as never, columns: new Map() });
  await rows.touches.add(touch("t1"));
  await rows.quarantined.add(apart("q1"));
  await fillWebhooks(rows);
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
    await claimDeliveries(store);
    await store.write(live, ({ deliveries }) => deliveries.settle({ ...heldDelivery, id: "d2" }, told));
    const dead = { ...heldMessage, ...message("inv-4") };
    await store.write(live, ({ messages }) => messages.settle(dead, { ...sent, state: "dead" }));
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
    const isOtherMode = others.unit === live.unit;
    for (const [noun, found] of Object.entries(elsewhere).filter(([noun]) => !isOtherMode || !shared.includes(noun)))
      expect(
        found.filter((one) => !isNothing(one)),
        `no ${noun} of another scope`,
      ).toEqual([]);
    for (const change of isOtherMode ? changes : [...changes, ...ofBothModes]) {
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
