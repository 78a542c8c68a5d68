import type { ConditionJson } from "./condition.ts";
import { compileCondition, type Lookup } from "./evaluate.ts";

/**
 * What is left of a condition when everything is known but the answers to some questions: `true` or `false` where these
 * don't matter any more.
 *
 * @param isOpen whether the answer to the question of this name is not known yet
 * @param look finds what is known
 * @example reduceCondition(condition, (name) => name === "csat", () => undefined)
 */
export function reduceCondition(
  condition: ConditionJson,
  isOpen: (name: string) => boolean,
  look: Lookup,
): ConditionJson | boolean {
  if ("not" in condition) {
    const inner = reduceCondition(condition.not, isOpen, look);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  if ("all" in condition) {
    const parts = condition.all.map((part) => reduceCondition(part, isOpen, look));
    if (parts.includes(false)) return false;
    const left = parts.filter((part) => part !== true) as ConditionJson[];
    return left.length === 0 ? true : left.length === 1 && left[0] ? left[0] : { all: left };
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => reduceCondition(part, isOpen, look));
    if (parts.includes(true)) return true;
    const left = parts.filter((part) => part !== false) as ConditionJson[];
    return left.length === 0 ? false : left.length === 1 && left[0] ? left[0] : { any: left };
  }
  return condition.source === "answer" && isOpen(condition.name) ? condition : compileCondition(condition)(look);
}
