import { dayMs } from "@afterword/sdk";
import { eventFigures, type EventFigure } from "../event-figures.ts";
import type { Scope } from "../scope.ts";
import type { Segments } from "../segments.ts";
import { dayOf, type Sql } from "../sql.ts";
import type { PartPosition, PartResponse } from "./part.ts";

// What is known of events is kept column by column as answers are, under a name that no survey has.

/** What the events of a type are kept under. */
export const eventSeries = (type: string): string => `event ${type}`;

/** The type of the events that are kept under a name; null where answers to a survey are. */
export const eventTypeOf = (series: string): string | null => (series.startsWith("event ") ? series.slice(6) : null);

/** The figure of an event, as a part has it. */
export const eventMeasured = (figure: EventFigure) => ({ metricKey: figure, kind: "event" });

const figures = Object.entries(eventFigures);

/** The UTC days on which events of a type happened, oldest first: each is found by the one before, without reading its events. */
export async function listEventDays(
  sql: Sql,
  scope: Scope,
  type: string,
  { from, before }: { readonly from: number; readonly before: number },
): Promise<string[]> {
  const rows = await sql.all<{ happened: number }>(
    `with recursive days (happened) as (
       select min(occurred_at) from event_facts where unit = $1 and mode = $2 and type = $3 and occurred_at >= $4
       union all
       select (select min(f.occurred_at) from event_facts f where f.unit = $1 and f.mode = $2 and f.type = $3
         and f.occurred_at >= (d.happened / ${String(dayMs)} + 1) * ${String(dayMs)}) from days d where d.happened < $5
     ) select happened from days where happened < $5 order by happened`,
    [scope.unit, scope.mode, type, from, before],
  );
  return rows.map(({ happened }) => dayOf(happened));
}

/** The events of a type in a stretch of time, in the order in which they happened, `limit` at most. */
export async function listEvents(
  sql: Sql,
  scope: Scope,
  of: { readonly type: string; readonly from: number; readonly to: number; readonly after: PartPosition | null },
  limit: number,
): Promise<(PartResponse & PartPosition)[]> {
  const { submittedAt, id } = of.after ?? { submittedAt: of.from, id: "" };
  const rows = await sql.all<PartPosition & { day: string; segments: string } & Record<EventFigure, number | null>>(
    `select event || ' ' || source as id, occurred_at as "submittedAt", day, segments,
       ${figures.map(([name, value]) => `${value} as ${name}`).join(", ")}
     from event_facts
     where unit = $1 and mode = $2 and type = $3 and occurred_at >= $4 and occurred_at < $6
     and (occurred_at > $4 or event || ' ' || source > $5)
     order by occurred_at, event || ' ' || source limit $7`,
    [scope.unit, scope.mode, of.type, submittedAt, id, of.to, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    submittedAt: row.submittedAt,
    day: row.day,
    person: null,
    segments: Object.entries(JSON.parse(row.segments) as Segments).map(([name, value]) => ({ name, value })),
    measures: (Object.keys(eventFigures) as EventFigure[]).flatMap((figure) => {
      const value = row[figure];
      return value === null ? [] : [{ ...eventMeasured(figure), choice: "", value }];
    }),
  }));
}
