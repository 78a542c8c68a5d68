import { check, cloudEvent, personInput, ProblemError, type EventDefinition, type EventInput } from "@afterword/sdk";
import type { z } from "zod";

/**
 * An event from a CloudEvent 1.0 with JSON data. The person is `data.person`, with the fields that a person has in an event of
 * ours, and then no part of the data; or only an id, in the extension attribute `personid`, and then the data stays as it is.
 *
 * @param events the project's, whose subjects say where a CloudEvent's `subject` goes when the data lacks it
 * @throws ProblemError `invalid_event` naming each attribute
 * @example
 * const event = fromCloudEvent(JSON.parse(body), project.events);
 */
export function fromCloudEvent(
  event: unknown,
  events: ReadonlyMap<string, Pick<EventDefinition, "subject">> = new Map(),
): EventInput {
  const { id, source, type, subject, time, personid, data = {} } = check(cloudEvent, said(event), "invalid_event");
  const { person, rest } = personid === undefined ? personIn(data) : { person: { id: personid }, rest: data };
  const field = events.get(type)?.subject;
  const isMissing = field !== undefined && subject !== undefined && !Object.hasOwn(rest, field);
  return {
    id,
    type,
    source,
    ...(time === undefined ? {} : { occurredAt: time }),
    person,
    data: isMissing ? { ...rest, [field]: subject } : rest,
  };
}

type Data = z.output<typeof cloudEvent>["data"] & {};

/** Without what is null, which in JSON stands for what isn't there (JSON Event Format, 2.3). */
const said = (event: unknown): unknown =>
  typeof event === "object" && event !== null && !Array.isArray(event)
    ? Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
    : event;

function personIn({ person, ...rest }: Data): { person: EventInput["person"]; rest: Data } {
  if (person === undefined)
    throw new ProblemError("invalid_event", {
      errors: [
        { path: "data.person", code: "missing", message: "Say who it was, or their id in the attribute personid." },
      ],
    });
  return { person: check(personInput, person, "invalid_event", "data.person"), rest };
}
