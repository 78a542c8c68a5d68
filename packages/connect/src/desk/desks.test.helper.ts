import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineEvent, type EventDefinition } from "@afterword/sdk";
import { z } from "zod";
import { chatwoot } from "./chatwoot.ts";
import type { DeskOptions, DeskReading, HelpDesk } from "./desk.ts";
import { freshdesk } from "./freshdesk.ts";
import { glpi } from "./glpi.ts";
import { jira } from "./jira.ts";
import { serviceNow } from "./servicenow.ts";
import { zammad } from "./zammad.ts";
import { zendesk } from "./zendesk.ts";

export const closed = defineEvent(
  "ticket.closed",
  z.object({
    id: z.string(),
    team: z.string().optional(),
    title: z.string().optional(),
    priority: z.string().optional(),
    channel: z.string().optional(),
    hours: z.number().optional(),
    target: z.number().optional(),
  }),
  { subject: "id", title: "title", segments: ["team"], facts: { turnaroundHours: "hours", slaHours: "target" } },
);
export const reopened = defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" });
export const events = { closed, reopened };

export const secret = "whsec_NTNiMzIyZjQ0YjVlYjYxMTNiOGUwYTUy";
export const otherSecret = "whsec_b3RoZXIgc2VjcmV0IG9mIHRoZSBzYW1lIGtpbmQ=";
export const now = Date.parse("2026-11-21T09:00:05Z");

/** What is changed in a message: values by their dotted path; undefined takes one away. */
export type Edits = Readonly<Record<string, unknown>>;

/** A desk as a vendor describes it: how it signs, and what it sends. */
export interface Recorded {
  readonly name: string;
  readonly connect: (options: DeskOptions<typeof closed, typeof reopened>) => HelpDesk<typeof closed | typeof reopened>;
  /** Whether a time is signed along, so that a copy ages. */
  readonly ages: boolean;
  /** Whether the body is signed. */
  readonly signs: boolean;
  readonly sign: (body: string, secret: string, at: number) => Record<string, string>;
  /** Makes of a ticket that was closed one that was re-opened after it. */
  readonly reopen: Edits;
  /** Makes of a ticket that was closed one that was closed once more, a day later. */
  readonly closeAgain: Edits;
  /** Makes of it a message about something else. */
  readonly other: Edits;
  /** Takes away whom it is about. */
  readonly forget: Edits;
}

const hmac = (hash: string, secretText: string, content: string) => createHmac(hash, secretText).update(content);
const seconds = (at: number) => String(Math.floor(at / 1_000));

export const recorded: readonly Recorded[] = [
  {
    name: "zendesk",
    connect: zendesk,
    ages: true,
    signs: true,
    sign: (body, key, at) => {
      const time = new Date(at).toISOString();
      return {
        "x-zendesk-webhook-signature": hmac("sha256", key, time + body).digest("base64"),
        "x-zendesk-webhook-signature-timestamp": time,
      };
    },
    reopen: { id: "r1", "event.current": "OPEN", "event.previous": "SOLVED", "detail.status": "OPEN" },
    closeAgain: { id: "c2", time: "2026-11-22T09:00:00Z" },
    other: { type: "zen:event-type:ticket.comment_added" },
    forget: { "detail.requester_id": null },
  },
  {
    name: "jira",
    connect: jira,
    ages: false,
    signs: true,
    sign: (body, key) => ({ "x-hub-signature": `sha256=${hmac("sha256", key, body).digest("hex")}` }),
    reopen: {
      "changelog.id": "10125",
      "changelog.items.0": { field: "resolution", from: "10000", fromString: "Done", to: null, toString: null },
    },
    closeAgain: { "changelog.id": "10126" },
    other: { webhookEvent: "comment_created" },
    forget: { "issue.fields.reporter": null },
  },
  {
    name: "servicenow",
    connect: serviceNow,
    ages: true,
    signs: true,
    sign: (body, key, at) => ({
      "webhook-id": "INC0010042-7",
      "webhook-timestamp": seconds(at),
      "webhook-signature": `v1,${createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"))
        .update(`INC0010042-7.${seconds(at)}.${body}`)
        .digest("base64")}`,
    }),
    reopen: { "record.state": "2", "record.sys_mod_count": "8", "previous.state": "6" },
    closeAgain: { "record.sys_mod_count": "9" },
    other: { record: undefined },
    forget: { caller: null },
  },
  {
    name: "freshdesk",
    connect: freshdesk,
    ages: false,
    signs: false,
    sign: (_, key) => ({ "x-afterword-secret": key }),
    reopen: { "freshdesk_webhook.ticket_status": "Open" },
    closeAgain: {},
    other: { freshdesk_webhook: { contact_id: 1 } },
    forget: { "freshdesk_webhook.ticket_contact_email": null },
  },
  {
    name: "glpi",
    connect: glpi,
    ages: true,
    signs: true,
    sign: (body, key, at) => ({
      "x-glpi-signature": hmac("sha256", key, body + seconds(at)).digest("hex"),
      "x-glpi-timestamp": seconds(at),
    }),
    reopen: { "item.status.id": 2, "item.date_solve": null, "item.date_mod": "2026-11-21T10:00:00+00:00" },
    closeAgain: { "item.date_solve": "2026-11-22T09:00:00+00:00" },
    other: { event: "new" },
    forget: { "item.team": [] },
  },
  {
    name: "chatwoot",
    connect: chatwoot,
    ages: true,
    signs: true,
    sign: (body, key, at) => ({
      "x-chatwoot-signature": `sha256=${hmac("sha256", key, `${seconds(at)}.${body}`).digest("hex")}`,
      "x-chatwoot-timestamp": seconds(at),
    }),
    reopen: {
      status: "open",
      updated_at: 1_795_255_200.25,
      "changed_attributes.0.status": { previous_value: "resolved", current_value: "open" },
    },
    closeAgain: { updated_at: 1_795_338_000.5 },
    other: { event: "message_created" },
    forget: { "meta.sender": null },
  },
  {
    name: "zammad",
    connect: zammad,
    ages: false,
    signs: true,
    sign: (body, key) => ({ "x-hub-signature": `sha1=${hmac("sha1", key, body).digest("hex")}` }),
    reopen: { "ticket.state": "open", "ticket.updated_at": "2026-11-21T10:00:00.000Z" },
    closeAgain: { "ticket.last_close_at": "2026-11-22T09:00:00.000Z" },
    other: { ticket: undefined },
    forget: { "ticket.customer": null },
  },
];

/** The message of a closed ticket, as it was recorded or changed. */
export function payloadOf({ name }: Pick<Recorded, "name">, edits: Edits = {}): unknown {
  const text = readFileSync(join(import.meta.dirname, `fixtures/${name}-closed.json`), "utf8");
  return Object.entries(edits).reduce<unknown>(
    (payload, [path, value]) => edited(payload, path.split("."), value),
    JSON.parse(text),
  );
}

/** A copy of a value with another one at a path inside it. */
export function edited(whole: unknown, [name = "", ...rest]: readonly string[], value: unknown): unknown {
  const inner = (whole as Readonly<Record<string, unknown>>)[name];
  const change = { [name]: rest.length === 0 ? value : edited(inner, rest, value) };
  return Array.isArray(whole) ? Object.assign([...(whole as unknown[])], change) : { ...(whole as object), ...change };
}

/** The one event of a reading. */
export function eventOf<E extends EventDefinition>(reading: DeskReading<E>) {
  if (reading.outcome !== "events") throw new Error(JSON.stringify(reading));
  return reading.events[0]?.body;
}
