import { chiSquareP } from "../tails/chi-square.ts";
import { fisherExact } from "./fisher.ts";
import { checkShare } from "./proportion.ts";
import { fewestExpected, type Part } from "./two-proportions.ts";

/** Whether the shares of several groups differ. */
export type SharesTest = {
  /** Pearson's statistic and its degrees of freedom; null when there is nothing to compare. */
  chi2: number | null;
  df: number | null;
  /** Of Pearson's statistic, 0..1. */
  p: number | null;
  /** The exact p, where fewer than 5 are expected in or out of a group and the tables can be listed. */
  exact: number | null;
  /** The smallest expected number; below 5 rely on `exact`. */
  fewestExpected: number | null;
};

/**
 * Whether the shares of two or more groups of different people differ (Pearson 1900, without a correction for continuity).
 * Groups without answers are left out; all is null when fewer than two remain, or when all or none are in.
 *
 * @example
 * compareShares([{ x: 83, n: 86 }, { x: 90, n: 93 }, { x: 129, n: 136 }, { x: 70, n: 82 }]).p; // 0.005585
 */
export function compareShares(parts: readonly Part[]): SharesTest {
  for (const part of parts) checkShare(part);
  const filled = parts.filter(({ n }) => n > 0);
  const x = filled.reduce((sum, part) => sum + part.x, 0);
  const n = filled.reduce((sum, part) => sum + part.n, 0);
  if (filled.length < 2 || x === 0 || x === n)
    return { chi2: null, df: null, p: null, exact: null, fewestExpected: null };
  const pooled = x / n;
  const apart = filled.reduce((sum, part) => sum + (part.x - part.n * pooled) ** 2 / part.n, 0);
  const [chi2, df, fewest] = [apart / (pooled * (1 - pooled)), filled.length - 1, fewestExpected(filled)];
  const exact = fewest < 5 ? fisherExact(filled) : null;
  return { chi2, df, p: chiSquareP(chi2, df), exact, fewestExpected: fewest };
}
