import { verifyWebhook, WebhookVerificationError, type EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskCheck, DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { at, given, hoursBetween, instantOf, personOf, text } from "./values.ts";

/** Resolved, Closed and Canceled of incidents: of these one is not open again, whichever of them is asked about. */
const over = ["6", "7", "8"];

const kind: DeskKind = {
  source: "servicenow",
  // Resolved and Closed.
  closedBy: ["6", "7"],
  verify: verifyStandard,
  // The fields of https://www.servicenow.com/docs/ (Incident), as the script of the how-to sends them.
  read: (payload, { source, closedBy }) => {
    const record = at(payload, "record");
    if (record === undefined) return "other_kind";
    const [id, state, key] = ["number", "state", "sys_mod_count"].map((field) => text(at(record, field)));
    if (id === undefined || state === undefined || key === undefined) return null;
    const [is, was] = [closedBy.includes(state), closedBy.includes(text(at(payload, "previous", "state")) ?? "")];
    if (is === was) return is ? "unchanged" : "not_closed";
    if (!is && over.includes(state)) return "unchanged";
    // Fields of a record are in UTC and don't say so.
    const timeOf = (field: string) => instantOf(at(record, field), true);
    const occurredAt = timeOf("sys_updated_on");
    const caller = at(payload, "caller");
    return given({
      change: is ? ("closed" as const) : ("reopened" as const),
      key,
      occurredAt,
      person: personOf(source, {
        id: at(caller, "user_name") ?? at(caller, "sys_id"),
        email: at(caller, "email"),
        name: at(caller, "name"),
        locale: at(caller, "preferred_language"),
        timeZone: at(caller, "time_zone"),
      }),
      ticket: given({
        id,
        title: text(at(record, "short_description")),
        status: state,
        team: text(at(record, "assignment_group")),
        category: text(at(record, "category")),
        priority: text(at(record, "priority")),
        channel: text(at(record, "contact_type")),
        turnaroundHours: is ? hoursBetween(timeOf("opened_at"), timeOf("resolved_at") ?? occurredAt) : undefined,
      }),
    });
  },
};

/** ServiceNow has no webhooks of its own; the script that sends them signs by Standard Webhooks. */
async function verifyStandard({ secrets, headers, body, now, tolerance }: DeskCheck): Promise<void> {
  const options = { now, ...(tolerance === undefined ? {} : { tolerance }) };
  for (const [tried, secret] of secrets.entries()) {
    try {
      await verifyWebhook(secret, headers, body, options);
      return;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      // That a signed message is no JSON is said by whoever reads it.
      if (error.reason === "no_json") return;
      if (tried === secrets.length - 1) throw error;
    }
  }
}

/**
 * ServiceNow: a business rule whose script posts the record and the one who called, signed by Standard Webhooks. States are
 * numbers.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = serviceNow({ secret: "whsec_…", events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const serviceNow = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
