/** How often the fate of a mail was in doubt, from which attempt it is counted, and what an administrator looks at. */
export const outbox = `
alter table messages add column doubts bigint not null default 0;
alter table messages add column tried_before bigint not null default 0;
create index messages_handed_over on messages (lease_until, id) where state = 'data';
create index messages_unsent on messages (unit, mode, settled_at, id) where state in ('retry', 'uncertain', 'dead');
`;
