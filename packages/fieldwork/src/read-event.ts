import {
  defaultSource,
  eventInput,
  fieldErrors,
  ProblemError,
  type EventDefinition,
  type FieldError,
} from "@afterword/sdk";
import { contentHash } from "./canonical.ts";
import { factErrors } from "./facts/event-values.ts";
import { sha256 } from "./secret.ts";

/** An event that fits its definition. */
export interface ReadEvent {
  readonly definition: EventDefinition;
  readonly source: string;
  /** The host's id, or null when the event's identity follows from what it is about. */
  readonly givenId: string | null;
  readonly subject: string;
  readonly person: ReturnType<typeof readPerson>;
  readonly data: { readonly [field: string]: unknown };
  readonly occurredAt: number | null;
  readonly sequence: number | null;
  readonly contentHash: string;
}

/** An event in other words than ours, which could not be put into ours: it is rejected as one of ours is. */
export class RefusedEvent {
  readonly id: unknown;
  readonly problem: ProblemError;

  constructor(id: unknown, problem: ProblemError) {
    this.id = id;
    this.problem = problem;
  }
}

type Given = ReturnType<typeof eventInput.parse>;

/**
 * Checks an event against the contract and its own definition, without looking at the store.
 *
 * @throws ProblemError `invalid_event`, `unknown_event_type`
 */
export function readEvent(events: ReadonlyMap<string, EventDefinition>, raw: unknown): ReadEvent {
  if (raw instanceof RefusedEvent) throw raw.problem;
  const parsed = eventInput.safeParse(raw);
  if (!parsed.success)
    throw new ProblemError("invalid_event", { errors: [...fieldErrors(parsed.error), ...dataErrors(events, raw)] });
  const given = parsed.data;
  const definition = events.get(given.type);
  if (!definition)
    throw new ProblemError("unknown_event_type", {
      errors: [{ path: "type", code: "unknown", message: `The project has no event "${given.type}".` }],
    });
  const data = definition.schema.safeParse(given.data);
  if (!data.success) throw new ProblemError("invalid_event", { errors: fieldErrors(data.error, "data") });
  const fields: Record<string, unknown> = data.data;
  checkValues(definition, fields);
  return {
    definition,
    source: given.source ?? defaultSource,
    givenId: given.id ?? null,
    subject: textOf(fields[definition.subject], `data.${definition.subject}`),
    person: readPerson(given.person),
    data: fields,
    occurredAt: given.occurredAt === undefined ? null : Date.parse(given.occurredAt),
    sequence: given.sequence ?? null,
    // The source is part of the key; left out here, so that naming the default is not another content.
    contentHash: contentHash({ ...given, id: undefined, source: undefined }),
  };
}

/** What is wrong with the data of an event whose envelope is wrong too: everything is told at once. */
function dataErrors(events: ReadonlyMap<string, EventDefinition>, raw: unknown): FieldError[] {
  const { type, data } = (raw ?? {}) as { type?: unknown; data?: unknown };
  const result =
    typeof type === "string" && typeof data === "object" ? events.get(type)?.schema.safeParse(data) : undefined;
  return result?.success === false ? fieldErrors(result.error, "data") : [];
}

/** The id of an event that came without one: what it is, what it is about, and when or at which resolution. */
export function derivedId(event: ReadEvent, resolution: number): string {
  const when = event.occurredAt === null ? `r${String(resolution)}` : `t${String(event.occurredAt)}`;
  return `evt_${sha256([event.source, event.definition.type, event.subject, when].join("\n")).slice(0, 32)}`;
}

function readPerson(person: Given["person"]) {
  const { id, email = null, phone = null, name = null, locale = null, timeZone = null, attributes = {} } = person;
  return { id, email, phone, name, locale, timeZone, attributes };
}

function textOf(value: unknown, path: string): string {
  if (isLine(value, 200) && value !== "") return value;
  if (typeof value === "number") return String(value);
  throw new ProblemError("invalid_event", {
    errors: [
      {
        path,
        code: "subject",
        message: "The subject is a text of 1 to 200 characters without line breaks, or a number.",
      },
    ],
  });
}

/**
 * Segments are texts that can be kept, shown and asked for: numbers and flags as they are, everything else is refused. Facts
 * are numbers and flags that can be counted.
 */
function checkValues(definition: EventDefinition, fields: Record<string, unknown>): void {
  const errors: FieldError[] = definition.segments
    .filter((name) => typeof fields[name] === "string" && !isLine(fields[name], 500))
    .map((name) => ({
      path: `data.${name}`,
      code: "segment",
      message: "A segment has at most 500 characters, and no line breaks.",
    }));
  errors.push(...factErrors(definition, fields));
  if (errors.length > 0) throw new ProblemError("invalid_event", { errors });
}

const isLine = (value: unknown, max: number): value is string =>
  typeof value === "string" && value.length <= max && value.isWellFormed() && !/\p{Cc}/u.test(value);
