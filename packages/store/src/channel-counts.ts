import { CutQuery, type Cut } from "./cut-query.ts";
import type { CountRow } from "./measures.ts";
import type { ResponseRow } from "./response-row.ts";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** How often a way led to an answer, within one group and period. */
export interface ChannelRow extends CountRow {
  /** The channel of the invitation; null where there was none. */
  readonly asked: string | null;
  /** How the answer came, and by which channel; null where none came. */
  readonly origin: ResponseRow["origin"] | null;
  readonly channel: string | null;
}

/** By which channel people were asked, and how their answers came; by when they were asked. Each invitation is looked at. */
export async function countInvited(sql: Sql, scope: Scope, cut: Cut): Promise<ChannelRow[]> {
  const query = new CutQuery(scope, cut, { alias: "i", owner: "id", at: "sent_at", day: "sent_day" });
  return sql.all(
    `select ${query.columns}, i.channel as asked, r.origin, r.channel, count(*) as n
     from invitations i left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     ${query.joins} where ${query.where} and i.sent_at is not null ${query.groupBy("i.channel", "r.origin", "r.channel")}`,
    query.values,
  );
}

/** How answers came that nobody was invited to give; by when they came. */
export async function countUninvited(sql: Sql, scope: Scope, cut: Cut): Promise<ChannelRow[]> {
  const query = new CutQuery(scope, cut, { alias: "r", owner: "id", at: "submitted_at", day: "day" });
  return sql.all(
    `select ${query.columns}, null as asked, r.origin, r.channel, count(*) as n from responses r
     ${query.joins} where ${query.where} and r.invitation is null and r.origin <> 'ballot'
     ${query.groupBy("r.origin", "r.channel")}`,
    query.values,
  );
}
