import { PartWriter } from "../columns/part.ts";
import type { Rows } from "../store.ts";
import {
  ballot,
  decision,
  event,
  invitation,
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
import { label, translation } from "./comment-labels.ts";
import { chosen, part } from "./isolation-reads.ts";
import { alertRow } from "./alerts.ts";
import { goal } from "./goals.ts";
import { warning } from "./warnings.ts";
import { eventFacts, fact } from "./fact-rows.ts";
import { annualWave, released } from "./anonymous.ts";
import { apart, touch } from "./touching.ts";
import { fillMembers } from "./members.ts";
import { member } from "./waves.ts";
import { fillWebhooks } from "./webhooks.ts";
import { now } from "./test-database.ts";
import { unit } from "./units.ts";
import { addition } from "./additions.ts";
import { draft } from "./drafts.ts";
import { viewLink } from "./view-links.ts";
import { view } from "./views.ts";
import { code, formResponse, note, record } from "./unasked.ts";

export const counted = { survey: "csat", at: now, segments: { team: "ICT" }, measures: [measure("r1"), chosen] };
export const told = { state: "sent", dueAt: now, status: 200, error: null, at: now } as const;
export const notice = { id: "ntc-1", reader: "member ana", createdAt: now };

/** A row of every noun, by the ids that the tests of isolation use. */
export async function fill(rows: Rows): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  await rows.views.add(view("view-1"));
  await rows.viewLinks.add(viewLink("link-1"));
  await rows.goals.put(goal("goal-1"));
  await rows.alerts.add(alertRow("alert-1"));
  await rows.warnings.add(warning("warning-1"));
  await rows.ruleSwitches.put({ rule: "rule-1", isOn: false, changedAt: now });
  await rows.additions.save(addition({}));
  await rows.additions.publish(addition({}));
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
  await rows.records.add(record("rec-1", { externalId: "own of rec-1", sender: "sender of rec-1" }));
  await rows.records.addNote(note("rec-1", 1));
  await rows.records.add(record("rec-2", { kind: "forum", response: null, codeHash: null }));
  const received = { ...message(""), id: "of a record", kind: "case-received", invitation: null, record: "rec-1" };
  await rows.messages.add({ ...received, sentTo: "h1", mailbox: "m1" });
  await rows.segments.add("response of case-1", { team: "ICT" });
  await rows.actions.add(actionRow("action-1", { caseId: "case-1" }));
  await rows.actionReviews.add(reviewRow("action-1"));
  await rows.actions.setRecords("action-1", ["rec-1"]);
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
  await rows.notices.addWarnings([{ reader: "member ana", warning: "warning-1", at: now, dueAt: now }]);
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
  await rows.commentTranslations.put(translation("r1"));
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
