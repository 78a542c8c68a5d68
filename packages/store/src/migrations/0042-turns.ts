/** Queues whose new cases are given to one of those who read them, and the languages in which members answer clients. */
export const turns = `
create table queue_turns (
  unit text not null references units (unit),
  queue text not null,
  primary key (unit, queue)
);

create table member_languages (
  unit text not null references units (unit),
  member text not null,
  locale text not null,
  primary key (unit, member, locale),
  foreign key (unit, member) references members (unit, id)
);
`;
