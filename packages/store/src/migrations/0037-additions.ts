/** What units add to surveys, and who published a version for what they add. */
export const additions = `
alter table survey_versions add column extended_by text;
create table additions (
  unit text not null references units (unit),
  survey text not null,
  part text not null,
  revision bigint not null,
  draft text,
  saved_by text not null,
  saved_at bigint not null,
  kept text,
  published_by text,
  published_at bigint,
  changes bigint not null,
  primary key (unit, survey, part)
);
`;
