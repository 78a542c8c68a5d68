import { eventFields, type EventDefinition, type EventField } from "@afterword/sdk";

/**
 * An event as the form that was sent describes it, as `POST /v1/events` takes it. What was left empty is left out; what is
 * no text is read as JSON, and stays text where it is none: the event's own schema says what is wrong then.
 *
 * @example readEventForm(ticket.closed, new Map([["data.id", "INC-1"], ["person.id", "u17"]]))
 */
export function readEventForm(event: EventDefinition, fields: ReadonlyMap<string, string>): Record<string, unknown> {
  const part = (prefix: string) =>
    [...fields].flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== "" ? [[name.slice(prefix.length), value] as const] : [],
    );
  const byName = new Map(eventFields(event.schema).map((field) => [field.name, field]));
  const data = part("data.").map(([name, value]) => [name, valueOf(byName.get(name), value)] as const);
  const person = part("person.").map(([name, value]) => [name, name === "attributes" ? jsonOf(value) : value] as const);
  return { type: event.type, person: Object.fromEntries(person), data: Object.fromEntries(data) };
}

const valueOf = (field: EventField | undefined, text: string): unknown =>
  field === undefined || field.types.length === 0 || field.types.includes("string") ? text : jsonOf(text);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
