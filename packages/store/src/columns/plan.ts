import { dayMs } from "@afterword/sdk";
import type { Cut } from "../measures.ts";
import { dayOf } from "../sql.ts";
import type { PartHead } from "./parts.ts";

/** Responses of a part that belong to one period of a cut, by their places. */
export interface Stretch {
  readonly period: string;
  readonly start: number;
  readonly end: number;
  /** The period of the cut, such as `2026-11`; empty where it has none. */
  readonly label: string;
}

type Bounds = Pick<Cut, "from" | "to">;

/** What of a cut is counted from which parts, and the times in between, of which there is no part. */
export interface Plan {
  readonly stretches: readonly Stretch[];
  readonly gaps: readonly Bounds[];
}

/** Splits a cut into what parts hold and what they don't. */
export function planOf(heads: readonly PartHead[], cut: Pick<Cut, "from" | "to" | "dayChars">): Plan {
  const stretches: Stretch[] = [];
  const gaps: Bounds[] = [];
  // Only whole days come from parts.
  const first = cut.from === null ? "" : dayOf(Math.ceil(cut.from / dayMs) * dayMs);
  const last = cut.to === null ? "~" : dayOf(Math.floor(cut.to / dayMs) * dayMs);
  let { from } = cut;
  for (const { period, days } of heads) {
    const [start, end] = boundsOf(period);
    const [begin, until] = [start < first ? first : start, end > last ? last : end];
    const [beginsAt, endsAt] = [Date.parse(begin), Date.parse(until)];
    // Nothing is counted twice, whatever parts there are.
    if (begin >= until || (from !== null && beginsAt < from)) continue;
    if (from === null || from < beginsAt) gaps.push({ from, to: beginsAt });
    from = endsAt;
    stretches.push(...stretchesOf(period, days, begin, until, cut.dayChars));
  }
  if (cut.to === null || from === null || from < cut.to) gaps.push({ from, to: cut.to });
  return { stretches, gaps };
}

/** The first day of a part, and the day after its last. */
function boundsOf(period: string): [start: string, end: string] {
  const [year = 0, month = 1, day] = period.slice(1).split("-").map(Number);
  const [start, end] =
    day === undefined
      ? [Date.UTC(year, month - 1), Date.UTC(year, month)]
      : [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day + 1)];
  return [dayOf(start), dayOf(end)];
}

/** The places of some days, those of one period of the cut together. */
function stretchesOf(
  period: string,
  days: PartHead["days"],
  begin: string,
  until: string,
  dayChars: number,
): Stretch[] {
  const found: { period: string; start: number; end: number; label: string }[] = [];
  let start = 0;
  for (const [day, n] of days) {
    const end = start + n;
    const label = day.slice(0, dayChars);
    const open = found.at(-1);
    if (day >= begin && day < until) {
      if (open?.label === label && open.end === start) open.end = end;
      else found.push({ period, start, end, label });
    }
    start = end;
  }
  return found;
}
