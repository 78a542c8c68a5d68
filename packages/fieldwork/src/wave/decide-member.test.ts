import { dayMs, drawOf, waveDefaults, type Asked, type WaveDefinition } from "@afterword/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileAudience } from "./audience.ts";
import { decideMember, tooLate, type MemberFacts } from "./decide-member.ts";
import { drawStrata } from "./strata.ts";

const now = Date.UTC(2027, 1, 3, 9);
const definition: WaveDefinition = {
  id: "annual",
  survey: "annual",
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "UTC",
  audience: { where: null, sample: null, strata: [] },
  ...waveDefaults,
  remind: [],
  perMinute: null,
  k: null,
};
const facts = (change: Partial<MemberFacts> = {}): MemberFacts => ({
  now,
  closesAt: now + 21 * dayMs,
  excludedBy: null,
  lot: 0.5,
  stratum: "[]",
  hasAddress: true,
  isBounced: false,
  optedOutOf: null,
  untranslated: 0,
  asked: [],
  ...change,
});
const asked = (ago: number, change: Partial<Asked> = {}): Asked => ({
  survey: "other",
  isRelational: false,
  at: now - ago,
  answeredAt: null,
  declinedAt: null,
  isPromisedAgain: false,
  ...change,
});
const sampled = (sample: WaveDefinition["audience"]["sample"]): WaveDefinition => ({
  ...definition,
  audience: { where: null, sample, strata: [] },
});

test.each([
  ["nothing", {}, null],
  ["an exclusion", { excludedBy: "person", hasAddress: false }, "excluded"],
  ["no address", { hasAddress: false, isBounced: true }, "no_channel"],
  ["a refused address", { isBounced: true, optedOutOf: "all" }, "bounced_address"],
  ["an opt-out", { optedOutOf: "all", untranslated: 3 }, "opted_out"],
  ["no translation", { untranslated: 3 }, "no_translation"],
  ["this survey 4 days ago", { asked: [asked(4 * dayMs, { survey: "annual" })] }, "quarantined_sent"],
  ["having declined yesterday", { asked: [asked(dayMs, { declinedAt: now - dayMs })] }, "quarantined_declined"],
])("with %s the outcome follows", (_, change: Partial<MemberFacts>, reason) => {
  const verdict = decideMember(definition, null, facts(change));
  expect(verdict.outcome === "skipped" ? verdict.reason : null).toBe(reason);
});

describe("who only has to rest", () => {
  const resting = facts({ asked: [asked(2 * dayMs)] });
  test("is asked once that is over", () => {
    expect(decideMember(definition, null, resting)).toMatchObject({ outcome: "asked", notBefore: now + 5 * dayMs });
  });

  test("is not asked on the last day of the wave", () => {
    const closing = { ...resting, closesAt: now + 6 * dayMs - 1 };
    expect(decideMember(definition, null, closing)).toMatchObject({
      outcome: "skipped",
      reason: "quarantined_sent",
      compared: { gate: "quiet", until: new Date(now + 5 * dayMs).toISOString() },
    });
  });

  test("a rolling wave that comes round sooner than 30 days goes by its own rhythm", () => {
    const rolling = { ...definition, every: { rollingWeeks: 2 } };
    const before = facts({ asked: [asked(14 * dayMs, { survey: "annual", isRelational: true })] });
    expect(decideMember(rolling, null, before)).toMatchObject({ outcome: "asked", notBefore: null });
  });
});

test("a rate lets the lots below it through, and says how probable that was", () => {
  const verdict = (lot: number) => decideMember(sampled({ rate: 0.3 }), null, facts({ lot }));
  expect(verdict(0.29)).toMatchObject({ outcome: "asked", inclusion: 0.3 });
  expect(verdict(0.31)).toMatchObject({ outcome: "skipped", reason: "not_sampled", inclusion: 0.3 });
});

