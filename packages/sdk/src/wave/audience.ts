import { conditionSizeError } from "../survey/condition-size.ts";
import { isParts, strangeNames } from "../known-names.ts";
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

/** A share of the people, above 0 up to 1, or so many of them (then fewer where there are not so many). */
export type Sample = { readonly rate: number } | { readonly size: number };

/** Who is asked: a condition on the person, everyone, or a sample of those. */
export type Audience =
  | ((PersonCondition | Everyone) & { readonly where?: never; readonly sample?: never; readonly by?: never })
  | { readonly where: PersonCondition | Everyone; readonly sample?: never; readonly by?: never }
  | {
      readonly where?: PersonCondition | Everyone;
      readonly sample: Extract<Sample, { readonly rate: number }>;
      /** A rate draws the same share of every group by itself. */
      readonly by?: never;
    }
  | {
      readonly where?: PersonCondition | Everyone;
      readonly sample: Extract<Sample, { readonly size: number }>;
      /** Attributes: the sample is drawn within each of their values, in proportion. */
      readonly by?: readonly string[];
    };

/** Tells what is wrong: a code and a sentence. */
type Wrong = (code: string, message: string) => void;

const parts = ["where", "sample", "by"];
const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** An audience as data; what can't be, whatever it is, is told to `wrong`. */
export function readAudience(audience: unknown, wrong: Wrong): AudienceDefinition {
  if (isWhole(audience)) return { where: readWhole(audience, wrong), sample: null, strata: [] };
  const given = isParts(audience) ? audience : {};
  const { where, sample = null, by = [] } = given;
  const [strange] = strangeNames(given, parts);
  if (strange) wrong("unknown", strange.message);
  else if (where === undefined && sample === null)
    wrong("required", "It says nobody in particular. To ask everybody, say everyone.");
  else if (!(Array.isArray(by) && by.length === 0) && sample === null)
    wrong("invalid", "by divides a sample, and there is none.");
  if (where !== undefined && !isWhole(where)) wrong("invalid", "where is a condition on the person, or everyone.");
  return {
    where: isWhole(where) ? readWhole(where, wrong) : null,
    sample: sample === null ? null : readSample(sample, wrong),
    strata: readStrata(by, sample, wrong),
  };
}

/** What chooses people: a condition, or everyone. Whether there is something beside it is looked at by `readWhole`. */
const isWhole = (one: unknown): one is { readonly json: unknown } | { readonly everyone: unknown } =>
  isParts(one) && ("json" in one || "everyone" in one);

function readWhole(
  whole: { readonly json: unknown } | { readonly everyone: unknown },
  wrong: Wrong,
): ConditionJson | null {
  const isAlone = Object.keys(whole).length === 1;
  if ("everyone" in whole) {
    if (whole.everyone !== true || !isAlone)
      wrong("invalid", "everyone is { everyone: true }, alone. With a sample, say { where: everyone, sample: … }.");
    return null;
  }
  if (!isAlone) wrong("invalid", "A condition stands alone. With a sample, say { where: the condition, sample: … }.");
  if (!isParts(whole.json)) {
    wrong("invalid", "where is a condition on the person, or everyone.");
    return null;
  }
  const json = whole.json as ConditionJson;
  const tooLarge = conditionSizeError(json);
  for (const message of tooLarge === null ? conditionErrors(json) : [tooLarge]) wrong("invalid", message);
  return json;
}

function readSample(sample: unknown, wrong: Wrong): Sample {
  const given = isParts(sample) ? sample : {};
  const { rate, size } = given as { readonly rate?: number; readonly size?: number };
  const [strange] = strangeNames(given, ["rate", "size"]);
  if (strange) wrong("unknown", strange.message);
  else if ((rate === undefined) === (size === undefined)) wrong("invalid", "A sample has a rate or a size.");
  else if (rate !== undefined && !(rate > 0 && rate <= 1)) wrong("range", "A sample's rate is above 0 and at most 1.");
  else if (size !== undefined && !(Number.isInteger(size) && size >= 1))
    wrong("range", "A sample's size is a whole number from 1.");
  return sample as Sample;
}

function readStrata(by: unknown, sample: unknown, wrong: Wrong): readonly string[] {
  if (!Array.isArray(by)) {
    wrong("invalid", `by is a list of attributes, such as ["site"].`);
    return [];
  }
  const names: readonly unknown[] = by;
  if (names.length > 0 && isParts(sample) && "rate" in sample)
    wrong("invalid", "by divides a sample of a size. A rate draws the same share of every group by itself.");
  for (const [at, name] of names.entries()) {
    if (typeof name !== "string" || !namePattern.test(name))
      wrong("pattern", `"${String(name)}" can't be the name of an attribute.`);
    if (names.indexOf(name) < at) wrong("repeated", `by names "${String(name)}" twice.`);
  }
  return names.map(String);
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
