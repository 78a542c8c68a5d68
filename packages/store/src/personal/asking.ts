import {
  afterTold,
  contact,
  content,
  forGood,
  ofNobody,
  plain,
  pseudonym,
  secret,
  withRow,
  type PersonalTable,
} from "./shape.ts";

/** People, what was reported about them, and how they were asked. */
export const asking = {
  people: {
    about: "somebody who can be asked",
    ground: "asking",
    whose: { id: "person" },
    columns: {
      id: pseudonym("deleted", "people"),
      email: contact("deleted", "people"),
      phone: contact("deleted", "people"),
      name: contact("deleted", "people"),
      locale: contact("deleted", "people"),
      time_zone: contact("deleted", "people"),
      attributes: contact("deleted", "people"),
    },
    plain: plain("created_at updated_at"),
  },
  opt_outs: {
    about: "a wish for no mails, or an address that takes none",
    ground: "wishes",
    whose: { contact_hash: "contacts" },
    columns: { contact_hash: pseudonym("hashed", forGood) },
    plain: plain("scope reason created_at"),
  },
  erasures: {
    about: "that somebody was erased",
    ground: "wishes",
    whose: { hash: "erasure" },
    columns: { hash: pseudonym("hashed", forGood) },
    plain: plain("kind erased_at"),
  },
  events: {
    about: "something that happened to somebody's request",
    ground: "asking",
    whose: { person: "person" },
    columns: {
      id: pseudonym("stays", withRow),
      subject: pseudonym("stays", withRow),
      person: pseudonym("renamed", "events"),
      data: content("reduced", "events"),
      content_hash: pseudonym("emptied", "events"),
    },
    plain: plain("source type resolution occurred_at is_time_stated sequence received_at origin"),
  },
  decisions: {
    about: "what a rule decided about an event",
    ground: "explaining",
    whose: { event: "events" },
    columns: {
      event: pseudonym("stays", withRow),
      invitation: pseudonym("emptied", "events"),
      gates: content("reduced", "events"),
    },
    plain: plain(
      `source rule seq phase survey outcome reason due_at is_final next_eligible_at segments inclusion occurred_at
       decided_at`,
    ),
  },
  timers: {
    about: "work that is due, or was",
    ground: "asking",
    whose: { person: "person" },
    columns: {
      key: pseudonym("stays", withRow),
      person: pseudonym("emptied", "events"),
      payload: pseudonym("emptied", "events"),
      last_error: content("emptied", "events"),
    },
    plain: plain("kind due_at state owner lease_until attempt created_at settled_at"),
  },
  invitations: {
    about: "somebody was asked",
    ground: "asking",
    whose: { person: "person" },
    columns: {
      id: pseudonym("stays", withRow),
      person: pseudonym("renamed", "identities"),
      source: pseudonym("emptied", "identities"),
      event: pseudonym("emptied", "identities"),
      subject: pseudonym("emptied", "identities"),
      resolution: pseudonym("emptied", "identities"),
      token_hash: secret("emptied", "identities"),
      unsubscribe_hash: secret("emptied", "identities"),
    },
    plain: plain(
      `rule survey version is_relational wave inclusion channel locale key_id created_at expires_at sent_at sent_day
       answered_at declined_at opted_out_at withdrawn_at withdrawn_for bounced_at`,
    ),
  },
  wave_people: {
    about: "somebody belonged to a wave",
    ground: "asking",
    whose: { person: "person" },
    columns: {
      person: pseudonym("renamed", "identities"),
      compared: content("emptied", "identities"),
      invitation: pseudonym("stays", withRow),
    },
    plain: plain("wave outcome reason inclusion segments decided_at"),
  },
  messages: {
    about: "a mail or another message to somebody",
    ground: "sending",
    whose: { invitation: "invitations", record: "records", case_id: "cases" },
    columns: {
      id: pseudonym("stays", withRow),
      invitation: pseudonym("stays", withRow),
      record: pseudonym("deleted", withRow),
      case_id: pseudonym("stays", withRow),
      message_id: pseudonym("stays", withRow),
      sent_to: pseudonym("emptied", "mails"),
      mailbox: pseudonym("deleted", "mails"),
    },
    plain: plain(
      `kind channel notice state due_at owner lease_until attempt reason created_at settled_at doubts tried_before bounced_at
       bounce_kind bounce_code`,
    ),
  },
  message_attempts: {
    about: "an attempt to hand a mail over",
    ground: "sending",
    whose: { message: "messages" },
    columns: { message: pseudonym("stays", withRow), reply: content("emptied", "mails") },
    plain: plain("attempt outcome at"),
  },
  deliveries: {
    about: "that another system was told of it, or is to be",
    ground: "telling",
    whose: { invitation: "invitations", response: "responses", message: "messages" },
    columns: {
      id: pseudonym("deleted", afterTold),
      invitation: pseudonym("deleted", afterTold),
      response: pseudonym("deleted", afterTold),
      message: pseudonym("deleted", afterTold),
      case_id: pseudonym("deleted", afterTold),
    },
    plain: plain(
      `webhook type revision warning state due_at owner lease_until attempt tried_before status error created_at settled_at`,
    ),
  },
  delivery_attempts: ofNobody(
    "an attempt to tell it",
    "unit mode delivery attempt status error at",
    "It has a status and a time; with what was told it is deleted.",
  ),
  facts: ofNobody(
    "a fact about a request",
    "unit mode source subject key at value received_at",
    "It is about a request; whose it was, the event said. With the last event of the request it is deleted.",
  ),
  event_facts: {
    about: "what is known of how a request went",
    ground: "results",
    whose: { event: "events" },
    columns: { event: pseudonym("stays", withRow), subject: pseudonym("emptied", "events") },
    plain: plain(`source type occurred_at day segments own turnaround_hours sla_hours resolved_first_contact cost`),
  },
} as const satisfies { readonly [table: string]: PersonalTable };
