/**
 * What people translated comments into: one row a comment and language, of the answer as it was then. And what was estimated without
 * having been checked on what people coded is so no more: all comments are coded anew.
 */
export const commentTranslations = `
create table comment_translations (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  question text not null,
  language text not null,
  revision bigint not null,
  text text not null,
  translated_by text not null,
  translated_at bigint not null,
  primary key (unit, mode, response, question, language),
  foreign key (unit, mode, response) references responses (unit, mode, id)
) /* without rowid */;

delete from timers where kind = 'recode';
insert into timers (unit, mode, kind, key, due_at, payload, state, attempt, created_at)
  select distinct r.unit, r.mode, 'recode', 'recode', 0, '{}', 'pending', 0, 0 from responses r;
`;
