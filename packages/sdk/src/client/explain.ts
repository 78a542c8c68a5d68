import type { EventDetail, SubjectEvents } from "../contract/event.ts";
import type {
  InvitationDetail,
  InvitationsPage,
  InvitationsQuery,
  PersonDecisions,
  PersonDecisionsQuery,
} from "../contract/explanation.ts";
import { ProblemError } from "../contract/problem.ts";
import { isParts } from "../known-names.ts";
import type { Transport } from "./transport.ts";

/** Says why somebody was asked or not: of an event, a subject, a person or an invitation. */
export interface Explain {
  /**
   * An event with each decision, gate by gate.
   *
   * @throws ProblemError `not_found`; `invalid_query` when nothing is named, or several sources use the id and none
   * of them is named
   * @example const { decisions } = await aw.explain("evt_1");
   */
  (eventId: string, options?: { readonly source?: string }): Promise<EventDetail>;
  (what: { readonly event: string; readonly source?: string }): Promise<EventDetail>;
  /**
   * What each rule would say about a person now, and what was said about the latest events and waves.
   *
   * @param what.limit about how many events and waves, 1 to 50. Default 50
   * @throws ProblemError `not_found`
   * @example const { rules, decisions } = await aw.explain({ person: "u17" });
   */
  (what: { readonly person: string; readonly cursor?: string; readonly limit?: number }): Promise<PersonDecisions>;
  /**
   * The events of a subject, such as a ticket, each with its decisions, the oldest first; of more than 100 the last ones.
   *
   * @param what.source which system it is of. Default `host`
   * @example const { items } = await aw.explain({ subject: "INC-48213" });
   */
  (what: { readonly subject: string; readonly source?: string }): Promise<SubjectEvents>;
  /**
   * An invitation: why it was made, where it stands, and each message.
   *
   * @throws ProblemError `not_found`
   * @example const { state, messages } = await aw.explain({ invitation: "inv_1" });
   */
  (what: { readonly invitation: string }): Promise<InvitationDetail>;
}

type Explained = EventDetail | SubjectEvents | PersonDecisions | InvitationDetail;

/** Builds the explanations on a transport. */
export function explainOf(transport: Transport): Explain {
  const explain = async (what: unknown, options: { readonly source?: string } = {}): Promise<Explained> => {
    if (isText(what)) return transport.explain(what, options.source);
    const { event, source, subject, invitation, person, ...page } = (isParts(what) ? what : {}) as Named;
    if (isText(event)) return transport.explain(event, source);
    if (isText(subject)) return transport.explainSubject({ subject, ...(source === undefined ? {} : { source }) });
    if (isText(invitation)) return transport.explainInvitation(invitation);
    if (isText(person)) return transport.explainPerson(person, page);
    const message = "Say what: an event's id, { event }, { subject }, { person } or { invitation }.";
    throw new ProblemError("invalid_query", { errors: [{ path: "explain", code: "required", message }] });
  };
  return explain as Explain;
}

interface Named extends PersonDecisionsQuery {
  readonly event?: string;
  readonly source?: string;
  readonly subject?: string;
  readonly invitation?: string;
  readonly person?: string;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Looking for invitations: the same in-process and over HTTP. */
export interface InvitationsApi {
  /**
   * Invitations, newest first; those of one wave in the order of people's ids.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.invitations.list({ person: "u17", state: "sent" });
   */
  list(query?: InvitationsQuery): Promise<InvitationsPage>;
}

/** Builds the interface of invitations on a transport. */
export const invitationsOf = (transport: Transport): InvitationsApi => ({
  list: (query = {}) => transport.listInvitations(query),
});
