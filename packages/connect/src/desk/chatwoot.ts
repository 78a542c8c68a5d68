import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { secondsInHeader, verifySigned } from "./signature.ts";
import { at, given, hoursBetween, instantOfMs, personOf, text } from "./values.ts";

const kind: DeskKind = {
  source: "chatwoot",
  closedBy: ["resolved"],
  // https://developers.chatwoot.com/api-reference/webhooks/add-a-webhook (the field `secret`)
  verify: verifySigned({
    hash: "SHA-256",
    header: "x-chatwoot-signature",
    prefix: "sha256=",
    encoding: "hex",
    time: { header: "x-chatwoot-timestamp", ms: secondsInHeader, around: (written) => [`${written}.`, ""] },
  }),
  // https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks
  read: (payload, { source, closedBy }) => {
    if (at(payload, "event") !== "conversation_status_changed") return "other_kind";
    const [id, status] = [text(at(payload, "id")), text(at(payload, "status"))];
    if (id === undefined || status === undefined) return null;
    const isClosed = (state: string | undefined) => closedBy.includes(state?.toLowerCase() ?? "");
    const was = isClosed(previousOf(at(payload, "changed_attributes")));
    const is = isClosed(status);
    if (is === was) return is ? "unchanged" : "not_closed";
    const [openedAt, occurredAt] = [at(payload, "created_at"), at(payload, "updated_at")].map(instantOfSeconds);
    const contact = at(payload, "meta", "sender");
    return given({
      change: is ? ("closed" as const) : ("reopened" as const),
      key: occurredAt,
      occurredAt,
      person: personOf(source, {
        id: at(contact, "identifier") ?? at(contact, "id"),
        email: at(contact, "email"),
        name: at(contact, "name"),
        locale: at(payload, "additional_attributes", "browser_language"),
      }),
      ticket: given({
        id,
        status,
        team: text(at(payload, "meta", "team", "name")),
        priority: text(at(payload, "priority")),
        channel: text(at(payload, "channel")),
        turnaroundHours: is ? hoursBetween(openedAt, occurredAt) : undefined,
      }),
    });
  },
};

const instantOfSeconds = (seconds: unknown): string | undefined =>
  typeof seconds === "number" ? instantOfMs(seconds * 1_000) : undefined;

/** The state before, in a list of what changed. */
function previousOf(changes: unknown): string | undefined {
  const all = Array.isArray(changes) ? (changes as unknown[]) : [];
  return text(all.map((change) => at(change, "status", "previous_value")).find((value) => value !== undefined));
}

/**
 * Chatwoot: a webhook for "Conversation status changed". A conversation is a ticket here.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = chatwoot({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const chatwoot = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
