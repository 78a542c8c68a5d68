import type { EventDetail, EventResult } from "../contract/event.ts";
import type { PersonInput } from "../contract/person.ts";
import { ProblemError } from "../contract/problem.ts";
import type { EventData, EventDefinition } from "../event.ts";
import type { Project } from "../project.ts";
import type { Survey } from "../survey/define-survey.ts";
import { resultsOf, type Results, type SegmentsOf } from "./results.ts";
import type { Transport } from "./transport.ts";

/** What goes with an event's data. */
export interface TrackOptions {
  /** Who is to be asked. */
  readonly person: PersonInput;
  /** The event's own id in the host system; makes retries safe in every order. */
  readonly id?: string;
  /** Which system it comes from, where ids of several collide. Default `host`. */
  readonly source?: string;
  /** Position among the events of its subject, where the host counts them. */
  readonly sequence?: number;
  readonly occurredAt?: Date | string;
}

type RulesOf<P> = P extends Project<Survey, infer R> ? R : never;
type SurveysOf<P> = P extends Project<infer S> ? S : never;

/** The interface of Afterword for developers: the same in-process and over HTTP. */
export interface AfterwordApi<P extends Project = Project> {
  /**
   * Reports what happened. A person who is not asked is an outcome, never an error.
   *
   * @throws ProblemError `invalid_event` naming the path, `unknown_event_type`, `idempotency_mismatch`
   * @example const { decisions } = await aw.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "u17" } });
   */
  track<E extends EventDefinition>(event: E, data: EventData<E>, options: TrackOptions): Promise<EventResult>;
  /**
   * Figures of a survey.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").last("90d");
   */
  results<S extends SurveysOf<P>>(survey: S): Results<S, SegmentsOf<RulesOf<P>, S>>;
  /** An event with each decision, gate by gate. @throws ProblemError `not_found` */
  explain(eventId: string, options?: { readonly source?: string }): Promise<EventDetail>;
}

/** Builds the typed interface on a transport. */
export function apiOf<P extends Project>(transport: Transport): AfterwordApi<P> {
  return {
    track: async (event, data, options) => {
      const { occurredAt, ...rest } = options ?? {};
      const result = await transport.receive({
        ...rest,
        ...(occurredAt === undefined ? {} : { occurredAt: instantOf(occurredAt) }),
        type: event.type,
        data: asSent(data),
      });
      return result;
    },
    results: (survey) => resultsOf(transport, survey),
    explain: (eventId, options) => transport.explain(eventId, options?.source),
  };
}

function instantOf(value: Date | string): string {
  const date = new Date(value);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw new ProblemError("invalid_event", {
    errors: [{ path: "occurredAt", code: "invalid_format", message: "Not an instant." }],
  });
}

/** Data as it would arrive over HTTP, so that both ways store and compare the same. */
function asSent(data: unknown): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  } catch {
    throw new ProblemError("invalid_event", {
      errors: [{ path: "data", code: "invalid_type", message: "The data holds something that JSON can't say." }],
    });
  }
}
