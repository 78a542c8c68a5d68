import { z } from "zod";
import type { EventSchema } from "../event.ts";
import type { Scalar } from "../survey/condition.ts";
import type { Possible } from "../survey/possible.ts";

interface JsonSchema {
  readonly const?: Scalar | null;
  readonly enum?: readonly (Scalar | null)[];
  readonly type?: string | readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: { readonly [name: string]: JsonSchema };
}

/** What rules find in an event's data once it was read: what each field can hold. */
export function possibleData(schema: EventSchema): ReadonlyMap<string, Possible> {
  const json = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) as JsonSchema;
  return new Map(Object.entries(json.properties ?? {}).map(([name, field]) => [name, possibleOf(field)]));
}

function possibleOf(field: JsonSchema): Possible {
  if (field.const !== undefined) return [{ value: field.const }];
  if (field.enum) return field.enum.map((value) => ({ value }));
  if (field.type !== undefined)
    return [field.type].flat().map((type) => ({ type, items: field.items && possibleOf(field.items) }));
  if (!field.anyOf) return null;
  const alternatives = field.anyOf.map(possibleOf);
  return alternatives.some((one) => one === null) ? null : alternatives.flatMap((one) => one ?? []);
}
