import type { Condition, ConditionJson, Ref } from "../survey/condition.ts";
import type { AudienceDefinition } from "./definition.ts";

/** Says that everybody is asked. */
export interface Everyone {
  readonly everyone: true;
}

/**
 * Everybody, as an audience.
 *
 * @example defineWave("annual", survey, { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC", audience: everyone })
 */
export const everyone: Everyone = { everyone: true };

/** A condition that looks at the person only; a person's attribute has one value. */
export type PersonCondition = Condition<Ref<"person", string, "equals" | "number" | "any", unknown>>;

/** A share of the people, above 0 up to 1, or so many of them. */
export type Sample = { readonly rate: number } | { readonly size: number };

/** Who is asked: a condition on the person, everyone, or a sample of those. */
export type Audience =
  | PersonCondition
  | Everyone
  | { readonly where: PersonCondition | Everyone; readonly sample?: never; readonly by?: never }
  | {
      readonly where?: PersonCondition | Everyone;
      readonly sample: Sample;
      /** Attributes: the sample is drawn within each of their values, in proportion. */
      readonly by?: readonly string[];
    };

/** Tells what is wrong: a code and a sentence. */
type Wrong = (code: string, message: string) => void;

const parts = ["where", "sample", "by"];
const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** An audience as data; what can't be is told to `wrong`. */
export function readAudience(audience: Audience, wrong: Wrong): AudienceDefinition {
  if (isWhole(audience)) return { where: readWhere(audience, wrong), sample: null, strata: [] };
  const given: Parts = typeof audience === "object" && (audience as unknown) !== null ? audience : {};
  const { where, sample = null, by = [] } = given;
  const strange = Object.keys(given).filter((name) => !parts.includes(name));
  if (strange.length > 0) wrong("unknown", `An audience has where, sample and by; it has no ${strange.join(", ")}.`);
  else if (where === undefined && sample === null)
    wrong("required", "It says nobody in particular. To ask everybody, say everyone.");
  else if (by.length > 0 && sample === null) wrong("invalid", "by divides a sample, and there is none.");
  if (sample !== null) checkSample(sample, wrong);
  for (const [at, name] of by.entries()) {
    if (!namePattern.test(name)) wrong("pattern", `"${name}" can't be the name of an attribute.`);
    if (by.indexOf(name) < at) wrong("repeated", `by names "${name}" twice.`);
  }
  return { where: where === undefined ? null : readWhere(where, wrong), sample, strata: [...by] };
}

interface Parts {
  readonly where?: PersonCondition | Everyone;
  readonly sample?: Sample;
  readonly by?: readonly string[];
}

function isWhole(one: unknown): one is PersonCondition | Everyone {
  return typeof one === "object" && one !== null && ("json" in one || "everyone" in one);
}

function readWhere(where: PersonCondition | Everyone, wrong: Wrong): ConditionJson | null {
  if (!isWhole(where)) wrong("invalid", "where is a condition on the person, or everyone.");
  if (!isWhole(where) || "everyone" in where) return null;
  for (const message of conditionErrors(where.json)) wrong("invalid", message);
  return where.json;
}

function checkSample(sample: Sample, wrong: Wrong): void {
  const { rate, size } = sample as { rate?: number; size?: number };
  if ((rate === undefined) === (size === undefined)) wrong("invalid", "A sample has a rate or a size.");
  else if (rate !== undefined && !(rate > 0 && rate <= 1)) wrong("range", "A sample's rate is above 0 and at most 1.");
  else if (size !== undefined && !(Number.isInteger(size) && size >= 1))
    wrong("range", "A sample's size is a whole number from 1.");
}

/** Why a condition can't choose an audience. */
function* conditionErrors(condition: ConditionJson): Generator<string, void> {
  if ("source" in condition) yield* leafErrors(condition);
  else if ("not" in condition) yield* conditionErrors(condition.not);
  else if ("all" in condition) {
    if (condition.all.length === 0) yield "all() of nothing says nothing. To ask everybody, say everyone.";
    for (const part of condition.all) yield* conditionErrors(part);
    yield* contradictions(condition.all);
  } else {
    if (condition.any.length === 0) yield "any() of nothing fits nobody. To ask everybody, say everyone.";
    for (const part of condition.any) yield* conditionErrors(part);
  }
}

type Leaf = Extract<ConditionJson, { source: string }>;

function* leafErrors({ source, name, test, value }: Leaf): Generator<string> {
  if (source !== "person")
    yield `It looks at ${source}("${name}"). A wave has no event and no answer yet: use person("…").`;
  else if (!namePattern.test(name)) yield `"${name}" can't be the name of a person's attribute.`;
  else if (test === "includes") yield `An attribute has one value: use person("${name}").is(…) in place of includes.`;
  else if (test === "oneOf" && Array.isArray(value) && value.length === 0)
    yield `person("${name}").oneOf() of nothing fits nobody. To ask everybody, say everyone.`;
}

function* contradictions(list: readonly ConditionJson[]): Generator<string> {
  const values = new Map<string, unknown>();
  for (const part of list) {
    if (!("test" in part) || part.test !== "is") continue;
    const { name, value } = part;
    if (values.has(name) && values.get(name) !== value)
      yield `"${name}" can't be ${String(values.get(name))} and ${String(value)} at once, so nobody fits. Use oneOf().`;
    values.set(name, value);
  }
}
