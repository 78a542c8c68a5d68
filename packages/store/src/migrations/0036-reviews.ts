/**
 * What was found when somebody looked how far an action is, and whom it is to be told that this is due: beside cases, in the same
 * mail. The dates of actions that are there already are put on the list of what is due.
 */
export const reviews = `
create table action_reviews (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  action text not null,
  seq bigint not null,
  review_on text,
  found text not null,
  decision text not null check (decision in ('go_on', 'change', 'stop')),
  reason text,
  by text not null,
  at bigint not null,
  primary key (unit, mode, action, seq),
  foreign key (unit, mode, action) references actions (unit, mode, id)
);

create table notice_reviews (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  reader text not null,
  action text not null,
  review_on text not null,
  at bigint not null,
  due_at bigint not null,
  notice text,
  primary key (unit, mode, reader, action, review_on),
  foreign key (unit, mode, action) references actions (unit, mode, id),
  foreign key (unit, mode, notice) references notices (unit, mode, id)
);
create index notice_reviews_waiting on notice_reviews (unit, mode, reader, due_at) where notice is null;
create index notice_reviews_of_notice on notice_reviews (unit, mode, notice, review_on, action) where notice is not null;

insert into timers (unit, mode, kind, key, due_at, payload, state, attempt, created_at)
  select distinct a.unit, a.mode, 'plan-reviews', 'plan-reviews', 0, '{}', 'pending', 0, 0 from actions a;
`;
