import { eventInput, fieldErrors, ProblemError, type EventDefinition, type EventInput } from "@afterword/sdk";
import type {
  DeskChange,
  DeskEvent,
  DeskIgnored,
  DeskKind,
  DeskNews,
  DeskOptions,
  DeskReading,
  DeskTicket,
  HelpDesk,
} from "./desk.ts";
import { bytes } from "./signature.ts";
import { given } from "./values.ts";

const shortestSecret = 16;

/**
 * Connects a help desk: what all of them share.
 *
 * @throws TypeError for a secret that is too short, such as one that was never set
 */
export function connectDesk<C extends EventDefinition, R extends EventDefinition>(
  kind: DeskKind,
  options: DeskOptions<C, R>,
): HelpDesk<C | R> {
  const secrets = [options.secret].flat();
  if (secrets.length === 0 || secrets.some((secret) => typeof secret !== "string" || secret.length < shortestSecret))
    throw new TypeError(`The secret of ${kind.source} needs at least ${String(shortestSecret)} characters.`);
  const settings = {
    source: options.source ?? kind.source,
    closedBy: (options.closedBy ?? kind.closedBy).map((state) => state.toLowerCase()),
  };
  const verify: HelpDesk["verify"] = (headers, body, now = Date.now()) =>
    kind.verify({ secrets, headers, body: bytes(body), now, tolerance: options.tolerance });
  const toEvents = (payload: unknown): DeskReading<C | R> => {
    if (!isObject(payload)) return malformed(`${kind.source} sends a JSON object.`);
    const news = kind.read(payload, settings);
    if (news === null) return malformed(`The payload of ${kind.source} names no ticket.`);
    return typeof news === "string" ? ignored(news) : eventOf(news, payload, options, settings.source);
  };
  return {
    verify,
    toEvents,
    receive: async (headers, body, now) => {
      await verify(headers, body, now);
      const payload = parsed(body);
      return payload === undefined ? malformed("The message is no JSON.") : toEvents(payload);
    },
  };
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const ignored = (reason: DeskIgnored) => ({ outcome: "ignored", reason }) as const;
const malformed = (detail: string) =>
  ({ outcome: "refused", problem: new ProblemError("malformed", { detail }) }) as const;

function parsed(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function eventOf<C extends EventDefinition, R extends EventDefinition>(
  news: DeskNews,
  payload: unknown,
  options: DeskOptions<C, R>,
  source: string,
): DeskReading<C | R> {
  const { change, ticket } = news;
  const definition: EventDefinition | undefined = options.events[change];
  if (!definition) return ignored("no_event");
  const person = options.person ? options.person(news.person, payload) : news.person;
  if (!person) return ignored("no_person");
  const body: EventInput = given({
    id: news.key === undefined ? undefined : idOf(source, ticket.id, change, news.key),
    type: definition.type,
    source,
    occurredAt: news.occurredAt,
    person,
    data: { ...dataOf(definition, ticket), ...options.data?.[change]?.(ticket, payload) },
  });
  const problem = problemOf(definition, body);
  if (problem) return { outcome: "refused", problem };
  // By now the data fits the definition.
  return { outcome: "events", events: [{ definition, body } as DeskEvent<C | R>] };
}

const idOf = (source: string, ticket: string, change: DeskChange, key: string): string =>
  [source.slice(0, 40), ticket.slice(0, 70), change, key.slice(0, 70)].join(":");

/** The ticket's words under the names of the event's own fields. */
function dataOf(definition: EventDefinition, ticket: DeskTicket): Record<string, unknown> {
  const { subject, title, facts } = definition;
  const named: Record<string, unknown> = given({
    ...ticket,
    ...(title === undefined ? {} : { [title]: ticket.title }),
    ...(facts.turnaroundHours === undefined ? {} : { [facts.turnaroundHours]: ticket.turnaroundHours }),
    ...(facts.slaHours === undefined ? {} : { [facts.slaHours]: ticket.slaHours }),
    [subject]: ticket.id,
  });
  const fields = new Set(Object.keys(definition.schema.shape as object));
  return Object.fromEntries(Object.entries(named).filter(([name]) => fields.has(name)));
}

/** What the server would say against an event. */
function problemOf(definition: EventDefinition, body: EventInput): ProblemError | null {
  const [envelope, data] = [eventInput.safeParse(body), definition.schema.safeParse(body.data)];
  const errors = [
    ...(envelope.success ? [] : fieldErrors(envelope.error)),
    ...(data.success ? [] : fieldErrors(data.error, "data")),
  ];
  return errors.length > 0 ? new ProblemError("invalid_event", { errors }) : null;
}
