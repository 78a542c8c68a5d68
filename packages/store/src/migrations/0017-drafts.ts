/** Surveys that are made at the console: who published a version, those that are kept here, and drafts. */
export const drafts = `
alter table survey_versions add column origin text not null default 'project' check (origin in ('project', 'console'));
alter table survey_versions add column published_by text;
alter table survey_versions add column made_from text;
create table kept_surveys (
  unit text not null references units (unit),
  survey text not null,
  changes bigint not null,
  retired_at bigint,
  primary key (unit, survey)
);
create table drafts (
  unit text not null references units (unit),
  survey text not null,
  revision bigint not null,
  definition text not null,
  made_from text not null,
  saved_by text not null,
  saved_at bigint not null,
  primary key (unit, survey)
);
`;
