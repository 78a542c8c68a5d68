import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { verifySigned } from "./signature.ts";
import { at, given, hoursBetween, hoursOf, instantOf, instantOfMs, personOf, text } from "./values.ts";

const kind: DeskKind = {
  source: "jira",
  closedBy: [],
  // https://developer.atlassian.com/cloud/jira/platform/webhooks/#secure-admin-webhooks
  verify: verifySigned({ hash: "SHA-256", header: "x-hub-signature", prefix: "sha256=", encoding: "hex" }),
  // https://developer.atlassian.com/cloud/jira/service-desk/webhooks/
  read: (payload, { source, closedBy }) => {
    if (at(payload, "webhookEvent") !== "jira:issue_updated") return "other_kind";
    const fields = at(payload, "issue", "fields");
    const id = text(at(payload, "issue", "key"));
    if (id === undefined) return null;
    const items = at(payload, "changelog", "items");
    // States have names of their own; that an issue is done is said by its resolution.
    const field = closedBy.length > 0 ? "status" : "resolution";
    const isClosed = (value: unknown) =>
      field === "status" ? closedBy.includes(text(value)?.toLowerCase() ?? "") : text(value) !== undefined;
    const changed = (Array.isArray(items) ? (items as unknown[]) : []).find((item) => at(item, "field") === field);
    if (changed === undefined) return "unchanged";
    const [is, was] = [isClosed(at(changed, "toString")), isClosed(at(changed, "fromString"))];
    if (is === was) return is ? "unchanged" : "not_closed";
    // From one state of what is done to another, nothing is open again.
    if (!is && field === "status" && at(fields, "status", "statusCategory", "key") === "done") return "unchanged";
    const occurredAt = instantOfMs(at(payload, "timestamp"));
    const reporter = at(fields, "reporter");
    return given({
      change: is ? ("closed" as const) : ("reopened" as const),
      key: text(at(payload, "changelog", "id")) ?? occurredAt,
      occurredAt,
      person: personOf(source, {
        id: at(reporter, "accountId") ?? at(reporter, "name"),
        email: at(reporter, "emailAddress"),
        name: at(reporter, "displayName"),
        locale: at(reporter, "locale"),
        timeZone: at(reporter, "timeZone"),
      }),
      ticket: given({
        id,
        title: text(at(fields, "summary")),
        status: text(at(fields, "status", "name")),
        team: text(at(fields, "project", "key")),
        category: text(at(fields, "issuetype", "name")),
        priority: text(at(fields, "priority", "name")),
        turnaroundHours: is ? hoursBetween(instantOf(at(fields, "created")), occurredAt) : undefined,
        slaHours: is ? goalOf(fields) : undefined,
      }),
    });
  },
};

/** The goal of Jira Service Management's "Time to resolution", in whichever custom field it is. */
function goalOf(fields: unknown): number | undefined {
  if (typeof fields !== "object" || fields === null) return undefined;
  const sla = Object.values(fields as Record<string, unknown>).find(
    (field) => at(field, "name") === "Time to resolution",
  );
  const cycles = at(sla, "completedCycles");
  return hoursOf(at(Array.isArray(cycles) ? (cycles as unknown[]).at(-1) : undefined, "goalDuration", "millis"));
}

/**
 * Jira and Jira Service Management: a webhook of the administration, with a secret, for "Issue updated". An issue is closed
 * when it gets a resolution, or with `closedBy` when it comes into one of these states. Teams are projects by key.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = jira({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const jira = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
