import { ProblemError, type FieldError } from "../contract/problem.ts";
import type { EventDefinition, EventSchema } from "../event.ts";
import { isParts, strangeNames } from "../known-names.ts";
import { isEvent, sayGiven } from "../rule/read-when.ts";
import type { TallyDefinition } from "./definition.ts";

/** Of which events, and which of them count. */
export interface CountOptions {
  /** Segment values that the events have. */
  readonly where?: { readonly [segment: string]: string };
  /** Only those that the first contact solved, or that took at most so many hours. */
  readonly that?: "resolvedFirstContact" | { readonly withinHours: number };
}

/**
 * Counts events, as one side of an indicator. Of which it is not known whether the first contact solved them, or how long
 * they took, are left out on both sides where that is asked.
 *
 * @throws ProblemError `invalid_definition`
 * @example count(ticket.closed, { where: { channel: "portal" } })
 */
export function count(event: EventDefinition<string, EventSchema>, options: CountOptions = {}): TallyDefinition {
  checkEvent("count", event);
  const errors = [...strange("count", options, ["where", "that"]), ...whereErrors("count", options.where)];
  const { where = {}, that } = options;
  const hours = isParts(that) ? that["withinHours"] : null;
  if (hours !== null && !(typeof hours === "number" && hours > 0 && hours <= 100_000))
    errors.push({ path: "count.that.withinHours", code: "range", message: "Hours are a number above 0." });
  else if (that !== undefined && hours === null && that !== "resolvedFirstContact")
    errors.push({
      path: "count.that",
      code: "unknown",
      message: 'What is true of them is "resolvedFirstContact" or { withinHours: 40 }.',
    });
  if (errors.length > 0) throw new ProblemError("invalid_definition", { errors });
  const of = that === undefined ? "events" : that === "resolvedFirstContact" ? that : "within";
  return { event: event.type, where, of, hours: typeof hours === "number" ? hours : null };
}

/**
 * Adds up what events cost, or how long they took, as the upper side of an indicator.
 *
 * @throws ProblemError `invalid_definition`
 * @example sum(ticket.closed, "cost")
 */
export function sum(
  event: EventDefinition<string, EventSchema>,
  fact: "cost" | "turnaroundHours",
  options: Pick<CountOptions, "where"> = {},
): TallyDefinition {
  checkEvent("sum", event);
  const errors = [...strange("sum", options, ["where"]), ...whereErrors("sum", options.where)];
  if (fact !== "cost" && fact !== "turnaroundHours")
    errors.push({ path: "sum.fact", code: "unknown", message: "What is added up is cost or turnaroundHours." });
  if (errors.length > 0) throw new ProblemError("invalid_definition", { errors });
  return { event: event.type, where: options.where ?? {}, of: fact, hours: null };
}

function checkEvent(name: string, event: unknown): void {
  if (isEvent(event)) return;
  const message = `${name}(…) takes what defineEvent gives; ${sayGiven(event)} is none.`;
  throw new ProblemError("invalid_definition", { errors: [{ path: name, code: "required", message }] });
}

const strange = (path: string, given: unknown, known: readonly string[]): FieldError[] =>
  strangeNames(given, known).map(({ name, message }) => ({ path: `${path}.${name}`, code: "unknown", message }));

/** What is wrong with segment values. */
function* whereErrors(path: string, where: unknown): Generator<FieldError> {
  if (where === undefined) return;
  if (!isParts(where) || !Object.values(where).every((value) => typeof value === "string" && value !== ""))
    yield { path: `${path}.where`, code: "invalid", message: 'Segment values are texts, such as { team: "HR" }.' };
}
