import { PartWriter } from "../columns/part.ts";
import { expect } from "vitest";
import type { Scope } from "../scope.ts";
import type { Rows } from "../store.ts";
import { claim, event, invitation, live, measure, message, person, response, surveyVersion, timer } from "./rows.ts";
import { actionRow } from "./actions.ts";
import { cardRow } from "./cards.ts";
import { collectionRow } from "./collections.ts";
import { reportRow } from "./reports.ts";
import { caseRow } from "./cases.ts";
import { translation } from "./comment-labels.ts";
import { part, reads } from "./isolation-reads.ts";
import { alertRow } from "./alerts.ts";
import { goal } from "./goals.ts";
import { eventFacts } from "./fact-rows.ts";
import { annualWave } from "./anonymous.ts";
import { touch } from "./touching.ts";
import { memberChanges } from "./members.ts";
import { claimDeliveries, delivery, webhook } from "./webhooks.ts";
import { now, type StoreTest } from "./test-database.ts";
import { unit } from "./units.ts";
import { addition } from "./additions.ts";
import { draft } from "./drafts.ts";
import { counted, fill, notice, told } from "./isolation-fill.ts";

const held = { unit: "org", mode: "live", owner: "w1", attempt: 1 } as const;
const heldTimer = { ...timer("claimed"), ...held };
const heldMessage = { ...message("inv-1"), ...held, doubts: 0, triedBefore: 0 };
const heldDelivery = { ...delivery("d1"), ...held, dueAt: now, triedBefore: 0 };
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
  (rows) => rows.commentTranslations.remove(translation("r1")),
  (rows) => rows.commentTranslations.removeOf(["r1"]),
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
  (rows) => rows.alerts.save({ ...alertRow("alert-1"), revision: 2 }),
  (rows) => rows.alerts.remove({ id: "alert-1", revision: 1 }),
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
  (rows) => rows.additions.save(addition({ revision: 2 })),
  (rows) => rows.additions.publish(addition({})),
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
  "additions",
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
  "memberLanguages",
  "followings",
];

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
