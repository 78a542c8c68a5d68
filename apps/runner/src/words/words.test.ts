import { compileRule, data, defineEvent, defineSurvey, person, q, when, type DecisionFacts } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { sayCondition } from "./condition.ts";
import { sayGate } from "./gate.ts";
import { sayLength, sayMany, sayTime } from "./values.ts";

test("lengths, times and counts as people write them", () => {
  const lengths = [0, 1_000, 90_000, 30 * 60_000, 36 * 3_600_000, 30 * 86_400_000, 86_401_500].map(sayLength);
  expect(lengths).toEqual(["0 s", "1 s", "90 s", "30 min", "36 h", "30 d", "1 d 2 s"]);
  expect(sayTime("2026-03-02T09:31:59Z", "Africa/Khartoum")).toBe("2026-03-02 11:31 Africa/Khartoum");
  expect([sayMany(1, "row"), sayMany(4_746, "row")]).toEqual(["1 row", "4,746 rows"]);
});

test("conditions in words", () => {
  const staff = person("grade").atLeast(4).json;
  const team = data("team").oneOf("ICT", "HR").json;
  expect(sayCondition({ all: [team, { any: [staff, { not: data("vip").is(true).json }] }] })).toBe(
    `team is one of "ICT", "HR" and (person's grade is at least 4 or not (vip is true))`,
  );
});

test("another way in words", () => {
  const compared = { channel: "email", afterMs: 86_400_000 };
  const say = (passed: boolean) => sayGate({ gate: "fallback", passed, compared }, "UTC");
  expect([say(true), say(false)]).toEqual([
    "no answer came; asked by email after 1 d as well",
    "not asked by email after 1 d",
  ]);
  expect(sayGate({ gate: "fallback", passed: false, compared: { reason: "expired" } }, "UTC")).toBe(
    "not asked in another way",
  );
});

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
const rule = when(closed)
  .ask(defineSurvey("s", { csat: q.csat("?") }))
  .by("email")
  .where(data("team").is("ICT"))
  .exclude(person("type").is("contractor"))
  .quiet("7d", { per: "team" })
  .cap(5, "1d", { per: "team" })
  .within({ hours: "08:00-18:00", days: ["mon", "tue"] })
  .sample(0.5)
  .unless(reopened);

const now = Date.UTC(2026, 2, 2, 9);
const good: DecisionFacts = {
  now,
  occurredAt: now,
  startedAt: now,
  data: { team: "ICT" },
  person: { id: "u17", attributes: {} },
  hasAddress: true,
  isBounced: false,
  optedOutOf: null,
  calledOffBy: null,
  askedForSubject: null,
  excludedBy: null,
  untranslated: 0,
  asked: [],
  peerAskedAt: null,
  draw: 0.25,
  caps: [{ value: "ICT", filledSince: null }],
  place: { timeZone: "UTC", weekend: [6, 7], holidays: new Set() },
  outrankedBy: null,
};
const at = now - 3_600_000;
const asked = { survey: "s", isRelational: true, at, answeredAt: at, declinedAt: at, isPromisedAgain: false };
const bad: DecisionFacts = {
  ...good,
  now: now + 12 * 3_600_000,
  occurredAt: now - 40 * 86_400_000,
  data: { team: "HR" },
  hasAddress: false,
  isBounced: true,
  optedOutOf: "all",
  calledOffBy: "evt-2",
  askedForSubject: "inv-1",
  excludedBy: "domain example.org",
  untranslated: 3,
  asked: [asked],
  peerAskedAt: at,
  draw: 0.75,
  caps: [{ value: "ICT", filledSince: at }],
  outrankedBy: { event: "evt-3", rule: "r3", priority: 100, dueAt: now },
};
const said = (facts: DecisionFacts) =>
  Object.fromEntries(
    compileRule(rule.definition)
      .decide(facts)
      .gates.map((gate) => [`${gate.passed ? "✓" : "✗"} ${gate.gate}`, sayGate(gate, "UTC")]),
  );

test("every gate has words of its own when it passes", () => {
  expect(said(good)).toEqual({
    "✓ address": "no mail server has refused their address",
    "✓ opt_out": "they opted out of nothing that matters here",
    "✓ unless": "no later ticket.reopened",
    "✓ subject": "not asked about this subject and resolution before",
    "✓ age": "happened 2026-03-02 09:00 UTC; a link would last 14 d",
    "✓ where": 'team is "ICT"',
    "✓ exclude": `not person's type is "contractor"`,
    "✓ channel": "by email; they have an address",
    "✓ language": "no text is missing that would matter",
    "✓ priority": "priority 50; nothing goes first",
    "✓ at_most": "asked 0 of at most 1 times in 30 d",
    "✓ relational": "last asked about the relationship never; they rest 14 d",
    "✓ quiet": "last asked never; they rest 7 d",
    "✓ quiet_per": "somebody of the same team last asked never; all rest 7 d",
    "✓ answered": "last answered never; they rest 7 d",
    "✓ declined": "last declined never; they rest 30 d",
    "✓ sample": "drew 0.2500; below 0.5 is asked",
    "✓ cap": "at most 5 invitations to this survey in 1 d, team ICT; not used up",
    "✓ window": "08:00-18:00 on Mon Tue in UTC; open",
  });
});

test("and when it fails", () => {
  expect(said(bad)).toEqual({
    "✗ address": "a mail server has refused their address for good",
    "✗ opt_out": "they opted out of all",
    "✗ unless": "called off by event evt-2",
    "✗ subject": "asked already: inv-1",
    "✗ age": "happened 2026-01-21 09:00 UTC; a link would last 14 d",
    "✗ where": 'team is "ICT"',
    "✗ exclude": "the project excludes domain example.org",
    "✗ channel": "by email; they have no address",
    "✗ language": "3 texts lack their language",
    "✗ priority": "priority 50; rule r3 for event evt-3, due 2026-03-02 09:00 UTC, has 100",
    "✗ at_most": "asked 1 of at most 1 times in 30 d",
    "✗ relational": "last asked about the relationship 2026-03-02 08:00 UTC; they rest 14 d",
    "✗ quiet": "last asked 2026-03-02 08:00 UTC; they rest 7 d",
    "✗ quiet_per": "somebody of the same team last asked 2026-03-02 08:00 UTC; all rest 7 d",
    "✗ answered": "last answered 2026-03-02 08:00 UTC; they rest 7 d",
    "✗ declined": "last declined 2026-03-02 08:00 UTC; they rest 30 d",
    "✗ sample": "drew 0.7500; below 0.5 is asked",
    "✗ cap": "at most 5 invitations to this survey in 1 d, team ICT; used up since 2026-03-02 08:00 UTC",
    "✗ window": "08:00-18:00 on Mon Tue in UTC; opens 2026-03-03 08:00 UTC",
  });
});

test("what an erasure left, and gates without words, show what there is", () => {
  expect(sayGate({ gate: "quiet", passed: false, compared: {} }, "UTC")).toBe("no values are kept");
  expect(sayGate({ gate: "send", passed: false, compared: { reply: "550", tries: 2 } }, "UTC")).toBe(
    "reply 550, tries 2",
  );
});
