import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { verifySecret } from "./signature.ts";
import { at, given, personOf, text } from "./values.ts";

const kind: DeskKind = {
  source: "freshdesk",
  closedBy: ["resolved"],
  // https://support.freshdesk.com/support/solutions/articles/132589: nothing is signed, headers can be added.
  verify: verifySecret("x-afterword-secret"),
  read: (payload, { source, closedBy }) => {
    // "Simple" content is inside freshdesk_webhook; "advanced" content is what was written.
    const ticket = at(payload, "freshdesk_webhook") ?? payload;
    if (at(ticket, "ticket_id") === undefined) return "other_kind";
    const [id, status] = [text(at(ticket, "ticket_id")), text(at(ticket, "ticket_status"))];
    if (id === undefined || status === undefined) return null;
    const isClosed = closedBy.includes(status.toLowerCase());
    // Two rules call the webhook: one for the state that closes, one for a ticket that is open again.
    if (!isClosed && /^(?:resolved|closed)$/i.test(status)) return "unchanged";
    const [email, own] = [at(ticket, "ticket_contact_email"), at(ticket, "ticket_contact_unique_external_id")];
    return given({
      change: isClosed ? ("closed" as const) : ("reopened" as const),
      // No time and no number of the change is sent: the server tells resolutions apart by their order.
      person: personOf(source, {
        id: text(own) ?? text(email)?.toLowerCase(),
        email,
        name: at(ticket, "ticket_contact_name"),
      }),
      ticket: given({
        id,
        title: text(at(ticket, "ticket_subject")),
        status,
        team: text(at(ticket, "ticket_group_name")),
        category: text(at(ticket, "ticket_type")),
        priority: text(at(ticket, "ticket_priority")),
        channel: text(at(ticket, "ticket_source")),
      }),
    });
  },
};

/**
 * Freshdesk: two automation rules that call a webhook, with the secret in the header `x-afterword-secret`. Freshdesk signs
 * nothing: the header says who sent a message, and https that nobody changed it.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = freshdesk({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const freshdesk = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
