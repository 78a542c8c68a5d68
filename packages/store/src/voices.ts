import { inParts, type SegmentPart } from "./in-parts.ts";
import type { RecordRow } from "./records.ts";
import type { ResponseRow } from "./response-row.ts";
import type { Scope } from "./scope.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** How many answers to a survey came by one channel, in one period and group. */
export interface VoicesCount {
  readonly survey: string;
  readonly origin: ResponseRow["origin"];
  readonly channel: string;
  /** The beginning of the day; empty where it is not cut by time. */
  readonly period: string;
  /** The value of the segment that is cut by; null without one. */
  readonly value: string | null;
  readonly n: number;
}

/** Which answers are counted. Times are milliseconds since 1970; `to` is exclusive. */
export interface VoicesCut {
  readonly surveys: readonly string[];
  readonly from: number;
  readonly to: number;
  /** How many characters of the day tell the period: 7 a month, 4 a year, 0 none. */
  readonly dayChars: 0 | 4 | 7;
  /** A segment to cut by. */
  readonly by: string | null;
  readonly parts: readonly SegmentPart[] | null;
}

/** Counts answers by the channel that they came by, whoever was asked. */
export async function countAnswers(sql: Sql, scope: Scope, cut: VoicesCut): Promise<VoicesCount[]> {
  if (cut.surveys.length === 0) return [];
  const values: SqlValue[] = [scope.unit, scope.mode, cut.from, cut.to];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  const period = cut.dayChars === 0 ? "''" : `substr(r.day, 1, ${String(cut.dayChars)})`;
  const [value, join] =
    cut.by === null
      ? ["null", ""]
      : [
          "s.value",
          `left join segments s on s.unit = r.unit and s.mode = r.mode and s.owner = r.id and s.name = ${next(cut.by)}`,
        ];
  const groups = ["r.survey", "r.origin", "r.channel", ...(cut.dayChars === 0 ? [] : [period])];
  const rows = await sql.all<VoicesCount>(
    `select r.survey, r.origin, r.channel, ${period} as period, ${value} as value, count(*) as n from responses r ${join}
     where r.unit = $1 and r.mode = $2 and r.submitted_at >= $3 and r.submitted_at < $4
     and r.survey in (${cut.surveys.map(next).join(", ")}) ${inParts(cut.parts, { alias: "r", owner: "id" }, next)}
     group by ${[...groups, ...(cut.by === null ? [] : ["s.value"])].join(", ")}`,
    values,
  );
  return rows;
}

/** Meetings that were written down from a time on, the oldest first. */
export async function listMeetings(
  sql: Sql,
  scope: Scope,
  { from }: { readonly from: number },
): Promise<Pick<RecordRow, "kind" | "content" | "createdAt">[]> {
  const rows = await sql.all<{ kind: RecordRow["kind"]; content: string; createdAt: number }>(
    `select kind, content, created_at as "createdAt" from records
     where unit = $1 and mode = $2 and created_at >= $3 and kind <> 'direct' order by created_at, id`,
    [scope.unit, scope.mode, from],
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as RecordRow["content"] }));
}
