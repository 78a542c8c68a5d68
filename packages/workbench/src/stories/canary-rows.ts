import { actionRows, caseRows } from "./canary-cases.ts";
import { codingRows } from "./canary-codings.ts";
import type { Row } from "./raw.ts";

/** Somebody of whom every table has rows, and each column that says something of them a word of its own. */
export interface Canary {
  readonly name: string;
  readonly id: string;
  readonly email: string;
  /** Every row, by table, in an order in which they can be added. */
  readonly rows: readonly (readonly [table: string, row: Row])[];
}

/** What is kept under keyed hashes, and of when it all is. */
interface Told {
  readonly contact: string;
  readonly erasure: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly survey: string;
}

const scope = { unit: "org", mode: "test" } as const;

/** A person whose name nobody else's rows have. */
export function canaryOf(name: string, { contact, erasure, at, survey }: Told): Canary {
  const word = (what: string) => `cnry-${name}-${what}`;
  const id = word("person");
  const email = `${word("address")}@example.org`;
  const day = new Date(at).toISOString().slice(0, 10);
  const [event, invitation, response, record, message] = ["event", "invitation", "response", "record", "mail"].map(
    word,
  ) as [string, string, string, string, string];
  const link = word("token_hash");
  const json = (value: object) => JSON.stringify(value);
  const asked = { ...scope, source: word("source"), event };
  const rows: [string, Row][] = [
    [
      "people",
      {
        ...scope,
        id,
        email,
        phone: word("phone"),
        name: word("name"),
        locale: word("locale"),
        time_zone: word("zone"),
        attributes: json({ room: word("attribute") }),
        created_at: at,
        updated_at: at,
      },
    ],
    ["opt_outs", { ...scope, contact_hash: contact, scope: "effort", reason: "asked", created_at: at }],
    ["erasures", { ...scope, kind: "person", hash: erasure, erased_at: at }],
    [
      "events",
      {
        ...scope,
        source: word("source"),
        id: event,
        type: "ticket.closed",
        subject: word("subject"),
        resolution: 1,
        person: id,
        data: json({ id: word("subject"), team: "ICT", note: word("data") }),
        occurred_at: at,
        is_time_stated: 1,
        sequence: null,
        received_at: at,
        content_hash: word("event-hash"),
        origin: "host",
      },
    ],
    [
      "event_facts",
      {
        ...asked,
        type: "ticket.closed",
        subject: word("subject"),
        occurred_at: at,
        day,
        segments: "{}",
        own: "{}",
      },
    ],
    [
      "decisions",
      {
        ...asked,
        rule: "r",
        seq: 1,
        phase: "decided",
        survey,
        outcome: "scheduled",
        reason: null,
        invitation,
        due_at: at,
        is_final: 1,
        gates: json([{ gate: "quiet", passed: true, compared: { last: word("gate") } }]),
        next_eligible_at: null,
        segments: "{}",
        inclusion: 1,
        occurred_at: at,
        decided_at: at,
      },
    ],
    [
      "timers",
      {
        ...scope,
        kind: "decide",
        key: word("timer"),
        person: id,
        due_at: at,
        payload: json({ note: word("payload") }),
        state: "done",
        owner: null,
        lease_until: null,
        attempt: 1,
        last_error: word("error"),
        created_at: at,
        settled_at: at,
      },
    ],
    [
      "invitations",
      {
        ...scope,
        id: invitation,
        rule: "r",
        survey,
        version: 1,
        is_relational: 0,
        person: id,
        source: word("source"),
        event,
        subject: word("asked-about"),
        resolution: 1,
        wave: null,
        inclusion: 1,
        channel: "email",
        locale: "ar",
        token_hash: link,
        unsubscribe_hash: word("unsubscribe_hash"),
        key_id: "k",
        created_at: at,
        expires_at: at + 14 * 86_400_000,
        sent_at: at,
        sent_day: day,
        answered_at: at,
      },
    ],
    [
      "waves",
      {
        ...scope,
        id: word("wave"),
        plan: word("plan"),
        origin: "project",
        survey,
        anchor: word("anchor"),
        n: 0,
        definition: "{}",
        k: 1,
        state: "closed",
        reason: "ended",
        opens_at: at,
        closes_at: at,
        created_at: at,
        closed_at: at,
      },
    ],
    [
      "wave_people",
      {
        ...scope,
        wave: word("wave"),
        person: id,
        outcome: "asked",
        reason: null,
        invitation,
        inclusion: 1,
        segments: "{}",
        compared: json({ last: word("compared") }),
        decided_at: at,
      },
    ],
    [
      "responses",
      {
        ...scope,
        id: response,
        origin: "link",
        invitation,
        external_id: word("external"),
        survey,
        version: 1,
        revision: 1,
        person: id,
        source: word("source"),
        event,
        subject: word("answered-about"),
        wave: null,
        channel: "email",
        locale: "ar",
        layout: null,
        direction: null,
        submitted_at: at,
        day,
        reference: word("reference"),
      },
    ],
    [
      "response_versions",
      {
        ...scope,
        response,
        revision: 1,
        submission_id: word("submission"),
        content_hash: word("content"),
        status: "complete",
        answers: json({ csat: 2, why: word("comment"), wrong: ["slow"] }),
        stored_at: at,
      },
    ],
    ...codingRows({ scope, at, survey, response, word }),
    ["segments", { ...scope, owner: invitation, name: "team", value: word("team") }],
    ["segments", { ...scope, owner: response, name: "team", value: word("team") }],
    [
      "answer_parts",
      {
        ...scope,
        survey,
        period: `d${day}`,
        writer: word("writer"),
        opened_at: at,
        days: json([[day, 1]]),
      },
    ],
    [
      "answer_columns",
      {
        ...scope,
        survey,
        period: `d${day}`,
        name: "people",
        codes: json([word("code")]),
        width: 1,
        data: Buffer.from(word("data-bytes")),
      },
    ],
    ["spent_links", { ...scope, token_hash: link, submission_hash: word("submission_hash") }],
    [
      "touches",
      {
        ...scope,
        id: word("touch"),
        invitation,
        kind: "tap",
        score: 4,
        client: "browser",
        automated_for: null,
        nonce_hash: word("nonce"),
        at,
        reduce_at: at + 1e11,
      },
    ],
    [
      "quarantined",
      {
        ...scope,
        id: word("apart"),
        invitation,
        survey,
        version: 1,
        locale: "ar",
        answers: json({ csat: 1, why: word("apart-comment") }),
        reason: "trap",
        received_at: at,
        remove_at: at + 1e11,
      },
    ],
    [
      "codes",
      {
        ...scope,
        id: word("code-id"),
        code_hash: word("code_hash"),
        survey,
        invitation,
        channel: "letter",
        label: word("label"),
        segments: "{}",
        created_at: at,
        expires_at: null,
        revoked_at: null,
      },
    ],
    [
      "records",
      {
        ...scope,
        id: record,
        kind: "direct",
        reference: word("record-reference"),
        code_hash: word("status-hash"),
        survey,
        response,
        state: "answered",
        locale: "ar",
        content: json({ said: word("record-content") }),
        code: null,
        external_id: word("record-external"),
        content_hash: word("record-hash"),
        sender: word("record-sender"),
        created_at: at,
        updated_at: at,
      },
    ],
    [
      "record_notes",
      {
        ...scope,
        record,
        seq: 1,
        kind: "reply",
        state: "answered",
        text: word("note"),
        by: "key k1",
        at,
      },
    ],
    ...actionRows({ scope, name, at, day, survey, record }),
    ...caseRows({ scope, at, survey, response, word }),
    ...[
      ["sent", message, invitation, null],
      ["dead", `${message}-2`, null, record],
    ].map(([state = null, one = null, ofInvitation = null, ofRecord = null]): [string, Row] => [
      "messages",
      {
        ...scope,
        id: one,
        kind: "invitation",
        invitation: ofInvitation,
        record: ofRecord,
        state,
        due_at: at,
        owner: null,
        lease_until: null,
        attempt: 1,
        message_id: `<${String(one)}@example.org>`,
        sent_to: word(`sent_to-${String(state)}`),
        mailbox: ofRecord === null ? null : word("mailbox"),
        reason: null,
        created_at: at,
        settled_at: at,
      },
    ]),
    ...Object.entries({ invitation, response, message, record: `${message}-2` }).map(([of, one]): [string, Row] => [
      "deliveries",
      {
        ...scope,
        id: word(`told-${of}`),
        webhook: "whk_1",
        type: "response.submitted",
        invitation: of === "invitation" ? one : null,
        response: of === "response" ? one : null,
        revision: of === "response" ? 1 : null,
        message: of === "message" || of === "record" ? one : null,
        case_id: of === "response" ? word("told-case") : null,
        state: "sent",
        due_at: at,
        owner: null,
        lease_until: null,
        attempt: 1,
        tried_before: 0,
        status: 204,
        error: null,
        created_at: at,
        settled_at: at,
      },
    ]),
    ...[message, `${message}-2`].map((one): [string, Row] => [
      "message_attempts",
      {
        ...scope,
        message: one,
        attempt: 1,
        outcome: "refused",
        reply: `550 ${word(`reply-${one.slice(-1)}`)}`,
        at,
      },
    ]),
  ];
  return { name, id, email, rows };
}
