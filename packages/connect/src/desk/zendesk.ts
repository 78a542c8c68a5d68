import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { verifySigned } from "./signature.ts";
import { at, given, hoursBetween, instantOf, personOf, text } from "./values.ts";

const gone = ["deleted", "archived", "scrubbed"];
/** Of these a ticket is not open again, whichever of them is asked about. */
const over = ["solved", "closed", ...gone];

const kind: DeskKind = {
  source: "zendesk",
  closedBy: ["solved", "closed"],
  // https://developer.zendesk.com/documentation/webhooks/verifying/
  verify: verifySigned({
    hash: "SHA-256",
    header: "x-zendesk-webhook-signature",
    encoding: "base64",
    time: {
      header: "x-zendesk-webhook-signature-timestamp",
      ms: (written) => Date.parse(instantOf(written) ?? ""),
      around: (written) => [written, ""],
    },
  }),
  // https://developer.zendesk.com/api-reference/webhooks/event-types/ticket-events/#status-changed
  read: (payload, { source, closedBy }) => {
    if (at(payload, "type") !== "zen:event-type:ticket.status_changed") return "other_kind";
    const detail = at(payload, "detail");
    const [id, key] = [text(at(detail, "id")), text(at(payload, "id"))];
    if (id === undefined || key === undefined) return null;
    const [state = "", before = ""] = ["current", "previous"].map((name) =>
      text(at(payload, "event", name))?.toLowerCase(),
    );
    const [is, was] = [closedBy.includes(state), closedBy.includes(before)];
    if (is === was) return is ? "unchanged" : "not_closed";
    // Years later closed tickets are put away, and none of that opens one, or closes it once more.
    if (is ? gone.includes(before) : over.includes(state)) return "unchanged";
    const occurredAt = instantOf(at(payload, "time"));
    return given({
      change: is ? ("closed" as const) : ("reopened" as const),
      key,
      occurredAt,
      person: personOf(source, { id: at(detail, "requester_id") }),
      ticket: given({
        id,
        title: text(at(detail, "subject")),
        status: state,
        team: text(at(detail, "group_id")),
        category: text(at(detail, "type"))?.toLowerCase(),
        priority: text(at(detail, "priority"))?.toLowerCase(),
        channel: text(at(detail, "via", "channel")),
        turnaroundHours: is ? hoursBetween(instantOf(at(detail, "created_at")), occurredAt) : undefined,
      }),
    });
  },
};

/**
 * Zendesk: a webhook that is subscribed to "Ticket status changed". Its payload names the requester by number and has no
 * address: bring people in with that number, or give `person`. Teams are groups by number.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = zendesk({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const zendesk = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
