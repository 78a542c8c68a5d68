/** Ways to reach people besides mail: their numbers, and by which of them a message goes. */
export const channels = `
alter table people add column phone text;
alter table messages add column channel text not null default 'email';
create index messages_due_elsewhere on messages (channel, due_at, id)
  where state in ('queued', 'retry', 'claimed') and channel <> 'email';
`;
