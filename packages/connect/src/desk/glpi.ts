import type { EventDefinition } from "@afterword/sdk";
import { connectDesk } from "./connect-desk.ts";
import type { DeskKind, DeskOptions, HelpDesk } from "./desk.ts";
import { secondsInHeader, verifySigned } from "./signature.ts";
import { at, given, hoursBetween, instantOf, personOf, text } from "./values.ts";

/** GLPI's states by number: their names are in the language of the installation. */
const states: { readonly [id: string]: string } = {
  1: "new",
  2: "processing",
  3: "planned",
  4: "pending",
  5: "solved",
  6: "closed",
};

const kind: DeskKind = {
  source: "glpi",
  closedBy: ["solved"],
  // https://github.com/glpi-project/glpi/blob/main/src/Webhook.php: the body, then the time
  verify: verifySigned({
    hash: "SHA-256",
    header: "x-glpi-signature",
    encoding: "hex",
    time: {
      header: "x-glpi-timestamp",
      ms: secondsInHeader,
      around: (written) => ["", written],
      tolerance: 3_600,
    },
  }),
  // https://github.com/glpi-project/glpi/blob/main/src/Glpi/Api/HL/Controller/ITILController.php: the schema of Ticket
  read: (payload, { source, closedBy }) => {
    const item = at(payload, "item");
    // A ticket has a state of its own and a team; what hangs on one has its parent beside it.
    if (at(payload, "event") !== "update" || at(item, "status", "id") === undefined) return "other_kind";
    const [id, status] = [text(at(item, "id")), states[text(at(item, "status", "id")) ?? ""]];
    if (id === undefined || status === undefined) return null;
    const isClosed = closedBy.includes(status);
    // A solved ticket is closed by itself some days later, and still the same that was solved.
    if (!isClosed && (status === "solved" || status === "closed")) return "unchanged";
    // A solved ticket may be changed and stay solved: only when it was solved tells resolutions apart. Where that isn't sent,
    // the server does, by their order.
    const occurredAt = instantOf(at(item, isClosed ? "date_solve" : "date_mod"));
    const team = at(item, "team");
    const members = Array.isArray(team) ? (team as unknown[]).map(memberOf) : [];
    const who = (role: string, type: string) => members.find((member) => member.role === role && member.type === type);
    const requester = who("requester", "user");
    return given({
      change: isClosed ? ("closed" as const) : ("reopened" as const),
      key: occurredAt,
      occurredAt,
      person: personOf(source, { id: requester?.id, name: requester?.name }),
      ticket: given({
        id,
        title: text(at(item, "name")),
        status,
        team: text(who("assigned", "group")?.name),
        category: text(at(item, "category", "name")),
        priority: text(at(item, "priority")),
        channel: text(at(item, "request_type", "name")),
        turnaroundHours: isClosed ? hoursBetween(instantOf(at(item, "date")), occurredAt) : undefined,
      }),
    });
  },
};

/** Somebody of a ticket: with a type and an id, or, of others than the newest versions, with a link that says both. */
function memberOf(member: unknown) {
  const [, linkedType, linkedId] = /\/(\w+)\.form\.php\?id=(\d+)/.exec(text(at(member, "href")) ?? "") ?? [];
  const full = [at(member, "firstname"), at(member, "realname")].map(text).filter(Boolean).join(" ");
  return {
    role: at(member, "role"),
    type: (text(at(member, "type")) ?? linkedType)?.toLowerCase(),
    id: at(member, "id") ?? linkedId,
    name: text(at(member, "display_name")) ?? (full || text(at(member, "name"))),
  };
}

/**
 * GLPI 11: a webhook on tickets for "Update", with a secret. It says how a ticket is and not what changed: every update of a
 * ticket that is not solved is told as `reopened`, which changes nothing for one that never was. It names the requester by
 * number and has no address: bring people in with that number, or give `person`.
 *
 * @throws TypeError for a secret that is too short
 * @example
 * const desk = glpi({ secret, events: { closed: ticket.closed, reopened: ticket.reopened } });
 * const reading = await desk.receive(request.headers, rawBody);
 */
export const glpi = <C extends EventDefinition, R extends EventDefinition>(
  options: DeskOptions<C, R>,
): HelpDesk<C | R> => connectDesk(kind, options);
