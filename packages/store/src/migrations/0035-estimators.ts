/** What the sentiment of comments without a score is estimated by in each language, and how that did on what people coded. */
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
`;
