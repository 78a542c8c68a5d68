import { z } from "zod";
import type { EventSchema } from "../event.ts";

/** A field of an event's data, as far as reading it from text needs to know. */
export interface EventField {
  readonly name: string;
  readonly isRequired: boolean;
  /** JSON types that the field takes; empty when its schema doesn't say. */
  readonly types: readonly string[];
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
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
  }));
}

function typesOf({ type, enum: values = [], anyOf = [] }: JsonSchema): string[] {
  if (type !== undefined) return [type].flat();
  return [...new Set([...values.map((value) => typeof value), ...anyOf.flatMap(typesOf)])];
}
