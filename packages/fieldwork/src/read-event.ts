import { check, eventInput, fieldErrors, ProblemError, type EventDefinition } from "@afterword/sdk";
import { contentHash } from "./canonical.ts";
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

type Given = ReturnType<typeof parse>;
const parse = (raw: unknown) => check(eventInput, raw, "invalid_event");

/**
 * Checks an event against the contract and its own definition, without looking at the store.
 *
 * @throws ProblemError `invalid_event`, `unknown_event_type`
 */
export function readEvent(events: ReadonlyMap<string, EventDefinition>, raw: unknown): ReadEvent {
  const given = parse(raw);
  const definition = events.get(given.type);
  if (!definition)
    throw new ProblemError("unknown_event_type", {
      errors: [{ path: "type", code: "unknown", message: `The project has no event "${given.type}".` }],
    });
  const data = definition.schema.safeParse(given.data);
  if (!data.success) throw new ProblemError("invalid_event", { errors: fieldErrors(data.error, "data") });
  const fields: Record<string, unknown> = data.data;
  return {
    definition,
    source: given.source ?? "host",
    givenId: given.id ?? null,
    subject: textOf(fields[definition.subject], `data.${definition.subject}`),
    person: readPerson(given.person),
    data: fields,
    occurredAt: given.occurredAt === undefined ? null : Date.parse(given.occurredAt),
    sequence: given.sequence ?? null,
    contentHash: contentHash({ ...given, id: undefined }),
  };
}

/** The id of an event that came without one: what it is, what it is about, and when or at which resolution. */
export function derivedId(event: ReadEvent, resolution: number): string {
  const when = event.occurredAt === null ? `r${String(resolution)}` : `t${String(event.occurredAt)}`;
  return `evt_${sha256([event.source, event.definition.type, event.subject, when].join("\n")).slice(0, 32)}`;
}

function readPerson(person: Given["person"]) {
  const { id, email = null, name = null, locale = null, timeZone = null, attributes = {} } = person;
  return { id, email, name, locale, timeZone, attributes };
}

function textOf(value: unknown, path: string): string {
  if (typeof value === "string" && value.length > 0 && value.length <= 200) return value;
  if (typeof value === "number") return String(value);
  throw new ProblemError("invalid_event", {
    errors: [{ path, code: "subject", message: "The subject is a text of 1 to 200 characters, or a number." }],
  });
}
