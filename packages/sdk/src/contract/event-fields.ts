import { z } from "zod";
import type { EventSchema } from "../event.ts";

/** A field of an event's data, as far as reading it from text, or asking for it in a form, needs to know. */
export interface EventField {
  readonly name: string;
  readonly isRequired: boolean;
  /** JSON types that the field takes; empty when its schema doesn't say. */
  readonly types: readonly string[];
  /** The texts that it takes, where it takes no other. */
  readonly options?: readonly string[];
  /** What its text is, such as `date-time` or `email`. */
  readonly format?: string;
  /** The least number that it takes. */
  readonly minimum?: number;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
}

/**
 * The fields of an event's data with the types they take.
 *
 * @example eventFields(z.object({ id: z.string(), hours: z.number().optional() }))
 * // [{ name: "id", isRequired: true, types: ["string"] }, { name: "hours", isRequired: false, types: ["number"] }]
 */
export function eventFields(schema: EventSchema): EventField[] {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  const required = new Set(json.required);
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({
    name,
    isRequired: required.has(name),
    types: typesOf(field),
    ...limitsOf(field),
  }));
}

function limitsOf({
  enum: values = [],
  format,
  minimum,
}: JsonSchema): Pick<EventField, "options" | "format" | "minimum"> {
  const options = values.filter((value) => typeof value === "string");
  return {
    ...(options.length > 0 && options.length === values.length ? { options } : {}),
    ...(format === undefined ? {} : { format }),
    // What stands for no least one is a number too.
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? {} : { minimum }),
  };
}

function typesOf({ type, enum: values = [], anyOf = [] }: JsonSchema): string[] {
  if (type !== undefined) return [type].flat();
  return [...new Set([...values.map((value) => typeof value), ...anyOf.flatMap(typesOf)])];
}
