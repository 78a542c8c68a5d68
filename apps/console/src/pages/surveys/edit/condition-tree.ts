import { isScored, type ConditionJson, type QuestionDefinition, type Scalar } from "@afterword/sdk";
import type { Leaf } from "../../../parts/condition.tsx";

/** How the parts of a group go together. */
export const hows = ["all", "any", "none", "notAll"] as const;

/** Conditions that go together, as somebody puts them together by choices. */
export interface Group {
  readonly how: (typeof hows)[number];
  readonly parts: readonly (Leaf | Group)[];
}

/** A condition as groups; one that is absent is a group of nothing. */
export function toGroup(condition: ConditionJson | undefined): Group {
  if (condition === undefined) return { how: "all", parts: [] };
  const part = toPart(condition);
  return "source" in part ? { how: "all", parts: [part] } : part;
}

function toPart(condition: ConditionJson): Leaf | Group {
  if ("source" in condition) return condition;
  if ("all" in condition) return { how: "all", parts: condition.all.map(toPart) };
  if ("any" in condition) return { how: "any", parts: condition.any.map(toPart) };
  const part = toPart(condition.not);
  if ("source" in part || part.how === "none" || part.how === "notAll") return { how: "none", parts: [part] };
  return { how: part.how === "any" ? "none" : "notAll", parts: part.parts };
}

/** Groups as a condition; undefined where nothing is left in them. */
export function toCondition(group: Group): ConditionJson | undefined {
  const [only, ...more] = group.parts;
  if (only && more.length === 0 && "source" in only && group.how === "all") return only;
  return fromGroup(group);
}

function fromGroup({ how, parts }: Group): ConditionJson | undefined {
  const all = parts.flatMap((part) => ("source" in part ? [part] : (fromGroup(part) ?? [])));
  if (all.length === 0) return undefined;
  if (how === "all") return { all };
  if (how === "any") return { any: all };
  return { not: how === "none" ? { any: all } : { all } };
}

/** What a condition can ask of the answer to a question. */
export function testsOf({ kind, ...question }: QuestionDefinition): readonly Leaf["test"][] {
  if (isScored({ kind, ...question }))
    return ["atMost", "atLeast", "below", "above", "is", "isNot", "oneOf", "answered"];
  if (kind === "number") return ["atMost", "atLeast", "below", "above", "is", "isNot", "answered"];
  if (kind === "choice") return ["is", "isNot", "oneOf", "answered"];
  if (kind === "choices" || kind === "ranking") return ["includes", "answered"];
  if (kind === "yesNo" || kind === "consent") return ["is", "isNot", "answered"];
  return ["answered"];
}

/** What is asked of an answer at first. */
export function leafOf(question: QuestionDefinition, test = testsOf(question)[0] ?? "answered"): Leaf {
  const base = { source: "answer", name: question.name, test } as const;
  if (test === "answered") return base;
  const [value = 0] = valuesOf(question, test);
  return { ...base, value: test === "oneOf" ? [value] : value };
}

/** The answers that can be picked from; none where a number is typed. */
export function valuesOf(question: QuestionDefinition, test: Leaf["test"]): readonly Scalar[] {
  const { scale, kind, or } = question;
  const isOfNumbers = ["atMost", "atLeast", "below", "above"].includes(test);
  const beside = or === undefined || isOfNumbers ? [] : [or];
  if (isScored(question) && scale)
    return [...Array.from({ length: scale.max - scale.min + 1 }, (_, n) => scale.min + n), ...beside];
  if (kind === "yesNo" || kind === "consent") return [true, false, ...beside];
  return [...(question.options ?? []).map(({ value }) => value), ...beside];
}
