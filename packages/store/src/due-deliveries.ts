import type { DeliveryRow } from "./deliveries.ts";
import type { Mode } from "./scope.ts";
import { one, type Sql } from "./sql.ts";
import type { Claim } from "./timers.ts";

// The way of a message to a webhook: queued or retry → claimed → sent, retry, dead or suppressed. One that a worker died
// with is claimed again: it is told at least once.

/** A webhook that is on and for which something is due. */
export interface DueWebhook {
  readonly unit: string;
  readonly mode: Mode;
  readonly id: string;
  readonly url: string;
}

/** What can be claimed; the condition begins as the index's own. */
const isDue = (now: string, leaseNow: string): string =>
  `state in ('queued', 'retry', 'claimed') and due_at <= ${now} and (state <> 'claimed' or lease_until <= ${leaseNow})`;

/** The webhooks for which something can be claimed now. */
export async function listDueWebhooks(
  sql: Sql,
  how: { readonly now: number; readonly leaseNow: number },
): Promise<DueWebhook[]> {
  return sql.all(
    `select w.unit, w.mode, w.id, w.url from webhooks w where w.state = 'on' and exists
       (select 1 from deliveries where unit = w.unit and mode = w.mode and webhook = w.id and ${isDue("$1", "$2")})`,
    [how.now, how.leaseNow],
  );
}

/** Claims what is due for one webhook, the oldest first. */
export async function claim(
  sql: Sql,
  { unit, mode, id }: Pick<DueWebhook, "unit" | "mode" | "id">,
  how: Claim,
): Promise<DeliveryRow[]> {
  const rows = await sql.all<DeliveryRow>(
    `update deliveries set state = 'claimed', owner = $1, lease_until = $2, attempt = attempt + 1
     where (unit, mode, id) in (
       select unit, mode, id from deliveries where unit = $6 and mode = $7 and webhook = $8 and ${isDue("$3", "$4")}
       order by due_at, id limit $5${sql.lock.skipLocked})
     returning unit, mode, id, webhook, type, invitation, response, revision, message, case_id as "case", warning,
       due_at as "dueAt", owner, attempt,
       tried_before as "triedBefore", created_at as "createdAt"`,
    [how.owner, how.leaseNow + how.leaseMs, how.now, how.leaseNow, how.limit, unit, mode, id],
  );
  return rows.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** How many are due and not settled, whoever holds them. */
export async function countDue(sql: Sql, now: number): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    `select count(*) as n from webhooks w join deliveries d on d.unit = w.unit and d.mode = w.mode and d.webhook = w.id
     where w.state = 'on' and d.state in ('queued', 'retry', 'claimed') and d.due_at <= $1`,
    [now],
  );
  return row?.n ?? 0;
}
