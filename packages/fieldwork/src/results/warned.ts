import { compareShares } from "@afterword/metrics";
import type { MetricName } from "@afterword/sdk";
import type { CountedRow } from "../result-rows.ts";

/** Below this response rate, in percent, who answered may differ much from who did not. */
const lowRate = 20;

/** Groups whose response rates lie further apart than so many points are not heard alike. */
const uneven = 10;

/** Of fewer people asked than this a response rate says little. */
const fewAsked = 30;

/** How likely so large a distance may be by chance. */
const level = 0.05;

/**
 * Rows with what is to be said about the response rates in them, or beside their figures: `low_response_rate`, and between
 * groups `uneven_response`, where more than chance sets them apart. Groups of few people are left out of both.
 */
export function warned(metric: MetricName, rows: CountedRow[]): CountedRow[] {
  const rates = rows.map((counted) => ({ counted, part: partOf(metric, counted) }));
  const apart = new Set(
    [...Map.groupBy(rates, ({ counted }) => counted.start)].flatMap(([start, all]) =>
      isUneven(all.flatMap(({ part }) => part ?? [])) ? [start] : [],
    ),
  );
  return rates.map(({ counted, part }) => {
    if (part === null) return counted;
    const [isLow, differs] = [rateOf(part) < lowRate, apart.has(counted.start)];
    if (!isLow && !differs) return counted;
    const about = [...(isLow ? ["low_response_rate"] : []), ...(differs ? ["uneven_response"] : [])];
    return { ...counted, row: { ...counted.row, warnings: [...counted.row.warnings, ...about] } };
  });
}

interface Part {
  readonly x: number;
  readonly n: number;
}

/** Who answered of whom, where it can be told and enough were asked. */
function partOf(metric: MetricName, counted: CountedRow): Part | null {
  const part = metric === "response-rate" ? askedPart(counted) : partBeside(counted);
  return part.n < fewAsked ? null : part;
}

/** Whatever rate was asked for, it is all who answered of all who count as asked that matter. */
function askedPart({ row: { funnel }, basis }: CountedRow): Part {
  if (funnel !== undefined) return { x: funnel.started, n: funnel.delivered };
  return basis?.kind === "share" ? basis : { x: 0, n: 0 };
}

function partBeside({ row }: CountedRow): Part {
  const { asked = 0, answered = 0 } = row.responseRate ?? {};
  return { x: answered, n: asked };
}

const rateOf = ({ x, n }: Part): number => (100 * x) / n;

function isUneven(parts: readonly Part[]): boolean {
  const rates = parts.map(rateOf);
  if (!(Math.max(...rates) - Math.min(...rates) > uneven)) return false;
  const { p, exact } = compareShares(parts);
  const chance = exact ?? p;
  return chance !== null && chance <= level;
}
