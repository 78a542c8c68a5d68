import type { Gate } from "@afterword/sdk";

/** What each gate compares. A name is only ever added, with a gate of its own: rows that were kept are read by these. */
const compared: ReadonlyMap<string, readonly string[]> = new Map([
  ["address", ["isBounced"]],
  ["opt_out", ["optedOutOf"]],
  ["age", ["occurredAt", "expireMs"]],
  ["where", ["condition"]],
  ["exclude", ["condition", "excludedBy"]],
  ["unless", ["events", "calledOffBy"]],
  ["subject", ["invitationId"]],
  ["channel", ["channel", "hasAddress"]],
  ["language", ["untranslated"]],
  ["priority", ["priority", "by"]],
  ["at_most", ["asked", "atMost", "periodMs"]],
  ["relational", ["lastAt", "restMs"]],
  ["quiet", ["lastAskedAt", "quietMs"]],
  ["answered", ["lastAt", "restMs"]],
  ["declined", ["lastAt", "restMs"]],
  ["sample", ["draw", "rate"]],
  ["window", ["window", "timeZone", "opensAt"]],
]);

/** A gate without the names of what it compared: its own name, 1 where it passed, and the values. */
type Packed = readonly [gate: string, passed: 0 | 1, ...values: unknown[]];

/**
 * Gates as a decision keeps them, in a third of the room: without the names of what they compared. One that compared
 * something else is kept as it is.
 *
 * @example packGates([{ gate: "language", passed: true, compared: { untranslated: 0 } }]) // '[["language",1,0]]'
 */
export const packGates = (gates: readonly Gate[]): string => JSON.stringify(gates.map(pack));

function pack(one: Gate): Packed | Gate {
  const names = compared.get(one.gate);
  if (names === undefined || Object.keys(one.compared).length !== names.length) return one;
  const packed: [string, 0 | 1, ...unknown[]] = [one.gate, one.passed ? 1 : 0];
  for (const name of names) {
    const value = one.compared[name];
    if (value === undefined) return one;
    packed.push(value);
  }
  return packed;
}

/** The gates that {@link packGates} made a text of. */
export const unpackGates = (text: string): Gate[] =>
  (JSON.parse(text) as (Packed | Gate)[]).map((one) => ("gate" in one ? one : unpack(one)));

function unpack([gate, passed, ...values]: Packed): Gate {
  const names = compared.get(gate) ?? [];
  return { gate, passed: passed === 1, compared: Object.fromEntries(names.map((name, at) => [name, values[at]])) };
}
