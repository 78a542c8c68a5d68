import { ProblemError, type FieldError } from "../contract/problem.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { Text } from "../survey/definition.ts";
import type { IndicatorDefinition, IndicatorKind, TallyDefinition, Target } from "./definition.ts";
import { targetErrors } from "./target.ts";

/** What {@link defineIndicator} takes. */
export interface IndicatorOptions {
  readonly id: string;
  /** What people call it; the id unless told. */
  readonly name?: Text;
  /** `percent`, or what one of it is, such as `USD` or `hours`. */
  readonly unit: string;
  /** What `count(…)` or `sum(…)` gives. */
  readonly numerator: TallyDefinition;
  /** What `count(…)` gives, of all events that are meant. */
  readonly denominator: TallyDefinition;
  /** What it is to reach, in its unit. */
  readonly target?: Target;
}

const names = Object.keys({
  ...{ id: 1, name: 1, unit: 1, numerator: 1, denominator: 1, target: 1 },
} satisfies Record<keyof IndicatorOptions, 1>);

/** What the id of an indicator or a service is made of. */
export const idPattern = /^[a-z][a-z0-9-]{0,59}$/;

/**
 * Declares a figure from facts: a share of events (`percent`, with an interval), the mean of a fact of theirs (with an
 * interval), or any other quotient. Events are counted by when they happened, whether anybody was asked about them or not.
 *
 * @throws ProblemError `invalid_definition` naming every part that can't work
 * @example
 * defineIndicator({
 *   id: "portal-use",
 *   unit: "percent",
 *   numerator: count(ticket.closed, { where: { channel: "portal" } }),
 *   denominator: count(ticket.closed),
 *   target: { atLeast: 60 },
 * })
 */
export function defineIndicator(options: IndicatorOptions): IndicatorDefinition {
  if (!isParts(options))
    throw new ProblemError("invalid_definition", {
      errors: [{ path: "indicators", code: "required", message: "defineIndicator(…) takes an object." }],
    });
  const { id, name = id, unit, numerator, denominator, target = null } = options;
  const errors = [...optionErrors(options)];
  const kind = errors.length === 0 ? kindOf(numerator, denominator) : "ratio";
  const wrong = (path: string, code: string, message: string) =>
    errors.push({ path: `indicators.${String(id)}.${path}`, code, message });
  if (kind === "share" && unit !== "percent") wrong("unit", "invalid", "A share of events is in percent.");
  if (kind === "mean" && unit === "percent") wrong("unit", "invalid", "A mean of hours or of a cost is no percentage.");
  errors.push(...targetErrors(`indicators.${String(id)}.target`, options.target, kind === "share"));
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", { detail: `Indicator "${String(id)}" can't work.`, errors });
  return { id, name, unit, kind, numerator, denominator, target };
}

function* optionErrors(options: IndicatorOptions): Generator<FieldError> {
  const { id, unit, numerator, denominator } = options;
  const under = `indicators.${String(id)}`;
  for (const { name, message } of strangeNames(options, names))
    yield { path: `${under}.${name}`, code: "unknown", message };
  if (typeof id !== "string" || !idPattern.test(id))
    yield { path: `${under}.id`, code: "pattern", message: "An id has lower-case letters, digits and dashes." };
  if (typeof unit !== "string" || unit.trim() === "" || unit.length > 40)
    yield { path: `${under}.unit`, code: "required", message: 'A unit is "percent", or a word such as USD.' };
  for (const [path, side] of Object.entries({ numerator, denominator }))
    if (!isParts(side) || typeof side["event"] !== "string" || typeof side["of"] !== "string")
      yield { path: `${under}.${path}`, code: "required", message: "It is what count(…) or sum(…) gives." };
  if (isParts(denominator) && denominator.of !== "events")
    yield { path: `${under}.denominator`, code: "invalid", message: "What is below is a count of all events meant." };
}

/** Whether what is above is part of what is below, or a fact of just those events. */
function kindOf(numerator: TallyDefinition, denominator: TallyDefinition): IndicatorKind {
  const isWithin =
    numerator.event === denominator.event &&
    Object.entries(denominator.where).every(([name, value]) => numerator.where[name] === value);
  if (!isWithin) return "ratio";
  if (numerator.of !== "cost" && numerator.of !== "turnaroundHours") return "share";
  return Object.keys(numerator.where).length === Object.keys(denominator.where).length ? "mean" : "ratio";
}
