import {
  agrestiCaffo,
  chiSquareP,
  clopperPearson,
  compareShares,
  effectiveSize,
  fisherExact,
  largestRemainder,
  marginOfError,
  newcombe,
  normalPTwoSided,
  normalQuantile,
  pooledZ,
  roundHalfAwayFromZero,
  sampleSize,
  studentTPTwoSided,
  studentTQuantile,
  wilson,
} from "../index.ts";
import { boundsOf } from "./scores.ts";
import type { VectorMap } from "./vector-map.ts";

type One = { x: number; n: number; conf: number; population?: number | null };
type Two = { x1: number; n1: number; x2: number; n2: number; conf: number };
type Sample = { moe: number; n: number; p: number; population?: number | null; conf: number };

const part = (x: number, n: number) => (n === 0 ? null : x / n);
const partsOf = ({ x1, n1, x2, n2 }: Two) =>
  [
    { x: x1, n: n1 },
    { x: x2, n: n2 },
  ] as const;
const diffOf = ({ x1, n1, x2, n2 }: Two) => (n1 === 0 || n2 === 0 ? null : x1 / n1 - x2 / n2);

/** Shares and how they differ, the distributions under them, and how shares are rounded. */
export const shares: VectorMap = {
  normal_critical_two_sided: ({ conf }: One) => ({ z: normalQuantile((1 + conf) / 2) }),
  normal_p_two_sided: ({ z }: { z: number }) => ({ p: normalPTwoSided(z) }),
  student_t_critical_two_sided: ({ conf, df }: { conf: number; df: number }) => ({
    t: studentTQuantile((1 + conf) / 2, df),
  }),
  student_t_p_two_sided: ({ t, df }: { t: number; df: number }) => ({ p: studentTPTwoSided(t, df) }),
  chi2_sf: ({ x, df }: { x: number; df: number }) => ({ p: chiSquareP(x, df) }),
  wilson: ({ x, n, conf }: One) => ({ p: part(x, n), ...boundsOf(wilson({ x, n, level: conf })) }),
  wilson_fpc({ x, n, conf, population = null }: One) {
    const size = effectiveSize(n, { population });
    const bounds = boundsOf(wilson({ x, n, level: conf, population }));
    return { p: part(x, n), n_eff: Number.isFinite(size) ? size : null, ...bounds };
  },
  clopper_pearson: ({ x, n, conf }: One) => ({ p: part(x, n), ...boundsOf(clopperPearson({ x, n, level: conf })) }),
  two_proportion_newcombe(input: Two) {
    return { diff: diffOf(input), ...boundsOf(newcombe(...partsOf(input), input.conf)) };
  },
  two_proportion_agresti_caffo(input: Two) {
    const { lower, upper } = boundsOf(agrestiCaffo(...partsOf(input), input.conf));
    const center = lower === null || upper === null ? null : (lower + upper) / 2;
    return { diff: diffOf(input), center, lower, upper };
  },
  two_proportion_z_pooled: (input: Two) => ({ diff: diffOf(input), ...pooledZ(...partsOf(input)) }),
  k_proportion_chi2({ x, n }: { x: readonly number[]; n: readonly number[] }) {
    const { chi2, df, p } = compareShares(x.map((hits, at) => ({ x: hits, n: n[at] ?? NaN })));
    return { chi2, df, p };
  },
  fisher_exact: (input: Two) => ({ p: fisherExact(partsOf(input)) }),
  margin_of_error_proportion: ({ p, n, population = null, conf }: Sample) => ({
    moe: marginOfError({ p, n, population, level: conf }),
  }),
  sample_size_proportion: ({ moe, p, population = null, conf }: Sample) => ({
    n: sampleSize({ margin: moe, p, population, level: conf }),
  }),
  round_half_away_from_zero: ({ value, digits }: { value: number; digits: number }) => ({
    rounded: roundHalfAwayFromZero(value, digits),
  }),
  percent_largest_remainder: ({ counts, digits }: { counts: readonly number[]; digits: number }) => ({
    percent: largestRemainder(counts, digits),
  }),
};
