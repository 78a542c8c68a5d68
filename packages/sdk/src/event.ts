import type { z } from "zod";
import type { FactName } from "./contract/fact.ts";
import { ProblemError } from "./contract/problem.ts";

/** A zod object: the shape of an event's data. */
// oxlint-disable-next-line typescript/no-explicit-any -- a constraint over every object schema
export type EventSchema = z.ZodObject<any>;

/** A declared event; the type parameters carry its name, data and segments. */
export interface EventDefinition<
  Type extends string = string,
  S extends EventSchema = EventSchema,
  Segment extends string = string,
> {
  readonly type: Type;
  readonly schema: S;
  /** The field of the data that says what the event is about. */
  readonly subject: string;
  /** The field that says what that is called. */
  readonly title?: string;
  /** Fields of the data by which results can be split. */
  readonly segments: readonly Segment[];
  readonly facts: { readonly [fact in FactName]?: string };
}

/** The data that an event takes. */
export type EventData<E> = E extends EventDefinition<string, infer S> ? z.input<S> : never;

/** The segments that an event declares. */
export type EventSegments<E> = E extends EventDefinition<string, EventSchema, infer Segment> ? Segment : never;

type Field<S extends EventSchema> = keyof z.output<S> & string;

/**
 * Declares an event of the host system: its `subject` is the field that says what it is about, and `title` one that says
 * what that is called, such as "Laptop replacement", which pages show to whoever has the link.
 *
 * @throws ProblemError `invalid_definition` when the type or a field's name can't work
 * @example
 * defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id", segments: ["team"] })
 */
export function defineEvent<
  const Type extends string,
  S extends EventSchema,
  const Segments extends readonly Field<S>[] = readonly [],
>(
  type: Type,
  schema: S,
  options: { subject: Field<S>; title?: Field<S>; segments?: Segments; facts?: { [fact in FactName]?: Field<S> } },
): EventDefinition<Type, S, Segments[number]> {
  const { subject, title, segments = [] as const, facts = {} } = options;
  const fields = new Set(Object.keys(schema.shape as object));
  const errors = [
    ["subject", subject] as const,
    ...(title === undefined ? [] : [["title", title] as const]),
    ...segments.map((name) => ["segments", name] as const),
    ...entries(facts),
  ]
    .filter(([, name]) => !fields.has(name))
    .map(([path, name]) => ({ path, code: "unknown", message: `"${name}" is no field of the event's data.` }));
  if (!/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/.test(type) || type.length > 100)
    errors.push({ path: "type", code: "pattern", message: "An event's type has lower-case words with dots." });
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", { detail: `Event "${type}" can't work.`, errors });
  const named = title === undefined ? {} : { title };
  return { type, schema, subject, ...named, segments: segments as readonly Segments[number][], facts };
}

const entries = (facts: object): [string, string][] =>
  Object.entries(facts).map(([fact, field]) => [`facts.${fact}`, field as string]);
