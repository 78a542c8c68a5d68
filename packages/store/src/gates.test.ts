import { compileRule, type DecisionFacts, type Gate } from "@afterword/sdk";
import { expect, test } from "vitest";
import { packGates, unpackGates } from "./gates.ts";

const now = Date.UTC(2027, 1, 3, 9);
const hourMs = 3_600_000;
const facts: DecisionFacts = {
  ...{ now, occurredAt: now, startedAt: now, data: {}, person: { id: "u17", attributes: {} }, hasAddress: true },
  ...{
    isBounced: false,
    optedOutOf: null,
    calledOffBy: null,
    askedForSubject: null,
    excludedBy: null,
    untranslated: 0,
  },
  ...{ asked: [], peerAskedAt: null, draw: 0.25, caps: [], outrankedBy: null },
  place: { timeZone: "UTC", weekend: [6, 7], holidays: new Set() },
};
const rule = compileRule({
  ...{ id: "ticket.closed:csat", event: "ticket.closed", survey: "csat", channel: "email", delayMs: hourMs },
  ...{ atMost: { n: 1, periodMs: hourMs }, quietMs: hourMs, answeredMs: hourMs, declinedMs: hourMs },
  ...{ relationalMs: hourMs, onBlocked: "drop", maxDelayMs: hourMs, sampleRate: 0.5, caps: [], unless: ["reopened"] },
  ...{ remindMs: [], expireMs: hourMs, priority: 50 },
});

test("every gate of a rule is kept without the names of what it compared, and read as it was", () => {
  const { gates } = rule.decide(facts);
  expect(gates).toHaveLength(17);
  const kept = packGates(gates);
  expect((JSON.parse(kept) as unknown[]).filter((one) => !Array.isArray(one))).toEqual([]);
  expect(unpackGates(kept)).toEqual(gates);
  expect(kept.length).toBeLessThan(0.4 * JSON.stringify(gates).length);
});

test.each<[string, Gate]>([
  ["that failed", { gate: "language", passed: false, compared: { untranslated: 3 } }],
  ["that is not known", { gate: "send", passed: false, compared: { code: "5.1.1" } }],
  ["that lost its values", { gate: "age", passed: true, compared: {} }],
  ["that compared less", { gate: "age", passed: true, compared: { expireMs: 1 } }],
  ["that compared something else", { gate: "sample", passed: true, compared: { draw: 0.5, of: "all" } }],
])("one %s is read as it was", (_, gate) => {
  expect(unpackGates(packGates([gate]))).toEqual([gate]);
});

test("gates that were kept with the names are read as well", () => {
  const gates = [{ gate: "language", passed: true, compared: { untranslated: 0 } }];
  expect(unpackGates(JSON.stringify(gates))).toEqual(gates);
});
