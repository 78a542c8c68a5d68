import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

// What becomes of mails about the cases of a response, with what was written in the cases.

const ofResponse = `case_id in (select id from cases where unit = $1 and mode = $2 and response = $3)`;

/** Forgets where mails about the cases of a response went, and holds back what has not left. */
export async function forgetMails(sql: Sql, scope: Scope, response: string): Promise<void> {
  const key = [scope.unit, scope.mode, response];
  await sql.run(
    `update message_attempts set reply = '' where unit = $1 and mode = $2
     and message in (select m.id from messages m where m.unit = $1 and m.mode = $2 and m.${ofResponse})`,
    key,
  );
  await sql.run(
    `update messages set sent_to = null,
       state = case when state in ('queued', 'retry') then 'suppressed' else state end,
       reason = case when state in ('queued', 'retry') then 'cancelled' when state = 'suppressed' then reason else null end
     where unit = $1 and mode = $2 and ${ofResponse}`,
    key,
  );
}

/** Deletes every mail about the cases of a response. */
export async function removeMails(sql: Sql, scope: Scope, response: string): Promise<void> {
  const key = [scope.unit, scope.mode, response];
  await sql.run(
    `delete from message_attempts where unit = $1 and mode = $2
     and message in (select m.id from messages m where m.unit = $1 and m.mode = $2 and m.${ofResponse})`,
    key,
  );
  await sql.run(`delete from messages where unit = $1 and mode = $2 and ${ofResponse}`, key);
}
