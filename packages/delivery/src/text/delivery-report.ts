import type { GatewayReport } from "../mail.ts";

/** What gateways call the state of a message, by what it means; written without marks and in small letters. */
const states: Readonly<Record<string, GatewayReport["kind"]>> = {
  ...means("none", ["delivered", "delivrd", "read", "seen", "sent", "submitted", "accepted", "acceptd", "success"]),
  ...means("none", ["queued", "sending", "scheduled", "enroute", "buffered", "dispatched", "pending", "transmitted"]),
  ...means("soft", ["undelivered", "undeliverable", "undeliv", "undelivrd", "notdelivered", "failed", "failure"]),
  ...means("soft", ["deliveryfailed", "deliveryfailure", "deliveryunconfirmed", "expired", "absent"]),
  ...means("rejected", ["rejected", "rejectd", "sendingfailed", "blocked", "deleted", "canceled", "cancelled"]),
};

function means<K>(kind: K, words: readonly string[]): Record<string, K> {
  return Object.fromEntries(words.map((word) => [word, kind]));
}

/** Where the state stands, and where the code of what went wrong. */
const stateNames = ["messagestatus", "smsstatus", "status", "groupname", "state", "stat", "event", "name"];
const codeNames = ["errorcode", "errcode", "networkcode", "failurereason", "reason", "code", "name", "title", "id"];

/** A report is small; of what is larger or deeper nothing more is read. */
const [mostFields, deepest] = [200, 6];

/**
 * What a gateway reports of a message that it took: a form's fields, or JSON of whatever depth, in the words that gateways use. It
 * is for good where the gateway says so or names a code that `bounced` lists. Nothing of its words is kept but a state and a code.
 *
 * @param bounced what the gateway calls an address that takes nothing
 * @example readReport({ MessageStatus: "undelivered", ErrorCode: "30005" }, ["30005"]) // { kind: "hard", code: "undelivered 30005" }
 */
export function readReport(said: unknown, bounced: readonly string[]): GatewayReport {
  const fields = fieldsOf(said);
  const valuesAt = (names: readonly string[]) =>
    names.flatMap((name) => fields.flatMap((one) => (one.name === name ? [one.value] : [])));
  const state = ["rejected", "soft", "none"]
    .flatMap((kind) => valuesAt(stateNames).filter((word) => kindOf(word) === kind))
    .find((word) => isCode(word));
  const codes = [...valuesAt(codeNames), ...valuesAt(stateNames)].filter(isCode);
  const isListed = (code: string) => bounced.includes(code);
  const listed = codes.find(isListed);
  const code = listed ?? valuesAt(codeNames).find((one) => isCode(one) && /\d/.test(one));
  const kind = state === undefined ? "unclear" : kindOf(state);
  if (listed !== undefined && kind !== "none") return { kind: "hard", code: textOf(state, listed) };
  if (kind === "soft" && valuesAt(["permanent"]).includes("true")) return { kind: "hard", code: textOf(state, code) };
  if (kind === "rejected") return { kind, code: textOf("rejected", code) };
  return { kind, code: kind === "soft" ? textOf(state, code) : null };
}

const kindOf = (word: string): GatewayReport["kind"] => {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  return Object.hasOwn(states, plain) ? (states[plain] ?? "unclear") : "unclear";
};

const textOf = (...parts: readonly (string | undefined)[]): string =>
  [...new Set(parts.filter((part) => part !== undefined))].join(" ");

/** A word or a number, never a sentence, nor anything as long as a telephone number. */
const isCode = (text: string): boolean => /^(?:[A-Za-z_][\w.-]{0,39}|\d{1,6})$/.test(text) && !/\d{7}/.test(text);

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldsOf(said: unknown, name = "", depth = 0): readonly Field[] {
  if (typeof said === "string" || typeof said === "number" || typeof said === "boolean")
    return [{ name: name.toLowerCase().replace(/[^a-z]/g, ""), value: String(said) }];
  if (typeof said !== "object" || said === null || depth >= deepest) return [];
  const parts = Array.isArray(said) ? said.map((one): [string, unknown] => [name, one]) : Object.entries(said);
  return parts
    .slice(0, mostFields)
    .flatMap(([key, value]) => fieldsOf(value, key, depth + 1))
    .slice(0, mostFields);
}
