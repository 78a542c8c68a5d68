import { isScored, type QuestionDefinition } from "@afterword/sdk";
import { marksOf } from "./number-marks.ts";
import { plainDigits, typedNumber } from "./typed-number.ts";

/** The values sent for one field, in order. */
type Sent = ReadonlyMap<string, readonly string[]>;

/**
 * Turns a form's fields into raw answers for the validator. What was left empty is left out; what can't be read stays
 * as it was typed, a single-valued field that was sent twice is a list, and a field of no question keeps its name: the
 * validator refuses all three.
 *
 * @param locale of the page that the form was on, which decides what `1.500` is
 * @example
 * decodeForm(survey.questions, new URLSearchParams("q.csat=4&q.why=")); // { csat: 4 }
 */
export function decodeForm(
  questions: readonly QuestionDefinition[],
  fields: URLSearchParams,
  locale?: string,
): Record<string, unknown> {
  const sent = sentValues(fields);
  const marks = locale === undefined ? "" : marksOf(locale);
  const known = new Set<string>();
  const answers: [string, unknown][] = [];
  for (const question of questions) {
    if (question.kind === "info") continue;
    const parts = question.kind === "ranking" || question.kind === "matrix" ? partsOf(question, sent) : null;
    const keys = parts ? [...parts.keys()].map((part) => `${question.name}.${part}`) : [question.name];
    for (const key of keys) known.add(key);
    const answer = parts ? decodeParts(question, parts) : decode(question, sent.get(question.name) ?? [], marks);
    if (answer !== undefined) answers.push([question.name, answer]);
  }
  for (const [key, values] of sent) if (!known.has(key)) answers.push([key, single(values)]);
  // fromEntries defines its keys, so one that is called __proto__ is a key like any other.
  return Object.fromEntries(answers);
}

/** The fields that start with `q.`, without it. Browsers send line breaks as CR LF. */
function sentValues(fields: URLSearchParams): Sent {
  const sent = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (!name.startsWith("q.")) continue;
    const key = lineFeeds(name.slice(2));
    const values = sent.get(key) ?? [];
    values.push(lineFeeds(value));
    sent.set(key, values);
  }
  return sent;
}

function decode(question: QuestionDefinition, values: readonly string[], marks: string): unknown {
  const given = values.filter((value) => (isTyped(question) ? value.trim() : value) !== "");
  if (given.length === 0) return undefined;
  if (question.kind === "choices") return given;
  return values.length > 1 ? values : decodeOne(question, given[0] ?? "", marks);
}

function decodeOne(question: QuestionDefinition, value: string, marks: string): unknown {
  const trimmed = value.trim();
  if (isScored(question)) return toPoint(value);
  switch (question.kind) {
    case "number":
      return typedNumber(trimmed, marks) ?? trimmed;
    case "yesNo":
    case "consent":
      return value === "true" || value === "false" ? value === "true" : value;
    case "email":
      return trimmed;
    case "date":
      return plainDigits(trimmed);
    default:
      return value;
  }
}

const isTyped = ({ kind }: QuestionDefinition): boolean =>
  kind === "comment" || kind === "text" || kind === "number" || kind === "email" || kind === "date";

/** The parts of a ranking or a matrix that were given: place by option, or column by row. */
function partsOf(question: QuestionDefinition, sent: Sent): Map<string, readonly string[]> {
  const prefix = `${question.name}.`;
  return new Map(
    [...sent].filter(([key]) => key.startsWith(prefix)).map(([key, values]) => [key.slice(prefix.length), values]),
  );
}

function decodeParts(question: QuestionDefinition, parts: ReadonlyMap<string, readonly string[]>): unknown {
  const given = [...parts]
    .filter(([, values]) => values.some((value) => value !== ""))
    .map(([part, values]) => [part, single(values)] as const);
  if (given.length === 0) return undefined;
  const byPart = Object.fromEntries(given);
  return question.kind === "ranking" && given.length === question.options?.length ? (toOrder(given) ?? byPart) : byPart;
}

/** The options in order when their places are 1 to n, each once. */
function toOrder(places: readonly (readonly [string, unknown])[]): string[] | null {
  const order = places.map((_, i) => places.find(([, place]) => place === String(i + 1))?.[0]);
  return order.every((option) => option !== undefined) ? order : null;
}

const toPoint = (text: string): number | string => (/^-?\d{1,15}$/.test(text) ? Number(text) : text);

const single = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : values);

const lineFeeds = (text: string): string => text.replaceAll("\r\n", "\n");
