import { baselineOf, firmBaseline, outsideLimits, runsOfEight } from "./signals.ts";
import type { ChartOptions, Limits, Signal } from "./signals.ts";

/** `x` of `n` in one period. */
export type PChartPoint = { x: number; n: number };

/** How limits are computed: from the binomial distribution, or widened by how much the periods vary beyond it. */
export type PChartMethod = "p" | "laney";

/** A chart of shares, 0..1. */
export type PChartFigure = {
  /** The share over the baseline; null when nothing was counted in it. */
  center: number | null;
  /** Clipped to 0..1; null in a period where nothing was counted, or when the baseline is all or none. */
  limits: (Limits | null)[];
  method: PChartMethod;
  /** How much more the periods vary than chance would (Laney); 1 for the plain chart, null when it cannot be told. */
  sigmaZ: number | null;
  /** Over all points, by place. */
  signals: Signal[];
  /** Periods in the baseline in which something was counted. */
  baseline: number;
  /** Whether these are fewer than 12. */
  provisional: boolean;
};

// With larger periods the plain limits are so narrow that ordinary variation leaves them.
const manyPerPeriod = 500;

/**
 * The p-chart of shares over time: limits of three standard errors around the share over the baseline, for each period by
 * its n (NIST/SEMATECH 6.3.3.2). With more than 500 in the average period of the baseline, Laney's p′ (2002) unless told.
 *
 * @throws RangeError when x is not from 0 to n
 * @example
 * pChart([{ x: 8, n: 40 }, { x: 12, n: 60 }]).limits[0]; // { lower: 0.0103, upper: 0.3897 }
 */
export function pChart(
  points: readonly PChartPoint[],
  options: ChartOptions & { method?: PChartMethod } = {},
): PChartFigure {
  for (const { x, n } of points) {
    if (!(x >= 0 && x <= n) || n === Infinity) throw new RangeError(`Expected 0 <= x <= n, not x = ${x} and n = ${n}`);
  }
  const shares = points.map(({ x, n }) => (n === 0 ? null : x / n));
  const counted = points.slice(0, baselineOf(options, points.length)).filter(({ n }) => n > 0);
  const n = counted.reduce((sum, point) => sum + point.n, 0);
  const method = options.method ?? (n > manyPerPeriod * counted.length ? "laney" : "p");
  const base = { method, baseline: counted.length, provisional: counted.length < firmBaseline };
  if (n === 0) return { ...base, center: null, limits: points.map(() => null), sigmaZ: null, signals: [] };
  const center = counted.reduce((sum, point) => sum + point.x, 0) / n;
  const sigmaZ = method === "p" ? 1 : laney(counted, center);
  const sigmaOf = (at: number) => {
    const size = points[at]?.n ?? 0;
    // Nothing ever happened, or always did: how it varies is unknown.
    return size === 0 || sigmaZ === null || center === 0 || center === 1 ? null : sigmaZ * chance(center, size);
  };
  const limits = points.map((_, at) => {
    const sigma = sigmaOf(at);
    return sigma === null ? null : { lower: Math.max(0, center - 3 * sigma), upper: Math.min(1, center + 3 * sigma) };
  });
  const signals = [...outsideLimits(shares, limits, center, sigmaOf), ...runsOfEight(shares, center, sigmaOf)];
  return { ...base, center, limits, sigmaZ, signals: signals.sort((a, b) => a.index - b.index) };
}

function chance(center: number, n: number): number {
  return Math.sqrt((center * (1 - center)) / n);
}

/** The moving range of the standardised shares, over what it is by chance. */
function laney(points: readonly PChartPoint[], center: number): number | null {
  if (points.length < 2 || center === 0 || center === 1) return null;
  const z = points.map(({ x, n }) => (x / n - center) / chance(center, n));
  const moves = z.slice(1).map((value, at) => Math.abs(value - (z[at] ?? 0)));
  const sigmaZ = moves.reduce((sum, move) => sum + move, 0) / moves.length / 1.128;
  return sigmaZ === 0 ? null : sigmaZ;
}
