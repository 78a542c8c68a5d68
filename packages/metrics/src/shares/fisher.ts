import { logGamma } from "../tails/beta.ts";

type Part = { x: number; n: number };

/** More tables than this are not listed. */
const mostTables = 200_000;

/**
 * The exact two-sided p of two or more independent shares, 0..1 (Fisher 1935; for more than two groups Freeman and Halton
 * 1951): how likely is a table that is as unlikely as this one or more so, when all groups are alike. For groups in which
 * fewer than 5 are expected. Null when there is nothing to compare, or with more than 200,000 tables to list.
 *
 * @throws RangeError for counts that are not whole
 * @example
 * fisherExact([{ x: 3, n: 4 }, { x: 1, n: 4 }]); // 0.4857
 */
export function fisherExact(parts: readonly Part[]): number | null {
  for (const { x, n } of parts)
    if (!(Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n))
      throw new RangeError(`Expected whole numbers 0 <= x <= n, not x = ${x} and n = ${n}`);
  const filled = parts.filter(({ n }) => n > 0);
  const x = filled.reduce((sum, part) => sum + part.x, 0);
  const n = filled.reduce((sum, part) => sum + part.n, 0);
  if (filled.length < 2 || x === 0 || x === n) return null;
  const logs = tablesOf(
    filled.map((part) => part.n),
    x,
  );
  if (logs === null) return null;
  const all = logChoose(n, x);
  const own = filled.reduce((sum, part) => sum + logChoose(part.n, part.x), 0);
  // The probabilities of two tables that are alike differ in their last digits; R allows for as much.
  const limit = own + 1e-7;
  const p = logs.reduce((sum, log) => (log <= limit ? sum + Math.exp(log - all) : sum), 0);
  return Math.min(1, p);
}

/** The log weights of all tables with these group sizes and so many in; null when there are too many. */
function tablesOf(sizes: readonly number[], x: number): number[] | null {
  const found: number[] = [];
  const roomAfter = sizes.map((_, at) => sizes.slice(at + 1).reduce((sum, size) => sum + size, 0));
  const fill = (at: number, left: number, log: number): boolean => {
    if (at === sizes.length) return found.push(log) <= mostTables;
    const size = sizes[at] ?? 0;
    const most = Math.min(size, left);
    for (let here = Math.max(0, left - (roomAfter[at] ?? 0)); here <= most; here++)
      if (!fill(at + 1, left - here, log + logChoose(size, here))) return false;
    return true;
  };
  return fill(0, x, 0) ? found : null;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
