import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, not, person } from "../survey/condition.ts";
import { compileRule } from "./decide.ts";
import { ruleDefaults, type RuleDefinition } from "./definition.ts";
import type { Asked, DecisionFacts } from "./facts.ts";
import { reasons } from "./reasons.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = Date.UTC(2027, 1, 3, 9);

const rule: RuleDefinition = {
  id: "ticket.closed:csat",
  event: "ticket.closed",
  survey: "csat",
  channel: "email",
  delayMs: 0,
  atMost: { n: 1, periodMs: 30 * dayMs },
  quietMs: 7 * dayMs,
  answeredMs: 7 * dayMs,
  declinedMs: 30 * dayMs,
  relationalMs: 14 * dayMs,
  onBlocked: "drop",
  maxDelayMs: 2 * dayMs,
  sampleRate: 1,
  caps: [],
  unless: ["ticket.reopened"],
  remindMs: [],
  expireMs: 14 * dayMs,
  priority: 50,
};
const facts: DecisionFacts = {
  now,
  occurredAt: now,
  startedAt: now,
  data: { team: "ICT" },
  person: { id: "u17", attributes: { clientType: "staff" } },
  hasAddress: true,
  isBounced: false,
  optedOutOf: null,
  calledOffBy: null,
  askedForSubject: null,
  excludedBy: null,
  untranslated: 0,
  asked: [],
  peerAskedAt: null,
  draw: 0.5,
  caps: [],
  place: { timeZone: "UTC", weekend: [6, 7], holidays: new Set() },
  outrankedBy: null,
};

const decide = (change: Partial<DecisionFacts>, rules: Partial<RuleDefinition> = {}) =>
  compileRule({ ...rule, ...rules }).decide({ ...facts, ...change });
const askedAt = (at: number, more: Partial<Asked> = {}): Asked => ({
  survey: "csat",
  isRelational: false,
  at,
  answeredAt: null,
  declinedAt: null,
  isPromisedAgain: false,
  ...more,
});
const isTraining = data("team").is("Training").json;
const rival = { event: "e9", rule: "vip", priority: 90, dueAt: now + hourMs };
const full = { n: 5, periodMs: dayMs, of: "asked", over: "survey" } as const;
const workHours = { fromMinute: 480, toMinute: 1080, days: "workdays" } as const;

test("nothing speaks against it: scheduled, not final, every gate shown", () => {
  const verdict = decide({}, { quietPer: "organisation", caps: [full] });
  expect(verdict).toMatchObject({ outcome: "scheduled", final: false });
  expect(verdict.gates.map(({ gate }) => gate)).toEqual([
    "address",
    "opt_out",
    "age",
    "where",
    "exclude",
    "unless",
    "subject",
    "channel",
    "language",
    "priority",
    "at_most",
    "relational",
    "quiet",
    "quiet_per",
    "answered",
    "declined",
    "sample",
    "cap",
    "window",
  ]);
  expect(verdict.gates.every(({ passed }) => passed)).toBe(true);
  expect(verdict).not.toHaveProperty("reason");
});

const longAgo = askedAt(now - 60 * dayMs);
const cap = (filledSince: number) => ({ caps: [{ value: null, filledSince }] });
// In the order in which they are named when several speak against it.
const against: [reason: string, gate: string, final: boolean, Partial<DecisionFacts>, Partial<RuleDefinition>?][] = [
  ["bounced_address", "address", false, { isBounced: true }],
  ["opted_out", "opt_out", true, { optedOutOf: "all" }],
  ["expired", "age", true, { occurredAt: now - 15 * dayMs }],
  ["filtered", "where", true, {}, { where: isTraining }],
  ["excluded", "exclude", true, {}, { exclude: data("team").is("ICT").json }],
  ["reopened", "unless", true, { calledOffBy: "evt-2" }],
  ["already_asked_for_subject", "subject", false, { askedForSubject: "inv-1" }],
  ["no_channel", "channel", false, { hasAddress: false }],
  ["no_translation", "language", false, { untranslated: 3 }],
  ["outranked", "priority", false, { outrankedBy: rival }],
  ["quarantined_sent", "at_most", false, { asked: [askedAt(now - 10 * dayMs)] }],
  [
    "quarantined_sent",
    "relational",
    false,
    { asked: [askedAt(now - 10 * dayMs, { survey: "annual", isRelational: true })] },
  ],
  ["quarantined_sent", "quiet", false, { asked: [askedAt(now - 2 * dayMs, { survey: "nps" })] }],
  ["quarantined_sent", "quiet_per", false, { peerAskedAt: now - dayMs }, { quietPer: "organisation" }],
  ["quarantined_answered", "answered", false, { asked: [{ ...longAgo, answeredAt: now - dayMs }] }],
  ["quarantined_declined", "declined", false, { asked: [{ ...longAgo, declinedAt: now - 10 * dayMs }] }],
  ["not_sampled", "sample", false, { draw: 0.2 }, { sampleRate: 0.2 }],
  ["cap_daily", "cap", false, cap(now - hourMs), { caps: [full] }],
  ["cap_total", "cap", false, cap(now - hourMs), { caps: [{ ...full, periodMs: 30 * dayMs }] }],
  ["cap_total", "cap", false, cap(now - hourMs), { caps: [{ ...full, of: "answered" }] }],
];

