import type { EventData, EventDefinition, EventInput, PersonInput, ProblemError, WebhookHeaders } from "@afterword/sdk";

/** A ticket in the words that all help desks share; `id` is how people know it. */
export interface DeskTicket {
  readonly id: string;
  readonly title?: string;
  readonly status?: string;
  /** The group that worked on it. */
  readonly team?: string;
  readonly category?: string;
  readonly priority?: string;
  /** How it came in: `web`, `email`, `phone`. */
  readonly channel?: string;
  readonly turnaroundHours?: number;
  readonly slaHours?: number;
}

/** What became of a ticket. */
export type DeskChange = "closed" | "reopened";

/**
 * Why a payload gives no event. `other_kind`: it is about something else than a ticket's state. `not_closed`: the ticket is
 * still worked on. `unchanged`: it was closed before, or its state didn't change. `no_event`: the project has no event for
 * re-opened tickets. `no_person`: the ticket has nobody who asked for it.
 */
export type DeskIgnored = "other_kind" | "not_closed" | "unchanged" | "no_event" | "no_person";

/** What a desk's payload says. */
export interface DeskNews {
  readonly change: DeskChange;
  readonly ticket: DeskTicket;
  readonly person: PersonInput | null;
  /** When it happened, where the payload says so. */
  readonly occurredAt?: string;
  /** What tells this change from the ticket's others; without it, the server tells them apart by their order. */
  readonly key?: string;
}

/** A help desk's way of saying things. */
export interface DeskKind {
  /** The source of its events unless told otherwise. */
  readonly source: string;
  /** States, in small letters, in which a ticket is closed unless told otherwise. */
  readonly closedBy: readonly string[];
  /** Checks who sent a message. @throws WebhookVerificationError */
  readonly verify: (check: DeskCheck) => Promise<void>;
  /** What a payload says; null for one that is of this desk and can't be read. */
  readonly read: (payload: unknown, settings: DeskSettings) => DeskNews | DeskIgnored | null;
}

/** A message to be checked. */
export interface DeskCheck {
  readonly secrets: readonly string[];
  readonly headers: WebhookHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Seconds, where it was told. */
  readonly tolerance: number | undefined;
}

/** What reading a payload needs to know. */
export interface DeskSettings {
  readonly source: string;
  readonly closedBy: readonly string[];
}

/** An event that came of a payload: its definition, and the body for `POST /v1/events`. */
export type DeskEvent<E extends EventDefinition> = E extends EventDefinition
  ? { readonly definition: E; readonly body: EventInput & { readonly type: E["type"]; readonly data: EventData<E> } }
  : never;

/** What came of a payload: events; nothing, and why; or what is wrong with it. */
export type DeskReading<E extends EventDefinition = EventDefinition> =
  | { readonly outcome: "events"; readonly events: readonly DeskEvent<E>[] }
  | { readonly outcome: "ignored"; readonly reason: DeskIgnored }
  | { readonly outcome: "refused"; readonly problem: ProblemError };

/** How a help desk is connected. */
export interface DeskOptions<C extends EventDefinition, R extends EventDefinition> {
  /** What the desk signs with, or sends along; several while it is being changed. At least 16 characters each. */
  readonly secret: string | readonly string[];
  /** The project's events. Without `reopened`, re-opened tickets are ignored. */
  readonly events: { readonly closed: C; readonly reopened?: R };
  /** The source of the events, where there are several desks of a kind. Default: the desk's name, such as `zendesk`. */
  readonly source?: string;
  /** The states in which a ticket is closed, in any letters. Each desk's default is the first state that says so. */
  readonly closedBy?: readonly string[];
  /** How far a signed time may be from now, in seconds either way. Default 300; GLPI 3,600, as it sends from a queue. */
  readonly tolerance?: number;
  /** Who is asked, where it is somebody else than the desk says, or goes by another id. Null: nobody. */
  readonly person?: (person: PersonInput | null, payload: unknown) => PersonInput | null;
  /** Data of the event that the ticket's words don't give; it goes before them. */
  readonly data?: {
    readonly closed?: (ticket: DeskTicket, payload: unknown) => Partial<EventData<C>>;
    readonly reopened?: (ticket: DeskTicket, payload: unknown) => Partial<EventData<R>>;
  };
}

/** A help desk whose webhooks give events. */
export interface HelpDesk<E extends EventDefinition = EventDefinition> {
  /**
   * Checks that a message is the desk's. Give it the body as it arrived.
   *
   * @param now milliseconds since 1970; the system's clock unless told
   * @throws WebhookVerificationError `missing_header`, `wrong_time` or `wrong_signature`
   */
  verify(headers: WebhookHeaders, body: string | Uint8Array, now?: number): Promise<void>;
  /** What a payload says: the same payload gives the same events. It throws nothing that your own functions don't. */
  toEvents(payload: unknown): DeskReading<E>;
  /**
   * Checks a message and reads it.
   *
   * @throws WebhookVerificationError
   */
  receive(headers: WebhookHeaders, body: string | Uint8Array, now?: number): Promise<DeskReading<E>>;
}
