/**
 * What comments are about and what they say, one row a comment, the same of each response as figures are split by it, and the words
 * that it is found by. What is there already is coded by a timer of each scope that has answers.
 */
export const codings = `
create table codebooks (
  unit text not null references units (unit),
  version bigint not null,
  terms text not null,
  changed_by text not null,
  changed_at bigint not null,
  primary key (unit, version)
);

create table codings (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  question text not null,
  survey text not null,
  submitted_at bigint not null,
  language text not null,
  themes text not null,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  source text check (source in ('score', 'estimated')),
  confidence double precision,
  codebook bigint not null,
  primary key (unit, mode, response, question),
  foreign key (unit, mode, response) references responses (unit, mode, id)
) /* without rowid */;
create index codings_by_time on codings (unit, mode, survey, submitted_at);

create table coding_segments (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  owner text not null,
  name text not null check (name in ('theme', 'sentiment')),
  value text not null,
  primary key (unit, mode, owner, name, value),
  foreign key (unit, mode, owner) references responses (unit, mode, id)
) /* without rowid */;

create table comment_words (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  word text not null,
  primary key (unit, mode, response, word),
  foreign key (unit, mode, response) references responses (unit, mode, id)
) /* without rowid */;
create index comment_words_by_word on comment_words (unit, mode, word, response);

insert into timers (unit, mode, kind, key, due_at, payload, state, attempt, created_at)
  select distinct r.unit, r.mode, 'recode', 'recode', 0, '{}', 'pending', 0, 0 from responses r;
`;
