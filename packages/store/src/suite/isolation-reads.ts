import type { PersonAnswers } from "../columns/sample.ts";
import type { Rows } from "../store.ts";
import { annualWave } from "./anonymous.ts";
import { auditHour } from "./audit.ts";
import { allActions } from "./actions.ts";
import { allAnswers, allCases } from "./cases.ts";
import { measure } from "./rows.ts";
import { now } from "./test-database.ts";

const all = { answers: null, make: (answers: readonly PersonAnswers[]) => answers, name: "all" };
const cut = { survey: "csat", by: [], where: {}, from: null, to: null, dayChars: 10 } as const;
const wide = { ...cut, by: ["team", "site", "mission"] };
export const chosen = measure("r1", { metricKey: "topics", kind: "choices", value: null, choice: "a" });
export const part = { survey: "csat", period: `d${new Date(now).toISOString().slice(0, 10)}`, writer: "w1" };

/** Everything that can be read of each noun, by the ids that `fill` uses. */
export const reads: { readonly [N in keyof Rows]: (rows: Rows) => Promise<unknown[]> } = {
  absences: async ({ absences }) => [await absences.list(), await absences.find("ana")],
  apiKeys: async (rows) => [await rows.apiKeys.list(), await rows.apiKeys.find("k1")],
  asked: async ({ asked }) => [
    await asked.listOfPerson("u17"),
    await asked.findNthNewest({ survey: null, of: "asked", segment: null, since: 0, n: 1 }),
  ],
  audit: async ({ audit }) => [
    await audit.list({}, { after: null, limit: 9 }),
    await audit.listHours(0, now * 2),
    await audit.listOfHour(auditHour, { after: "", limit: 9 }),
    await audit.listSeals(),
    await audit.lastSeal(),
  ],
  ballots: async ({ ballots }) => [
    await ballots.list({ survey: "csat", wave: null }),
    await ballots.count({ survey: "csat", wave: null }),
    await ballots.countReleased({ survey: "csat", wave: null }),
    await ballots.listReleased("csat"),
  ],
  actionReviews: async ({ actionReviews }) => [await actionReviews.listOf(["action-1"])],
  actions: async ({ actions }) => [
    await actions.find("action-1"),
    await actions.list(allActions),
    await actions.listRecords("action-1"),
    await actions.listOfRecord("rec-1"),
  ],
  collections: async ({ collections }) => [
    await collections.find("col-1"),
    await collections.findOf("trust", "2026-Q3"),
    await collections.list(9),
  ],
  reports: async ({ reports }) => [await reports.find("rpt-1"), await reports.list()],
  editions: async ({ editions }) => [
    await editions.find("edn-1"),
    await editions.findOf("rpt-1", "2026-10"),
    await editions.list({ report: null, survey: null, limit: 9 }),
  ],
  cards: async ({ cards }) => [await cards.find("card-1"), await cards.list(9), await cards.listPublished(9)],
  bounces: async ({ bounces }) => [await bounces.find("message of inv-2"), (await bounces.countSoft("h9", 0)).n],
  caseFigures: async ({ caseFigures }) => {
    const all = { since: 0, before: now * 2, survey: null, queue: null, isOpenOnly: false };
    return [
      await caseFigures.listTimes({ ...all, parts: null }),
      await caseFigures.listTimes({ ...all, parts: [{ team: "ICT" }] }),
    ];
  },
  caseMails: async ({ caseMails }) => [await caseMails.list("case-1"), await caseMails.find("of a case")],
  caseMerges: async ({ caseMerges }) => [await caseMerges.find("case-1"), await caseMerges.listInto("case-2")],
  caseQuestions: async ({ caseQuestions }) => [
    await caseQuestions.find({ case: "case-1", resolution: 4 }),
    await caseQuestions.listAnswers(allAnswers),
    (await caseQuestions.isAskedSince({ case: "other", sentTo: "h3" }, 0)) || null,
  ],
  cases: async ({ cases }) => [
    await cases.find("case-1"),
    await cases.findOfResponse({ response: "response of case-1", rule: "csat:csat" }),
    await cases.list(allCases),
    await cases.list({ ...allCases, parts: [{ team: "ICT" }] }),
    await cases.listOfIds(["case-1"]),
    await cases.restrictedAmong(["response of case-1"]),
    await cases.listNotes("case-1"),
    await cases.isContacted("response of case-1"),
    await cases.listOld({ from: 0, before: now * 2, after: null, limit: 9 }),
  ],
  deliveries: async ({ deliveries }) => [
    await deliveries.list("whk-1", { after: null, limit: 9 }),
    await deliveries.find("whk-1", "d1"),
    (await deliveries.listAttempts(["d2"])).get("d2"),
  ],
  additions: async ({ additions }) => [
    await additions.find("csat", "ict"),
    await additions.list(null),
    await additions.countChanges(),
  ],
  drafts: async ({ drafts }) => [await drafts.find("csat"), await drafts.list()],
  sample: async ({ sample }) => [await sample.listResponses(["r1"], [])],
  keptSettings: async ({ keptSettings }) => [await keptSettings.find("setting")],
  keptSurveys: async ({ keptSurveys }) => [
    await keptSurveys.find("csat"),
    await keptSurveys.list(),
    await keptSurveys.countChanges(),
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
  codebooks: async ({ codebooks }) => [await codebooks.findNewest()],
  codings: async ({ codings }) => [
    await codings.listOf(["r1"]),
    await codings.listOfTime({ survey: "csat", from: null, to: null }),
    await codings.pageToCode({ after: "", limit: 9 }),
    await codings.listNewest({ limit: 9, except: [] }),
    await codings.listScored({ language: "en", limit: 9, except: [] }),
  ],
  estimators: async ({ estimators }) => [await estimators.list(), await estimators.findWeights("en")],
  commentTranslations: async ({ commentTranslations }) => [
    await commentTranslations.listOf(["r1"]),
    await commentTranslations.listLanguages("csat"),
  ],
  commentLabels: async ({ commentLabels }) => [
    await commentLabels.listOf(["r1"]),
    await commentLabels.listSamples(),
    await commentLabels.listToDraw({ language: "en", from: 0, to: now * 2, except: [] }),
  ],
  columns: async ({ columns }) => [
    await columns.listMissing("csat", "2099-01-01"),
    await columns.listResponses({ survey: "csat", from: 0, to: now * 2, after: null }, 10),
    await columns.listHeads("csat"),
    await columns.listDays("csat", part.period.slice(1, 8)),
    await columns.listUnfinished("csat", 5),
    await columns.listWithoutPeople("csat"),
    [...(await columns.readColumns("csat", part.period)).keys()],
    (await columns.countAnswers(measure("r1"), cut, true)).answered,
    (await columns.sample(measure("r1"), cut, all)).made,
    (await columns.sample(measure("r1"), { ...cut, by: ["fact:sla"] }, all)).made,
    (await columns.listTogether([measure("r1")], cut)).answers,
    await columns.countEvents("sla", { ...cut, by: [], where: {}, types: ["ticket.closed"] }),
    await columns.listMissing("event ticket.closed", "2099-01-01"),
    await columns.listResponses({ survey: "event ticket.closed", from: 0, to: now * 2, after: null }, 10),
    (await columns.countAnswers(measure("r1"), { ...cut, by: ["team", "fact:sla"] }, true)).values,
    (await columns.countAnswers(measure("r1"), { ...cut, by: ["fact:resolvedFirstContact"] }, false)).responses,
  ],
  channelCounts: async ({ channelCounts: of }) => [await of.countInvited(cut), await of.countUninvited(cut)],
  voices: async ({ voices }) => [
    await voices.countAnswers({ surveys: ["csat"], from: 0, to: now * 2, dayChars: 7, by: "team", parts: null }),
    await voices.listMeetings({ from: 0 }),
  ],
  coverage: async ({ coverage }) => [
    await coverage.countOutcomes({ survey: "csat", from: 0, to: now + 1, isTold: true }),
    await coverage.countMembers({ survey: "csat", from: 0, to: now * 2, isTold: true }),
  ],
  decisions: async (rows) => [await rows.decisions.listOfEvent("host", "evt-1")],
  erasures: async ({ erasures }) => [await erasures.list(), await erasures.findTime({ kind: "person", hash: "h0" })],
  erasure: async ({ erasure }) => [
    await erasure.listEvents("u17"),
    await erasure.listResponses("u17"),
    await erasure.lockInvitations("u17"),
  ],
  eventFacts: async ({ eventFacts: kept }) => [await kept.listOfSubjects("host", ["INC-1"])],
  factFigures: async ({ factFigures }) => [
    await factFigures.countEvents("sla", { ...cut, by: [], where: {}, types: ["ticket.closed"] }),
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
    await events.listLatest(now + 1, 10),
  ],
  invitations: async ({ invitations }) => [
    await invitations.find("inv-1"),
    await invitations.find("inv-1", { lock: true }),
    await invitations.findOfSubject({ survey: "csat", source: "host", subject: "INC-1", resolution: 1 }),
    await invitations.findNewestOfPerson({ survey: "csat", person: "u17", subject: "INC-1" }),
    await invitations.listOpenOfPerson({ person: "u17", channel: "email", now }),
    await invitations.listOpenOfSubject({ rule: "ticket.closed:csat", source: "host", subject: "INC-1" }),
  ],
  invitationPages: async ({ invitationPages }) => [
    await invitationPages.list({ person: "u17" }, { after: null, limit: 9 }),
  ],
  // Held until a transaction ends: see the races.
  locks: async () => [],
  measures: async ({ measures }) => [
    await measures.countValues(measure("r1"), cut),
    await measures.countAnswered(measure("r1"), cut),
    await measures.countResponses(cut),
    await measures.countAsked(cut),
    await measures.listNumbers({ responses: ["r1"], asked: [measure("r1")] }),
  ],
  members: async ({ members }) => [
    await members.list(),
    await members.lockAll(),
    await members.find("ana"),
    await members.lock("ana"),
    await members.findByEmail("ana@example.org"),
    await members.findBySubject({ issuer: "https://id.example.org", subject: "s1" }),
  ],
  memberships: async ({ memberships }) => [[...(await memberships.list())], await memberships.listOf("ana")],
  messages: async (rows) => [
    await rows.messages.listOfInvitation("inv-1"),
    await rows.messages.countByState(),
    await rows.messages.isThere("message of inv-4"),
  ],
  notices: async ({ notices }) => [
    await notices.find("ntc-1"),
    (await notices.findTimes("member ana")).lastAt,
    (await notices.findTimes("member ana")).nextAt,
    await notices.listItems("ntc-1"),
    await notices.listWarnings("ntc-1"),
    await notices.listReviews("ntc-1"),
  ],
  optOuts: async (rows) => [
    await rows.optOuts.listScopes(["h1"]),
    await rows.optOuts.findAny(["h1"], "csat"),
    await rows.optOuts.listOfContacts(["h1"]),
  ],
  // They are looked up before a scope is known: see what changes.
  passes: async () => [],
  personal: async ({ personal }) => [
    (await personal.collect({ person: "u17", contacts: ["h9"], erasures: ["gone"], marks: ["none"] })).flatMap(
      ({ rows: found }) => found,
    ),
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
    await records.findMany(["rec-1"]),
    await records.listOfSender(["sender of rec-1"]),
    await records.list({ kind: null, state: null, survey: null, after: null, limit: 9 }),
    await records.listNotes("rec-1"),
  ],
  looks: async ({ looks }) => [await looks.list()],
  signOffs: async ({ signOffs }) => [await signOffs.listOfWave("wav-2")],
  viewLinks: async ({ viewLinks }) => [await viewLinks.list(now)],
  views: async ({ views }) => [await views.list("ana")],
  warnings: async ({ warnings }) => [
    await warnings.find("warning-1"),
    await warnings.list({ state: null, limit: 9 }),
    await warnings.hasSince({ indicator: "travel.turnaround", why: "missed", month: "2026-10" }),
  ],
  alerts: async ({ alerts }) => [await alerts.find("alert-1"), await alerts.listOf("csat"), await alerts.list()],
  goals: async ({ goals }) => [
    await goals.list(),
    await goals.listOf({ survey: "csat", metric: "csat", question: "csat" }),
  ],
  ruleSwitches: async ({ ruleSwitches }) => [await ruleSwitches.list(), await ruleSwitches.listOff()],
  recoveryCodes: async ({ recoveryCodes }) => [await recoveryCodes.count("ana")],
  caseLoads: async ({ caseLoads }) => await caseLoads.listOf(["ana"]),
  followings: async ({ followings }) => [await followings.list(), await followings.listOf("ana")],
  memberLanguages: async ({ memberLanguages }) => [await memberLanguages.list(), await memberLanguages.listOf("ana")],
  queueMembers: async ({ queueMembers }) => [
    await queueMembers.list(),
    await queueMembers.listOf("desk"),
    await queueMembers.listInTurn(),
    await queueMembers.isInTurn("desk"),
  ],
  quarantined: async ({ quarantined }) => [
    await quarantined.countOfInvitation("inv-1"),
    await quarantined.list({ survey: null, after: null, limit: 9 }),
  ],
  responses: async ({ responses }) => [
    await responses.findOfInvitation("inv-1"),
    await responses.findVersion("r1", "r1/1"),
    await responses.findRevision("r1", 1),
    await responses.list({ survey: null, after: null, limit: 10 }),
    await responses.listOfPeriod({ survey: "csat", wave: null, from: 0, to: now * 2 }),
  ],
  retention: async ({ retention }) => {
    const page = { from: 0, before: now * 2, after: null, limit: 9 };
    return [
      await retention.listResponses(page),
      await retention.listAnswers("r1"),
      await retention.listInvitations(page),
      await retention.listEvents(page),
    ];
  },
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
  sessions: async ({ sessions }) => [await sessions.listOf("ana")],
  spentLinks: async (rows) => [await rows.spentLinks.isSpent("spent"), await rows.spentLinks.find("spent")],
  units: async ({ units }) => [(await units.list()).filter(({ id }) => id === "ict"), await units.listPlaces(now)],
  unsent: async ({ unsent }) => [
    await unsent.find("message of inv-4"),
    await unsent.list({ states: ["dead"], after: null, limit: 9 }),
    await unsent.countByState(),
  ],
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
  webhooks: async ({ webhooks }) => [await webhooks.list(), await webhooks.find("whk-1")],
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
    await rows.timers.listOfPerson("u17"),
    await rows.timers.findNext(0, ["retain"]),
    await rows.timers.countWaiting("decide"),
    await rows.timers.findState("decide", "claimed"),
  ],
};
