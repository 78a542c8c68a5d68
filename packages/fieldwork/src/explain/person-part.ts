import type { ConditionJson } from "@afterword/sdk";

/** What of a condition can be told from the person alone; undefined when nothing can. */
export function personPart(condition: ConditionJson | undefined): ConditionJson | undefined {
  if (condition === undefined) return undefined;
  if ("all" in condition) {
    const parts = condition.all.map(personPart).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : { all: parts };
  }
  return isAboutPerson(condition) ? condition : undefined;
}

/** Whether a condition looks at nothing but the person. A "not" or "any" that also looks at the event tells nothing yet. */
function isAboutPerson(condition: ConditionJson): boolean {
  if ("source" in condition) return condition.source === "person";
  if ("not" in condition) return isAboutPerson(condition.not);
  return ("all" in condition ? condition.all : condition.any).every(isAboutPerson);
}
