import { fcr, slaAttainment, turnaround } from "@afterword/metrics";
import type { CheckedMetricQuery } from "@afterword/sdk";
import type { EventCount, EventFigure, Segments } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { dayChars } from "../periods.ts";
import { Groups, bareRow, type Counted, type CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { checkedBounds } from "../query-bounds.ts";
import { surveyOf } from "./check-query.ts";
import { hasFacts } from "./keep-facts.ts";

/** A figure of events that is a metric of its own; what they cost is only part of indicators. */
export type ReportedFigure = Exclude<EventFigure, "cost">;

/** The events of one group: how often each value is known, and of how many events none is. */
interface Known {
  readonly counts: Map<number, number>;
  missing: number;
}

/**
 * Figures of events by when they happened, from what is known of them now. They count events, whether anybody was asked
 * about them or not.
 *
 * @throws ProblemError `invalid_query`
 */
export async function eventReport(ctx: Ctx, figure: ReportedFigure, query: CheckedMetricQuery): Promise<CountedRow[]> {
  const { by, where, period } = query;
  const types = typesOf(ctx, query);
  const cut = { ...checkedBounds(ctx, query), dayChars: period ? dayChars({ ...query, period }) : (0 as const) };
  const counted = await ctx.store.read(ctx.scope, (rows) =>
    rows.columns.countEvents(figure, { ...cut, types, by, where }),
  );
  const groups = new Groups<Known>(query, () => ({ counts: new Map(), missing: 0 }));
  const isWanted = (segments: Segments) => Object.entries(where).every(([name, wanted]) => segments[name] === wanted);
  // Few combinations of segments are shared by many events: each is placed once a period.
  const places = new Map<Segments, Map<string, Known | null>>();
  const placeOf = ({ segments, period: at }: EventCount): Known | null => {
    if (!isWanted(segments)) return null;
    const [group1 = null, group2 = null] = by.map((name) => segments[name] ?? null);
    return groups.at({ group1, group2, period: at });
  };
  for (const one of counted) {
    const ofSegments = places.get(one.segments) ?? new Map<string, Known | null>();
    places.set(one.segments, ofSegments);
    const known = ofSegments.get(one.period) ?? placeOf(one);
    ofSegments.set(one.period, known);
    if (known === null) continue;
    const { value, n } = one;
    if (value === null) known.missing += n;
    else known.counts.set(value, (known.counts.get(value) ?? 0) + n);
  }
  return groups.rows((known) => toRow(figure, known));
}

/** The figure of a period in which nothing happened. */
export const noEvents = (figure: ReportedFigure): Counted => toRow(figure, { counts: new Map(), missing: 0 });

/** The types of events to count: the one that is named, or those that the survey's rules ask about. */
function typesOf(ctx: Ctx, query: CheckedMetricQuery): string[] {
  const { event, survey } = query;
  if (event === undefined) {
    surveyOf(ctx, query);
    const { rules } = ctx.project.project;
    const types = new Set(
      rules.filter(({ definition }) => definition.survey === survey).map(({ definition }) => definition.event),
    );
    if (types.size > 0) return [...types].sort();
    throw wrongQuery("survey", `No rule asks "${survey}" about an event: name the event instead.`, "no_event");
  }
  if (survey !== "") throw wrongQuery("event", "Name either a survey or an event.", "not_taken");
  if (!ctx.project.project.events.has(event)) throw wrongQuery("event", `The project has no event "${event}".`);
  if (!hasFacts(ctx.project, event))
    throw wrongQuery("event", `"${event}" declares no facts, and no rule asks about it.`, "no_facts");
  return [event];
}

function toRow(figure: ReportedFigure, { counts, missing }: Known): Counted {
  const of = (value: number) => counts.get(value) ?? 0;
  if (figure === "turnaround") {
    const { value, n, interval, p90, invalid } = turnaround(counts);
    return { row: { ...bareRow({ value, n, interval, invalid }, missing), p90 }, basis: null };
  }
  const isFcr = figure === "fcr";
  const source = isFcr ? { source: "measured" as const } : {};
  const { value, n, interval } = isFcr
    ? fcr({ resolved: of(1), unresolved: of(0), unknown: missing })
    : slaAttainment({ met: of(1), closed: of(0) + of(1) });
  return {
    row: { ...bareRow({ value, n, interval, invalid: 0 }, missing), ...source },
    basis: { kind: "share", x: of(1), n },
  };
}
