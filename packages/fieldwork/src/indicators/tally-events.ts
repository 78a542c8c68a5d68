import type { TallyDefinition, TallyOf } from "@afterword/sdk";
import type { EventFigure, Segments } from "@afterword/store";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";

/** The events of a month: how often each value is known, and of how many it is not. */
export interface Tally {
  readonly counts: Map<number, number>;
  missing: number;
}

/** What is read of each event. */
const figures: { readonly [of in TallyOf]: EventFigure } = {
  events: "sla",
  resolvedFirstContact: "fcr",
  within: "turnaround",
  turnaroundHours: "turnaround",
  cost: "cost",
};

/**
 * The events that a tally is of, month by month (`2026-10`), in the parts that whoever asks may see. Parts are added up: events
 * are no answers, and none of them is hidden.
 */
export async function tallyEvents(
  ctx: Pick<Ctx, "store" | "scope" | "parts">,
  { event, where, of }: TallyDefinition,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, Tally>> {
  const by = [...new Set((ctx.parts ?? []).flatMap((part) => Object.keys(part)))].filter((name) => !(name in where));
  const counted = await ctx.store.read(ctx.scope, (rows) =>
    rows.columns.countEvents(figures[of], {
      ...{ types: [event], by, where, dayChars: 7 },
      ...{ from: Date.parse(from), to: Date.parse(to) },
    }),
  );
  const isWanted = (segments: Segments) =>
    Object.entries(where).every(([name, value]) => segments[name] === value) && isIn(ctx.parts, segments);
  const months = new Map<string, Tally>();
  for (const { segments, period, value, n } of counted) {
    if (!isWanted(segments)) continue;
    const tally = months.get(period) ?? { counts: new Map<number, number>(), missing: 0 };
    months.set(period, tally);
    if (value === null) tally.missing += n;
    else tally.counts.set(value, (tally.counts.get(value) ?? 0) + n);
  }
  return months;
}

/** Several months as one. */
export function sumOf(tallies: readonly (Tally | undefined)[]): Tally {
  const all: Tally = { counts: new Map(), missing: 0 };
  for (const { counts, missing } of tallies.filter((one) => one !== undefined)) {
    all.missing += missing;
    for (const [value, n] of counts) all.counts.set(value, (all.counts.get(value) ?? 0) + n);
  }
  return all;
}