test("a stratum that was not counted is not drawn from", () => {
  const strata = { "[]": { size: 4, drawn: 1, upTo: 0.5 } };
  const verdict = (stratum: string) => decideMember(sampled({ size: 1 }), strata, facts({ stratum }));
  expect(verdict("[]")).toMatchObject({ outcome: "asked", inclusion: 0.25 });
  expect(verdict('["new"]')).toMatchObject({ outcome: "skipped", reason: "not_sampled", inclusion: 0 });
  // Whoever the closing of the wave left out would have been drawn as probably as the others.
  expect(tooLate(sampled({ size: 10 }), strata, "[]")).toMatchObject({ reason: "closed_wave", inclusion: 0.25 });
});

test("the decision is a function of the person and the facts: order, repetition and company change nothing", () => {
  const person = fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    site: fc.constantFrom("HQ", "field", "sea"),
    excludedBy: fc.constantFrom(null, null, "person"),
    hasAddress: fc.boolean(),
    isBounced: fc.boolean(),
    optedOutOf: fc.constantFrom(null, null, "all"),
    ago: fc.option(fc.integer({ min: 0, max: 40 * dayMs })),
  });
  const sample = fc.constantFrom(null, { rate: 0.4 } as const, { size: 5 } as const);
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 30 });
  fc.assert(
    fc.property(people, sample, fc.infiniteStream(fc.nat()), (all, drawn, order) => {
      const wave = { ...definition, audience: { where: null, sample: drawn, strata: ["site"] } };
      const audience = compileAudience({ definition: wave, n: 0 });
      const rows = all.map((one) => ({
        one,
        row: { id: one.id, email: null, name: null, locale: null, timeZone: null, attributes: { site: one.site } },
      }));
      const lots = Map.groupBy(rows, ({ row }) => audience.stratumOf(row));
      const strata = drawStrata(
        new Map([...lots].map(([name, list]) => [name, list.map(({ row }) => audience.drawOf(row))])),
        drawn !== null && "size" in drawn ? drawn.size : 0,
      );
      const decide = ({ one, row }: (typeof rows)[number]) => {
        const own = { ...one, lot: audience.drawOf(row), stratum: audience.stratumOf(row) };
        return decideMember(wave, strata, facts({ ...own, asked: one.ago === null ? [] : [asked(one.ago)] }));
      };
      const first = new Map(rows.map((each) => [each.row.id, JSON.stringify(decide(each))]));
      const shuffled = rows
        .map((each) => ({ each, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      for (const each of [...shuffled, ...shuffled]) expect(JSON.stringify(decide(each))).toBe(first.get(each.row.id));
      for (const said of first.values()) {
        const verdict = JSON.parse(said) as { outcome: string; reason?: string; inclusion: number };
        expect(verdict.outcome === "asked").toBe(verdict.reason === undefined);
        expect(verdict.inclusion).toBeGreaterThanOrEqual(0);
      }
      if (drawn !== null && "size" in drawn) {
        const isDrawn = ([, said]: [string, string]) => !said.includes("not_sampled") && !said.includes('"excluded"');
        const excluded = all.filter(({ excludedBy }) => excludedBy !== null).length;
        const n = [...first].filter(isDrawn).length;
        expect(n).toBeLessThanOrEqual(Math.min(drawn.size, all.length));
        expect(n).toBeGreaterThanOrEqual(Math.min(drawn.size, all.length) - excluded);
      }
    }),
    { numRuns: 150 },
  );
});

test("a rolling wave takes everybody once in its weeks, whatever the round", () => {
  const rolling = { ...definition, every: { rollingWeeks: 8 } };
  const row = (id: string) => ({ id, email: null, name: null, locale: null, timeZone: null, attributes: {} });
  const ids = Array.from({ length: 400 }, (_, at) => `p${String(at)}`);
  const turns = ids.map((id) =>
    Array.from({ length: 16 }, (_, n) => n).filter((n) => compileAudience({ definition: rolling, n }).has(row(id))),
  );
  for (const [first = -1, second] of turns) expect(second).toBe(first + 8);
  const sizes = Array.from({ length: 8 }, (_, n) => turns.filter(([first]) => first === n).length);
  expect(Math.min(...sizes)).toBeGreaterThan(25);
  expect(drawOf("annual:turn", "p1")).toBe(drawOf("annual:turn", "p1"));
});
