/** What people code comments as, each on their own: one row a comment and coder, of the answer as it was then; and the way to draw them. */
export const commentLabels = `
create table comment_labels (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  question text not null,
  coder text not null,
  revision bigint not null,
  survey text not null,
  language text not null,
  quarter text not null,
  themes text not null,
  sentiment text not null check (sentiment in ('positive', 'neutral', 'negative', 'unclear')),
  labelled_at bigint not null,
  primary key (unit, mode, response, question, coder),
  foreign key (unit, mode, response) references responses (unit, mode, id)
) /* without rowid */;
create index comment_labels_by_quarter on comment_labels (unit, mode, quarter, language);
create index codings_by_language on codings (unit, mode, language, submitted_at);
`;
