/**
 * The one question to the client of a resolved case, cases that were merged, and who reads a queue. Notes of cases have kinds
 * of their own for each: their table is made anew, as one of the engines can't change a check.
 */
export const caseQuestions = `
create table case_questions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  case_id text not null,
  resolution bigint not null,
  response text not null,
  survey text not null,
  token_hash text,
  key_id text not null,
  sent_to text,
  answer text check (answer in ('yes', 'no')),
  times bigint not null default 0,
  asked_at bigint not null,
  expires_at bigint not null,
  answered_at bigint,
  primary key (unit, mode, case_id, resolution),
  unique (token_hash),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
create index case_questions_of_response on case_questions (unit, mode, response);
create index case_questions_of_address on case_questions (unit, mode, sent_to, asked_at) where sent_to is not null;
create index case_questions_by_time on case_questions (unit, mode, asked_at);

create table case_merges (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  case_id text not null,
  into_id text not null,
  state text not null,
  duplicate_of text,
  entered text not null,
  merged_at bigint not null,
  primary key (unit, mode, case_id),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
create index case_merges_into on case_merges (unit, mode, into_id);

create table queue_members (
  unit text not null references units (unit),
  queue text not null,
  member text not null,
  primary key (unit, queue, member),
  foreign key (unit, member) references members (unit, id)
);

create table case_notes_kept as select * from case_notes;
drop table case_notes;
create table case_notes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  case_id text not null,
  seq bigint not null,
  response text not null,
  kind text not null check (kind in ('opened', 'state', 'owner', 'queue', 'contact', 'note', 'warned', 'missed',
    'receipt', 'answer', 'reply', 'asked', 'settled', 'unsettled', 'merged', 'unmerged')),
  state text,
  text text,
  by text not null,
  at bigint not null,
  left_off bigint not null default 0,
  source text,
  primary key (unit, mode, case_id, seq),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
insert into case_notes (unit, mode, case_id, seq, response, kind, state, text, by, at, left_off, source)
  select unit, mode, case_id, seq, response, kind, state, text, by, at, left_off, source from case_notes_kept;
drop table case_notes_kept;
create index case_notes_of_response on case_notes (unit, mode, response);
create unique index case_notes_once on case_notes (unit, mode, case_id, source) where source is not null;
`;
