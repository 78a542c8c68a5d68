import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, not, person } from "../survey/condition.ts";
import { compileRule, type DecisionFacts } from "./decide.ts";
import type { RuleDefinition } from "./definition.ts";

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
  unless: ["ticket.reopened"],
  expireMs: 14 * dayMs,
};
const facts: DecisionFacts = {
  now,
  occurredAt: now,
  data: { team: "ICT" },
  person: { id: "u17", attributes: { clientType: "staff" } },
  hasAddress: true,
  optedOutOf: null,
  calledOffBy: null,
  askedForSubject: null,
  askedForSurveyAt: [],
  askedAt: null,
};
const decide = (change: Partial<DecisionFacts>, rules: Partial<RuleDefinition> = {}) =>
  compileRule({ ...rule, ...rules }).decide({ ...facts, ...change });
const isTraining = data("team").is("Training").json;

test("nothing speaks against it: scheduled, not final, every gate shown", () => {
  const verdict = decide({});
  expect(verdict).toMatchObject({ outcome: "scheduled", final: false });
  expect(verdict.gates.map(({ gate }) => gate)).toEqual([
    "opt_out",
    "unless",
    "subject",
    "age",
    "where",
    "channel",
    "at_most",
    "quiet",
  ]);
  expect(verdict.gates.every(({ passed }) => passed)).toBe(true);
  expect(verdict).not.toHaveProperty("reason");
});

// In the order in which they are named when several speak against it.
const against: [reason: string, gate: string, final: boolean, Partial<DecisionFacts>, Partial<RuleDefinition>?][] = [
  ["opted_out", "opt_out", true, { optedOutOf: "all" }],
  ["reopened", "unless", true, { calledOffBy: "evt-2" }],
  ["already_asked_for_subject", "subject", true, { askedForSubject: "inv-1" }],
  ["expired", "age", true, { occurredAt: now - 15 * dayMs }],
  ["filtered", "where", true, {}, { where: isTraining }],
  ["no_channel", "channel", false, { hasAddress: false }],
  ["quarantined_sent", "at_most", false, { askedForSurveyAt: [now - 10 * dayMs] }],
  ["quarantined_sent", "quiet", false, { askedAt: now - dayMs }],
];

test.each(against)("%s (%s): skipped, final is %s", (reason, gate, final, change, rules) => {
  const verdict = decide(change, rules);
  expect(verdict).toMatchObject({ outcome: "skipped", reason, final });
  expect(verdict.gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
});

test("the first gate that fails names the reason; all that fail are shown", () => {
  for (const [at, [reason]] of against.entries()) {
    const rest = against.slice(at);
    const change = Object.assign({}, ...rest.map((one) => one[3])) as Partial<DecisionFacts>;
    const rules = Object.assign({}, ...rest.map((one) => one[4])) as Partial<RuleDefinition>;
    const verdict = decide(change, rules);
    expect(verdict.reason).toBe(reason);
    expect(verdict.gates.filter(({ passed }) => !passed)).toHaveLength(rest.length);
    expect(verdict.final).toBe(rest.some((one) => one[2]));
  }
});

test("a gate shows what it compared", () => {
  const { gates } = decide({ askedForSurveyAt: [now - dayMs], askedAt: now - dayMs });
  expect(gates.find(({ gate }) => gate === "at_most")?.compared).toEqual({ asked: 1, atMost: 1, periodMs: 30 * dayMs });
  expect(gates.find(({ gate }) => gate === "quiet")?.compared).toEqual({
    lastAskedAt: "2027-02-02T09:00:00.000Z",
    quietMs: 7 * dayMs,
  });
});

test("only mail needs an address", () => {
  expect(decide({ hasAddress: false }, { channel: "link" }).outcome).toBe("scheduled");
  expect(decide({ hasAddress: false }, { channel: "embed" }).outcome).toBe("scheduled");
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
  });
});

describe("clocks", () => {
  test.each<[string, Partial<DecisionFacts>, Partial<RuleDefinition>, number | undefined]>([
    ["asked for the survey 30 days ago to the millisecond", { askedForSurveyAt: [now - 30 * dayMs] }, {}, undefined],
    ["a millisecond less", { askedForSurveyAt: [now - 30 * dayMs + 1] }, {}, now + 1],
    ["asked for any 7 days ago", { askedAt: now - 7 * dayMs }, {}, undefined],
    ["a millisecond less than 7 days", { askedAt: now - 7 * dayMs + 1 }, {}, now + 1],
    ["quiet of an hour is still 24 hours", { askedAt: now - 23 * hourMs }, { quietMs: hourMs }, now + hourMs],
    ["24 hours have passed", { askedAt: now - dayMs }, { quietMs: 0 }, undefined],
    [
      "twice of at most three",
      { askedForSurveyAt: [now - 8 * dayMs, now - 9 * dayMs] },
      { atMost: { n: 3, periodMs: 30 * dayMs } },
      undefined,
    ],
    [
      "three of three: when the oldest of them leaves the period",
      { askedForSurveyAt: [now - 8 * dayMs, now - 9 * dayMs, now - 20 * dayMs, now - 40 * dayMs] },
      { atMost: { n: 3, periodMs: 30 * dayMs } },
      now + 10 * dayMs,
    ],
    ["both clocks: the later one", { askedForSurveyAt: [now - dayMs], askedAt: now - dayMs }, {}, now + 29 * dayMs],
  ])("%s", (_, change, rules, nextEligibleAt) => {
    const verdict = decide(change, rules);
    expect(verdict.outcome).toBe(nextEligibleAt === undefined ? "scheduled" : "skipped");
    expect(verdict.nextEligibleAt).toBe(nextEligibleAt);
    if (nextEligibleAt === undefined) return;
    expect(decide({ ...change, now: nextEligibleAt, occurredAt: nextEligibleAt }, rules).outcome).toBe("scheduled");
    expect(decide({ ...change, now: nextEligibleAt - 1 }, rules).outcome).toBe("skipped");
  });

  test("no time is promised where more than a clock speaks against it", () => {
    expect(decide({ askedAt: now - dayMs, hasAddress: false })).not.toHaveProperty("nextEligibleAt");
    expect(decide({ askedAt: now - dayMs, optedOutOf: "all" })).not.toHaveProperty("nextEligibleAt");
  });
});

test("never scheduled within the quiet period of any invitation, nor above the most for this survey", () => {
  const ago = fc.integer({ min: -dayMs, max: 60 * dayMs });
  const asked = fc.array(fc.record({ ago, isSame: fc.boolean() }), { maxLength: 8 });
  const limits = fc.record({
    quietMs: fc.integer({ min: 0, max: 20 * dayMs }),
    n: fc.integer({ min: 1, max: 3 }),
    periodMs: fc.integer({ min: 0, max: 60 * dayMs }),
  });
  fc.assert(
    fc.property(asked, limits, (all, { quietMs, n, periodMs }) => {
      const times = (list: typeof all) => list.map((one) => now - one.ago).sort((a, b) => b - a);
      const own = times(all.filter(({ isSame }) => isSame));
      const change = { askedForSurveyAt: own, askedAt: times(all)[0] ?? null };
      const { outcome } = decide(change, { quietMs, atMost: { n, periodMs } });
      const isQuiet = all.some((one) => one.ago < Math.max(quietMs, dayMs));
      const isFull = own.filter((at) => at > now - periodMs).length >= n;
      expect(outcome).toBe(isQuiet || isFull ? "skipped" : "scheduled");
    }),
    { numRuns: 500 },
  );
});
