/**
 * Mails to those whom cases are about. The outbox takes them beside invitations, records and notices, and the history of a
 * case says what was written to them and by them: both tables are made anew, as one of the engines can't change a check.
 */
export const caseMails = `
create table attempts_kept as select * from message_attempts;
drop table message_attempts;
create table messages_kept as select * from messages;
drop table messages;

create table messages (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  kind text not null,
  channel text not null default 'email',
  invitation text,
  record text,
  notice text,
  case_id text,
  state text not null check (state in ('queued', 'paused', 'claimed', 'data', 'sent', 'retry', 'uncertain', 'dead', 'suppressed')),
  due_at bigint not null,
  owner text,
  lease_until bigint,
  attempt bigint not null,
  message_id text not null,
  sent_to text,
  mailbox text,
  reason text,
  created_at bigint not null,
  settled_at bigint,
  doubts bigint not null default 0,
  tried_before bigint not null default 0,
  bounced_at bigint,
  bounce_kind text check (bounce_kind in ('hard', 'soft')),
  bounce_code text,
  primary key (unit, mode, id),
  unique (unit, mode, invitation, kind),
  unique (unit, mode, record, kind),
  unique (unit, mode, notice),
  unique (unit, mode, case_id, kind),
  check (1 = case when invitation is null then 0 else 1 end + case when record is null then 0 else 1 end
    + case when notice is null then 0 else 1 end + case when case_id is null then 0 else 1 end),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id),
  foreign key (unit, mode, record) references records (unit, mode, id),
  foreign key (unit, mode, notice) references notices (unit, mode, id),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
insert into messages (unit, mode, id, kind, channel, invitation, record, notice, state, due_at, owner, lease_until, attempt, message_id,
    sent_to, mailbox, reason, created_at, settled_at, doubts, tried_before, bounced_at, bounce_kind, bounce_code)
  select unit, mode, id, kind, channel, invitation, record, notice, state, due_at, owner, lease_until, attempt, message_id,
    sent_to, mailbox, reason, created_at, settled_at, doubts, tried_before, bounced_at, bounce_kind, bounce_code
  from messages_kept;
drop table messages_kept;
create index messages_by_address on messages (unit, mode, sent_to, created_at) where record is not null;
create index messages_by_mailbox on messages (unit, mode, mailbox, created_at) where record is not null;
create index messages_due on messages (due_at, id) where state in ('queued', 'retry', 'claimed');
create index messages_due_elsewhere on messages (channel, due_at, id)
  where state in ('queued', 'retry', 'claimed') and channel <> 'email';
create index messages_handed_over on messages (lease_until, id) where state = 'data';
create index messages_unsent on messages (unit, mode, settled_at, id) where state in ('retry', 'uncertain', 'dead');
create index messages_bounced on messages (unit, mode, sent_to, bounced_at) where bounced_at is not null;

create table message_attempts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  message text not null,
  attempt bigint not null,
  outcome text not null,
  reply text not null,
  at bigint not null,
  primary key (unit, mode, message, attempt),
  foreign key (unit, mode, message) references messages (unit, mode, id)
);
insert into message_attempts (unit, mode, message, attempt, outcome, reply, at)
  select unit, mode, message, attempt, outcome, reply, at from attempts_kept;
drop table attempts_kept;

create table case_notes_kept as select * from case_notes;
drop table case_notes;
create table case_notes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  case_id text not null,
  seq bigint not null,
  response text not null,
  kind text not null check (kind in ('opened', 'state', 'owner', 'queue', 'contact', 'note', 'warned', 'missed',
    'receipt', 'answer', 'reply')),
  state text,
  text text,
  by text not null,
  at bigint not null,
  left_off bigint not null default 0,
  source text,
  primary key (unit, mode, case_id, seq),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
insert into case_notes (unit, mode, case_id, seq, response, kind, state, text, by, at)
  select unit, mode, case_id, seq, response, kind, state, text, by, at from case_notes_kept;
drop table case_notes_kept;
create index case_notes_of_response on case_notes (unit, mode, response);
create unique index case_notes_once on case_notes (unit, mode, case_id, source) where source is not null;

create table notice_items_kept as select * from notice_items;
drop table notice_items;
create table notice_items (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  reader text not null,
  case_id text not null,
  why text not null check (why in ('opened', 'queue', 'owner', 'replied', 'warned', 'missed')),
  step text not null,
  at bigint not null,
  due_at bigint not null,
  notice text,
  primary key (unit, mode, reader, case_id, why, step, at),
  foreign key (unit, mode, notice) references notices (unit, mode, id)
);
insert into notice_items (unit, mode, reader, case_id, why, step, at, due_at, notice)
  select unit, mode, reader, case_id, why, step, at, due_at, notice from notice_items_kept;
drop table notice_items_kept;
create index notice_items_waiting on notice_items (unit, mode, reader, due_at) where notice is null;
create index notice_items_of_notice on notice_items (unit, mode, notice, at, case_id) where notice is not null;
create index notice_items_of_case on notice_items (unit, mode, case_id);
`;
