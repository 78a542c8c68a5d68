import { countEvents as countRows, type EventCount } from "../fact-figures.ts";
import type { EventFigure } from "../event-figures.ts";
import type { Cut } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Segments } from "../segments.ts";
import type { Sql } from "../sql.ts";
import { eventMeasured, eventSeries } from "./event-series.ts";
import { holdParts, type HeldPart } from "./held.ts";
import { measureColumn, readAnswer, segmentColumn } from "./part.ts";
import { listHeads } from "./parts.ts";
import { planOf } from "./plan.ts";
import { scan } from "./scan.ts";

/**
 * How many events of some types there are of each value, by when they happened: from the columns of finished days, and from
 * the events themselves where there are none. The same may come in several rows, and some that a filter leaves out.
 */
export async function countEvents(
  sql: Sql,
  scope: Scope,
  figure: EventFigure,
  of: Omit<Cut, "survey"> & { readonly types: readonly string[] },
): Promise<EventCount[]> {
  const found: EventCount[] = [];
  const names = [...Object.keys(of.where), ...of.by].map(segmentColumn);
  const wanted = [...new Set([...names, measureColumn(eventMeasured(figure))])];
  for (const type of of.types) {
    const survey = eventSeries(type);
    const heads = await listHeads(sql, scope, survey);
    const { stretches, gaps } = planOf(heads, of);
    for (const gap of gaps)
      for (const row of await countRows(sql, scope, figure, { ...of, ...gap, types: [type] })) found.push(row);
    for await (const part of holdParts(sql, scope, { survey, heads, stretches }, wanted))
      for (const row of countPart(part, figure, of)) found.push(row);
  }
  return found;
}

function countPart({ columnOf, stretches }: HeldPart, figure: EventFigure, { where, by }: Pick<Cut, "where" | "by">) {
  const places = new Map<string, Segments>();
  const filters = Object.entries(where).map(([name, value]) => ({ column: columnOf(segmentColumn(name)), value }));
  const columns = [...by.map((name) => columnOf(segmentColumn(name))), columnOf(measureColumn(eventMeasured(figure)))];
  return stretches.flatMap(({ start, end, label }) =>
    scan({ filters, by: columns }, start, end).map(({ values, n }): EventCount => {
      const answer = values[by.length] ?? null;
      return {
        segments: placeOf(places, where, by, values),
        period: label,
        value: answer === null ? null : (readAnswer(answer)[0]?.[0] ?? null),
        n,
      };
    }),
  );
}

/** The segments of what was counted together; the same object for the same ones. */
function placeOf(
  places: Map<string, Segments>,
  where: Cut["where"],
  by: Cut["by"],
  values: readonly (string | null)[],
): Segments {
  const key = JSON.stringify(values.slice(0, by.length));
  const known = places.get(key);
  if (known) return known;
  const own = by.flatMap((name, at) => (values[at] == null ? [] : [[name, values[at]] as const]));
  const made: Segments = { ...where, ...Object.fromEntries(own) };
  places.set(key, made);
  return made;
}
