import { factsOfEvent } from "../fact-cuts.ts";
import type { Measured, ValueCount } from "../measures.ts";
import type { Scope } from "../scope.ts";
import { allIn, placeholders, type Sql } from "../sql.ts";
import { ofInvitation, whoAnswered } from "./by-person.ts";
import { eventTypeOf, listEvents } from "./event-series.ts";
import type { PartPosition, PartResponse } from "./part.ts";

/** The responses, or events, of a stretch of time, in the order in which they were given, `limit` at most. */
export async function listResponses(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly from: number; readonly to: number; readonly after: PartPosition | null },
  limit: number,
): Promise<(PartResponse & PartPosition)[]> {
  const type = eventTypeOf(of.survey);
  if (type !== null) return listEvents(sql, scope, { ...of, type }, limit);
  const { submittedAt, id } = of.after ?? { submittedAt: of.from - 1, id: "" };
  const rows = await sql.all<PartPosition & Pick<PartResponse, "day" | "person">>(
    `select r.id, r.submitted_at as "submittedAt", r.day, ${whoAnswered} as person
     from responses r ${ofInvitation}
     where r.unit = $1 and r.mode = $2 and r.survey = $3 and (r.submitted_at, r.id) > ($4, $5) and r.submitted_at < $6
     order by r.submitted_at, r.id limit $7`,
    [scope.unit, scope.mode, of.survey, submittedAt, id, of.to, limit],
  );
  const ids = rows.map((row) => row.id);
  const segments = await allIn(ids, (list) =>
    sql.all<{ owner: string; name: string; value: string }>(
      `select owner, name, value from segments where unit = $1 and mode = $2
       and owner in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const measures = await allIn(ids, (list) =>
    sql.all<Measured & Omit<ValueCount, "n"> & { response: string }>(
      `select response, metric_key as "metricKey", kind, choice, value from measures where unit = $1 and mode = $2
       and response in (${placeholders(list.length, 3)}) order by response, metric_key, choice`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const [segmentsOf, measuresOf] = [
    Map.groupBy([...segments, ...(await listFacts(sql, scope, ids))], ({ owner }) => owner),
    Map.groupBy(measures, ({ response }) => response),
  ];
  return rows.map((row) => ({
    ...row,
    segments: segmentsOf.get(row.id) ?? [],
    measures: measuresOf.get(row.id) ?? [],
  }));
}

/** What is known of the events that responses are about, as segments. */
async function listFacts(
  sql: Sql,
  scope: Scope,
  ids: readonly string[],
): Promise<{ readonly owner: string; readonly name: string; readonly value: string }[]> {
  const names = Object.entries(factsOfEvent);
  const rows = await allIn(ids, (list) =>
    sql.lists(
      `select r.id, ${names.map(([, fact]) => fact).join(", ")} from responses r join event_facts f
         on f.unit = r.unit and f.mode = r.mode and f.event = r.event and f.source = r.source
       where r.unit = $1 and r.mode = $2 and r.id in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.flatMap(([owner, ...values]) =>
    names.flatMap(([name], at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ owner: String(owner), name, value: String(value) }];
    }),
  );
}
