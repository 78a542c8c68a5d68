import type { ConditionJson, Project } from "@afterword/sdk";

/** What the cells of a file are read as; a condition compares without converting. */
export const attributeTypes = ["text", "number", "boolean"] as const;

/** What the cells of one attribute are read as. */
export type AttributeType = (typeof attributeTypes)[number];

/** Whether a text is the name of a type. */
export const isAttributeType = (text: string): text is AttributeType =>
  (attributeTypes as readonly string[]).includes(text);

const truths = new Map([
  ...["true", "yes", "1"].map((text) => [text, true] as const),
  ...["false", "no", "0"].map((text) => [text, false] as const),
]);

/** True or false as files write it; undefined when it is neither. */
export const readTruth = (text: string): boolean | undefined => truths.get(text.toLowerCase());

const decimal = /^-?\d+(?:\.\d+)?$/;

/** A number as files write it; undefined when it is none. */
export const readDecimal = (text: string): number | undefined => (decimal.test(text) ? Number(text) : undefined);

/** The value that a cell holds; undefined when it is none of its type. */
export function attributeValue(text: string, type: AttributeType): string | number | boolean | undefined {
  if (type === "text") return text;
  return type === "number" ? readDecimal(text) : readTruth(text);
}

/** The types that a project's rules, waves and exclusions compare an attribute of a person with. */
export function comparedTypes({ rules, waves, exclude }: Project, attribute: string): ReadonlySet<AttributeType> {
  const conditions = [
    ...rules.flatMap(({ definition }) => [definition.where, definition.exclude]),
    ...waves.map(({ definition }) => definition.audience.where),
    exclude.where,
  ];
  return new Set(conditions.flatMap((one) => (one ? typesIn(one, attribute) : [])));
}

function typesIn(condition: ConditionJson, attribute: string): AttributeType[] {
  if ("not" in condition) return typesIn(condition.not, attribute);
  if (!("source" in condition))
    return ("all" in condition ? condition.all : condition.any).flatMap((part) => typesIn(part, attribute));
  const { source, name, value } = condition;
  if (source !== "person" || name !== attribute || value === undefined) return [];
  return [value].flat().map((one) => (typeof one === "string" ? "text" : (typeof one as AttributeType)));
}
