import {
  benjaminiHochberg,
  bm25,
  classificationScores,
  classTerms,
  cohenKappa,
  cronbachAlpha,
  driverImportance,
  holm,
  keyness,
  kish,
  pChart,
  pearson,
  rake,
  runsOfEight,
  spearman,
  xmr,
} from "../index.ts";
import type { DriverMethod, Label, PChartMethod, PValues, RakeInput, Signal } from "../index.ts";

type VectorMap = Readonly<Record<string, (input: never) => Readonly<Record<string, unknown>>>>;
type Table = readonly (readonly unknown[])[];
type Terms = Readonly<Record<string, number>>;

/** Metric id of a reference value → its figures, under the names of the reference. */
export const relations: VectorMap = {
  pearson({ x, y, conf }: { x: unknown[]; y: unknown[]; conf: number }) {
    const { value, n, t, p, interval } = pearson(x, y, conf);
    return { n, r: value, t, p, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  },
  spearman({ x, y }: { x: unknown[]; y: unknown[] }) {
    const { value, n, t, p } = spearman(x, y);
    return { n, rho: value, t, p };
  },
  driver_lmg: (input: DriverVector) => importance(input, "lmg"),
  driver_johnson: (input: DriverVector) => importance(input, "johnson"),
  rake(input: RakeInput) {
    const figure = rake(input);
    if (figure.refused !== null) return { refused: figure.refused };
    const { weights, sum, nEff, deff } = figure;
    return { cell_weights: weights, sum_weights: sum, n_eff_kish: nEff, deff_kish: deff };
  },
  kish_design_effect({ weights }: { weights: number[] }) {
    const { nEff, deff } = kish(weights);
    return { n_eff: nEff, deff };
  },
  cronbach_alpha({ items }: { items: Table }) {
    const { value, standardized, n, k } = cronbachAlpha(columnsOf(items).map((values) => ({ values })));
    return { n, k, alpha: value, alpha_standardized: standardized };
  },
  p_chart: (input: PChartVector) => shareChart(input, "p"),
  p_chart_laney: (input: PChartVector) => shareChart(input, "laney"),
  xmr({ values }: { values: (number | null)[] }) {
    const { center, rangeMean, limits, rangeLimit, signals } = xmr(values);
    return {
      center,
      mr_bar: rangeMean,
      unpl: limits?.upper ?? null,
      lnpl: limits?.lower ?? null,
      url: rangeLimit,
      signals: outside(signals),
    };
  },
  run_rule_8({ values, center }: { values: (number | null)[]; center: number }) {
    return { signals: runsOfEight(values, center).map(({ index }) => index) };
  },
  bh_adjust({ p }: { p: PValues }) {
    const adjusted = benjaminiHochberg(p);
    return { adjusted, reject_at_0_05: adjusted.map((value) => value !== null && value <= 0.05) };
  },
  holm_adjust: ({ p }: { p: PValues }) => ({ adjusted: holm(p) }),
  keyness_g2({ a, b, tokens_a, tokens_b }: { a: number; b: number; tokens_a: number; tokens_b: number }) {
    const { g2, g2FourCell, logRatio } = keyness({ a, b, tokensA: tokens_a, tokensB: tokens_b });
    return { g2_two_cell: g2, g2_four_cell: g2FourCell, log_ratio: logRatio };
  },
  c_tf_idf({ classes }: { classes: Terms[] }) {
    const weights = classTerms(classes.map((terms) => new Map(Object.entries(terms))));
    return { weights: weights.map((terms) => Object.fromEntries(terms)) };
  },
  bm25: ({ query, docs, k1, b }: { query: string[]; docs: string[][]; k1: number; b: number }) => ({
    scores: bm25(query, docs, { k1, b }),
  }),
  classification_scores({ truth, pred, labels }: { truth: Label[]; pred: Label[]; labels: string[] }) {
    const { value, macroF1, f1 } = classificationScores(truth, pred, labels);
    return { accuracy: value, macro_f1: macroF1, f1: Object.fromEntries(f1) };
  },
  cohen_kappa: ({ a, b }: { a: Label[]; b: Label[] }) => ({ kappa: cohenKappa(a, b).value }),
};

type DriverVector = { predictors: string[]; X: Table; y: unknown[] };
type PChartVector = { x: number[]; n: number[] };

function importance({ predictors, X, y }: DriverVector, method: DriverMethod) {
  const columns = columnsOf(X);
  const named = predictors.map((name, j) => ({ name, values: columns[j] ?? [] }));
  const { r2, raw, share } = driverImportance({ outcome: { values: y }, predictors: named }, method);
  return { r2, raw, share };
}

function shareChart({ x, n }: PChartVector, method: PChartMethod) {
  const figure = pChart(
    x.map((count, at) => ({ x: count, n: n[at] ?? 0 })),
    { method },
  );
  const { center, limits, sigmaZ, signals } = figure;
  return {
    center,
    sigma_z: sigmaZ,
    ucl: limits.map((limit) => limit?.upper ?? null),
    lcl: limits.map((limit) => limit?.lower ?? null),
    signals: outside(signals),
  };
}

function outside(signals: readonly Signal[]): number[] {
  return signals.filter(({ rule }) => rule === "outside_limits").map(({ index }) => index);
}

function columnsOf(rows: Table): unknown[][] {
  return (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]));
}
