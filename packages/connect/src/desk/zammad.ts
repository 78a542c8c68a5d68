import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { verifySigned } from "./signature.ts";
import { at, given, hoursBetween, instantOf, personOf, text } from "./values.ts";

const kind: DeskKind = {
  source: "zammad",
  closedBy: ["closed"],
  // https://admin-docs.zammad.org/en/latest/manage/webhook/add.html
  verify: verifySigned({ hash: "SHA-1", header: "x-hub-signature", prefix: "sha1=", encoding: "hex" }),
  // https://admin-docs.zammad.org/en/latest/manage/webhook/payload.html
  read: (payload, { source, closedBy }) => {
    const ticket = at(payload, "ticket");
    if (ticket === undefined) return "other_kind";
    const [id, status] = [text(at(ticket, "number")), text(nameOf(at(ticket, "state")))];
    if (id === undefined || status === undefined) return null;
    const isClosed = closedBy.includes(status.toLowerCase());
    if (!isClosed && /^(?:closed|merged)$/i.test(status)) return "unchanged";
    const closedAt = instantOf(at(ticket, "last_close_at")) ?? instantOf(at(ticket, "close_at"));
    if (!isClosed && closedAt === undefined) return "not_closed";
    const changedAt = instantOf(at(ticket, "updated_at"));
    // The first closing stays in close_at; only last_close_at tells the second from it.
    const occurredAt = (isClosed ? instantOf(at(ticket, "last_close_at")) : undefined) ?? changedAt;
    const customer = at(ticket, "customer");
    return given({
      change: isClosed ? ("closed" as const) : ("reopened" as const),
      key: occurredAt,
      occurredAt,
      person: personOf(source, {
        id: at(customer, "id"),
        email: at(customer, "email"),
        name: [text(at(customer, "firstname")), text(at(customer, "lastname"))].filter(Boolean).join(" "),
      }),
      ticket: given({
        id,
        title: text(at(ticket, "title")),
        status,
        team: text(nameOf(at(ticket, "group"))),
        priority: text(nameOf(at(ticket, "priority"))),
        channel: text(nameOf(at(ticket, "create_article_type"))),
        ...(isClosed ? spansOf(ticket, closedAt) : {}),
      }),
    });
  },
};

/** Some things are named by themselves, some by a record of theirs. */
const nameOf = (value: unknown): unknown => (typeof value === "object" ? at(value, "name") : value);

/** Working time where there is a target for it, so that both are of a kind; else the time that passed. */
function spansOf(ticket: unknown, closedAt: string | undefined) {
  const [taken, left] = [at(ticket, "close_in_min"), at(ticket, "close_diff_in_min")];
  if (typeof taken !== "number" || typeof left !== "number" || taken < 0 || taken + left < 0)
    return { turnaroundHours: hoursBetween(instantOf(at(ticket, "created_at")), closedAt) };
  return {
    turnaroundHours: Math.round((taken / 60) * 100) / 100,
    slaHours: Math.round(((taken + left) / 60) * 100) / 100,
  };
}

/**
 * Zammad: a webhook with a signature token, and a trigger that calls it when the state of a ticket has changed.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = zammad({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const zammad = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