test.each(against)("%s (%s): skipped, final is %s", (reason, gate, final, change, rules) => {
  const verdict = decide(change, rules);
  expect(verdict).toMatchObject({ outcome: "skipped", reason, final });
  expect(verdict.reason && reasons[verdict.reason].gates).toContain(gate);
  expect(verdict.gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
});

test("the first gate that fails for good names the reason, else the first that fails; all are shown", () => {
  const single = against.filter(([, , , { asked }]) => !asked);
  for (const at of single.keys()) {
    const rest = single.slice(at);
    const change = Object.assign({}, ...rest.map((one) => one[3])) as Partial<DecisionFacts>;
    const rules = Object.assign({}, ...rest.map((one) => one[4])) as Partial<RuleDefinition>;
    const verdict = decide(change, rules);
    const [reason] = rest.find(([, , isFinal]) => isFinal) ?? rest[0] ?? [];
    // The last caps share their gate: the newest definition holds for all.
    expect(verdict.reason?.replace(/^cap_.*/, "cap")).toBe(reason?.replace(/^cap_.*/, "cap"));
    expect(verdict.final).toBe(rest.some(([, , isFinal]) => isFinal));
    const failed = verdict.gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
    expect(failed).toEqual([...new Set(rest.map(([, gate]) => gate))]);
  }
});

test("a gate shows what it compared", () => {
  const { gates } = decide({ asked: [askedAt(now - dayMs)] });
  expect(gates.find(({ gate }) => gate === "at_most")?.compared).toEqual({ asked: 1, atMost: 1, periodMs: 30 * dayMs });
  expect(gates.find(({ gate }) => gate === "quiet")?.compared).toEqual({
    lastAskedAt: "2027-02-02T09:00:00.000Z",
    quietMs: 7 * dayMs,
  });
  const outranked = decide({ outrankedBy: rival }).gates.find(({ gate }) => gate === "priority");
  expect(outranked?.compared).toEqual({ priority: 50, by: { ...rival, dueAt: "2027-02-03T10:00:00.000Z" } });
});

test("only mail needs an address, and minds that one is refused", () => {
  for (const channel of ["link", "embed"] as const) {
    expect(decide({ hasAddress: false }, { channel }).outcome).toBe("scheduled");
    expect(decide({ isBounced: true }, { channel }).outcome).toBe("scheduled");
  }
});

describe("where", () => {
  test.each([
    [data("team").is("ICT").json, "scheduled"],
    [data("team").is("HR").json, "skipped"],
    [data("constructor").answered().json, "skipped"],
    [not(data("site").is("HQ")).json, "scheduled"],
    [person("clientType").is("staff").json, "scheduled"],
    [person("id").is("u17").json, "scheduled"],
    [person("toString").answered().json, "skipped"],
  ])("%j: %s", (where, outcome) => {
    expect(decide({}, { where }).outcome).toBe(outcome);
    expect(decide({}, { exclude: where }).outcome).toBe(outcome === "scheduled" ? "skipped" : "scheduled");
  });
});

describe("clocks", () => {
  const other = (at: number) => askedAt(at, { survey: "nps" });
  const reopened = (at: number) => askedAt(at, { isPromisedAgain: true });
  test.each<[string, Partial<DecisionFacts>, Partial<RuleDefinition>, number | undefined]>([
    ["asked for the survey 30 days ago to the millisecond", { asked: [askedAt(now - 30 * dayMs)] }, {}, undefined],
    ["a millisecond less", { asked: [askedAt(now - 30 * dayMs + 1)] }, {}, now + 1],
    ["asked for any 7 days ago", { asked: [other(now - 7 * dayMs)] }, {}, undefined],
    ["a millisecond less than 7 days", { asked: [other(now - 7 * dayMs + 1)] }, {}, now + 1],
    ["quiet of an hour is still 24 hours", { asked: [other(now - 23 * hourMs)] }, { quietMs: hourMs }, now + hourMs],
    ["24 hours have passed", { asked: [other(now - dayMs)] }, { quietMs: 0 }, undefined],
    [
      "twice of at most three",
      { asked: [askedAt(now - 8 * dayMs), askedAt(now - 9 * dayMs)] },
      { atMost: { n: 3, periodMs: 30 * dayMs } },
      undefined,
    ],
    [
      "three of three: when the oldest of them leaves the period",
      { asked: [8, 9, 20, 40].map((days) => askedAt(now - days * dayMs)) },
      { atMost: { n: 3, periodMs: 30 * dayMs } },
      now + 10 * dayMs,
    ],
    ["both clocks: the later one", { asked: [askedAt(now - dayMs)] }, {}, now + 29 * dayMs],
    ["withdrawn as its request was opened again", { asked: [reopened(now - 2 * dayMs)] }, {}, undefined],
    ["an answer yesterday", { asked: [{ ...longAgo, answeredAt: now - dayMs }] }, {}, now + 6 * dayMs],
    ["no thanks yesterday", { asked: [{ ...longAgo, declinedAt: now - dayMs }] }, {}, now + 29 * dayMs],
    ["a cap filled an hour ago", cap(now - hourMs), { caps: [full] }, now + 23 * hourMs],
  ])("%s", (_, change, rules, nextEligibleAt) => {
    const verdict = decide(change, rules);
    expect(verdict.outcome).toBe(nextEligibleAt === undefined ? "scheduled" : "skipped");
    expect(verdict.nextEligibleAt).toBe(nextEligibleAt);
    if (nextEligibleAt === undefined) return;
    const opened = change.caps ? { caps: [{ value: null, filledSince: null }] } : {};
    const later = { ...change, ...opened, now: nextEligibleAt, occurredAt: nextEligibleAt, startedAt: nextEligibleAt };
    expect(decide(later, rules).outcome).toBe("scheduled");
    expect(decide({ ...change, now: nextEligibleAt - 1 }, rules).outcome).toBe("skipped");
  });

  test("no time is promised where more than a clock speaks against it", () => {
    const asked = [askedAt(now - dayMs)];
    expect(decide({ asked, hasAddress: false })).not.toHaveProperty("nextEligibleAt");
    expect(decide({ asked, optedOutOf: "all" })).not.toHaveProperty("nextEligibleAt");
  });

  test("a relational survey minds no other of its kind", () => {
    const asked = [askedAt(now - 10 * dayMs, { survey: "annual", isRelational: true })];
    expect(decide({ asked }, { relationalMs: 0 }).outcome).toBe("scheduled");
  });
});

describe("what is put off", () => {
  const asked = [askedAt(now - 6 * dayMs, { survey: "nps" })];

  test("a clock that opens within the longest delay, where the rule says so", () => {
    expect(decide({ asked }, { onBlocked: "delay" })).toMatchObject({
      outcome: "scheduled",
      postponedTo: now + dayMs,
      final: false,
    });
    expect(decide({ asked }, { onBlocked: "delay", maxDelayMs: dayMs - 1 })).toMatchObject({
      reason: "quarantined_sent",
    });
    expect(decide({ asked, hasAddress: false }, { onBlocked: "delay" })).toMatchObject({ reason: "no_channel" });
  });

  test("what was promised again as its request was opened again waits out the day, whatever the rule says", () => {
    const promised = askedAt(now - hourMs, { isPromisedAgain: true });
    const verdict = decide({ asked: [promised] });
    expect(verdict).toMatchObject({ outcome: "scheduled", postponedTo: now + 23 * hourMs });
    expect(verdict.gates.find(({ passed }) => !passed)).toMatchObject({
      gate: "quiet",
      compared: { lastAskedAt: "2027-02-03T08:00:00.000Z", quietMs: dayMs },
    });
    expect(decide({ asked: [promised, askedAt(now - 2 * hourMs, { survey: "nps" })] }).reason).toBe("quarantined_sent");
  });

  test("not past the end that its link would have had, and not beyond the longest delay of a future event", () => {
    const delaying = { onBlocked: "delay", quietMs: dayMs } as const;
    const yesterday = { asked: [askedAt(now - hourMs, { survey: "nps" })] };
    expect(decide(yesterday, { ...delaying, expireMs: hourMs })).toMatchObject({ reason: "quarantined_sent" });
    const inMonths = { ...yesterday, occurredAt: now + 60 * dayMs };
    expect(decide(inMonths, { ...delaying, maxDelayMs: hourMs })).toMatchObject({ reason: "quarantined_sent" });
  });

  test("a clock that opens outside the hours is told as the next opening after it", () => {
    const wednesday = { asked: [askedAt(now - 27 * dayMs, {})], place: { ...facts.place, weekend: [6, 7] as const } };
    // The 30 days end on Saturday.
    expect(decide(wednesday, { window: workHours, quietMs: 0 }).nextEligibleAt).toBe(Date.UTC(2027, 1, 8, 8));
  });

  test("outside its hours a rule waits for the next opening, on working days of the person's site", () => {
    const friday = Date.UTC(2027, 1, 5, 19);
    const late = { now: friday, occurredAt: friday, startedAt: friday };
    expect(decide(late, { window: workHours })).toMatchObject({ postponedTo: Date.UTC(2027, 1, 8, 8) });
    const place = { timeZone: "Africa/Cairo", weekend: [5, 6] as const, holidays: new Set(["2027-02-07"]) };
    expect(decide({ ...late, place }, { window: workHours })).toMatchObject({ postponedTo: Date.UTC(2027, 1, 8, 6) });
    expect(decide(late, { window: workHours, expireMs: dayMs })).toMatchObject({ reason: "outside_window_expired" });
    expect(decide({}, { window: workHours })).toMatchObject({ outcome: "scheduled" });
    expect(decide({}, { window: workHours })).not.toHaveProperty("postponedTo");
  });
});

test("a sample lets its share through", () => {
  expect(decide({ draw: 0.19 }, { sampleRate: 0.2 }).outcome).toBe("scheduled");
  expect(decide({ draw: 0.2 }, { sampleRate: 0.2 }).outcome).toBe("skipped");
  expect(decide({ draw: 0.999999 }, { sampleRate: 1 }).outcome).toBe("scheduled");
});

test("never scheduled within the quiet period of any invitation, nor above the most for this survey", () => {
  const ago = fc.integer({ min: -dayMs, max: 60 * dayMs });
  const all = fc.array(fc.record({ ago, isSame: fc.boolean() }), { maxLength: 8 });
  const limits = fc.record({
    quietMs: fc.integer({ min: 0, max: 20 * dayMs }),
    n: fc.integer({ min: 1, max: 3 }),
    periodMs: fc.integer({ min: 0, max: 60 * dayMs }),
  });
  fc.assert(
    fc.property(all, limits, (times, { quietMs, n, periodMs }) => {
      const asked = times
        .map((one) => askedAt(now - one.ago, { survey: one.isSame ? "csat" : "nps" }))
        .sort((a, b) => b.at - a.at);
      const { outcome } = decide({ asked }, { quietMs, atMost: { n, periodMs } });
      const isQuiet = times.some((one) => one.ago < Math.max(quietMs, ruleDefaults.floorMs));
      const isFull = times.filter((one) => one.isSame && one.ago < periodMs).length >= n;
      expect(outcome).toBe(isQuiet || isFull ? "skipped" : "scheduled");
    }),
    { numRuns: 500 },
  );
});
