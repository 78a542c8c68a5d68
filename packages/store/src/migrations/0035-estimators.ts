/**
 * What the sentiment of comments without a score is estimated by in each language, and how that did on what people coded. All comments are
 * coded anew: what few may read is not found by its words any more.
 */
export const estimators = `
create table estimators (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  language text not null,
  is_on bigint not null check (is_on in (0, 1)),
  way text not null check (way in ('lexicon', 'learnt')),
  outcome text not null check (outcome in ('too_few', 'not_better', 'below_bar', 'better')),
  positive bigint not null,
  negative bigint not null,
  labelled text,
  weights text,
  learnt_at bigint not null,
  primary key (unit, mode, language)
);

delete from timers where kind = 'recode';
insert into timers (unit, mode, kind, key, due_at, payload, state, attempt, created_at)
  select distinct r.unit, r.mode, 'recode', 'recode', 0, '{}', 'pending', 0, 0 from responses r;
`;
