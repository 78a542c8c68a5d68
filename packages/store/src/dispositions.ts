import { dayMs } from "@afterword/sdk";
import { CutQuery, type Cut } from "./cut-query.ts";
import type { CountRow } from "./measures.ts";
import type { Scope } from "./scope.ts";
import { dayOf, type Sql } from "./sql.ts";

/** What became of those who were asked, within one group and period. */
export interface DispositionRow extends Omit<CountRow, "n"> {
  readonly asked: number;
  readonly complete: number;
  readonly partial: number;
  /** Declined or stopped the mails by their link, and answered nothing. */
  readonly refused: number;
  /** Withdrawn after they were asked, and neither answered nor refused. */
  readonly calledOff: number;
  /** Nothing of all that, and the mail that asked came back: the address is none. Nobody opened the page either. */
  readonly cameBack: number;
  /** Nothing of all that, and their link still takes an answer. */
  readonly stillOpen: number;
  /** Opened the page, or answered. Programs don't count. */
  readonly opened: number;
}

const sum = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;

const isSilent = "r.id is null and i.declined_at is null and i.opted_out_at is null and i.withdrawn_at is null";
const isOpened = `r.id is not null or exists (select 1 from touches t where t.unit = i.unit and t.mode = i.mode
  and t.invitation = i.id and t.automated_for is null)`;
const isCameBack = `${isSilent} and i.bounced_at is not null and not (${isOpened})`;

/** What became of those who were asked; by when they were. Each invitation is looked at. */
export async function countAsked(sql: Sql, scope: Scope, cut: Cut, now: number): Promise<DispositionRow[]> {
  const query = new CutQuery(scope, cut, { alias: "i", owner: "id", at: "sent_at", day: "sent_day" });
  const isStillOpen = `${isSilent} and not (${isCameBack}) and i.expires_at > ${query.bind(now)}
    and not (coalesce(w.state, '') = 'closed' and coalesce(w.reason, '') = 'by_hand')`;
  return sql.all(
    `select ${query.columns}, count(*) as asked, ${sum("v.status = 'complete'")} as complete,
       ${sum("v.status = 'partial'")} as partial,
       ${sum("r.id is null and (i.declined_at is not null or i.opted_out_at is not null)")} as refused,
       ${sum("r.id is null and i.declined_at is null and i.opted_out_at is null and i.withdrawn_at is not null")} as "calledOff",
       ${sum(isCameBack)} as "cameBack", ${sum(isStillOpen)} as "stillOpen", ${sum(isOpened)} as opened
     from invitations i left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     left join response_versions v on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = r.revision
     left join waves w on w.unit = i.unit and w.mode = i.mode and w.id = i.wave
     ${query.joins} where ${query.where} and i.sent_at is not null ${query.groupBy()} having count(*) > 0`,
    query.values,
  );
}

/** How many invitations no mail server took; by when that was certain. Nobody was asked by them. */
export async function countBounced(sql: Sql, scope: Scope, cut: Cut): Promise<CountRow[]> {
  const whole: Cut = { ...cut, dayChars: 0 };
  const query = new CutQuery(scope, whole, { alias: "i", owner: "id", at: "withdrawn_at", day: "sent_day" });
  const day = `i.withdrawn_at / ${String(dayMs)}`;
  const rows = await sql.all<Omit<CountRow, "period"> & { day: number }>(
    `select ${query.columns}, ${day} as day, count(*) as n from invitations i ${query.joins}
     where ${query.where} and i.sent_at is null and i.withdrawn_for in ('bounced_address', 'undeliverable')
     ${query.groupBy(day)}`,
    query.values,
  );
  return rows.map(({ day, ...row }) => ({ ...row, period: dayOf(day * dayMs).slice(0, cut.dayChars) }));
}
