/** Formulas written a second time, from the textbooks and with sums over raw answers, to hold the report against. */

const z975 = 1.959963984540054;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The area under a curve from `from` up to where it vanishes, by Simpson's rule. */
function area(curve: (x: number) => number, from: number, to: number, steps = 20_000): number {
  const width = (to - from) / steps;
  const inner = Array.from({ length: steps - 1 }, (_, at) => (at % 2 === 0 ? 4 : 2) * curve(from + (at + 1) * width));
  return ((curve(from) + sum(inner) + curve(to)) * width) / 3;
}

const normalP = (z: number) => (2 * area((x) => Math.exp((-x * x) / 2), Math.abs(z), 40)) / Math.sqrt(2 * Math.PI);

function studentP(t: number, df: number): number {
  const curve = (angle: number) => Math.cos(angle) ** (df - 1);
  return area(curve, Math.atan(Math.abs(t) / Math.sqrt(df)), Math.PI / 2) / area(curve, 0, Math.PI / 2);
}

const quantiles = new Map<number, number>();

/** What 95 % of a t distribution lie within, by the rule of false position. */
function studentQuantile(df: number): number {
  const known = quantiles.get(df);
  if (known !== undefined) return known;
  // Of many degrees of freedom nothing lies 12 away.
  const end = df < 30 ? Math.PI / 2 : Math.atan(12 / Math.sqrt(df));
  const below = (angle: number) => area((x) => Math.cos(x) ** (df - 1), angle, end, 2_000);
  const whole = below(0);
  const missOf = (t: number) => below(Math.atan(t / Math.sqrt(df))) / whole - 0.05;
  let [before, at] = [z975, z975 * (1 + 1 / df)];
  let [missed, miss] = [missOf(before), missOf(at)];
  while (Math.abs(at - before) > 1e-11 * at && miss !== missed) {
    [before, at] = [at, at - (miss * (at - before)) / (miss - missed)];
    [missed, miss] = [miss, missOf(at)];
  }
  quantiles.set(df, at);
  return at;
}

/** How many independent answers the scores of people are worth, of whom some answered several times (Kish). */
export function worthOf(people: readonly (readonly number[])[]): number {
  const [all, count] = [people.flat(), people.length];
  if (all.length === count) return count;
  if (count === 1) return 1;
  const mean = sum(all) / all.length;
  const independent = sum(all.map((score) => (score - mean) ** 2)) / all.length / (all.length - 1);
  const ofPeople = people.map((scores) => sum(scores.map((score) => score - mean)) ** 2);
  const clustered = ((count / (count - 1)) * sum(ofPeople)) / all.length ** 2;
  const effect = independent === 0 ? all.length / count : Math.max(1, clustered / independent);
  return Math.max(1, (all.length / effect) * (z975 / studentQuantile(count - 1)) ** 2);
}

/** What an answer counts for. */
export const signOf = (answer: number): number => (answer >= 9 ? 1 : answer >= 7 ? 0 : -1);

/** How two samples of 0–10 differ, by adding three answers to each (Rocks 2016), for as many answers as they are worth. */
export function npsApart(a: readonly number[], b: readonly number[], [ofA, ofB] = [a.length, b.length]) {
  const adjusted = (answers: readonly number[], worth: number) => {
    const signs = answers.map(signOf);
    const each = worth / signs.length;
    const n = worth + 3;
    const mean = (sum(signs) * each) / n;
    const variance = (signs.filter((sign) => sign !== 0).length * each + 1.5) / n - mean ** 2;
    return { raw: sum(signs) / signs.length, mean, variance: variance / n };
  };
  const [one, other] = [adjusted(a, ofA), adjusted(b, ofB)];
  const centre = one.mean - other.mean;
  const se = Math.sqrt(one.variance + other.variance);
  return {
    value: 100 * other.raw,
    difference: 100 * (one.raw - other.raw),
    lower: 100 * (centre - z975 * se),
    upper: 100 * (centre + z975 * se),
    p: normalP(centre / se),
    // The quantile of 0.8 is 0.8416…
    detectable: 100 * (z975 + 0.8416212335729143) * se,
  };
}

/** A sample in a stratum, and how many answers it is worth where that is less than there are. */
export type InStratum = readonly number[] & { readonly worth?: number };

/**
 * How the means of two samples differ within strata: weights n₁n₂ / (n₁ + n₂), and the variance of each sample there; of a
 * single answer that of its sample in all strata, each around its own mean.
 */
export function meansApartWithin(strata: readonly (readonly [a: InStratum, b: InStratum])[]) {
  const both = strata.filter(([a, b]) => a.length > 0 && b.length > 0);
  const meanOf = (values: readonly number[]) => sum(values) / values.length;
  const squaresOf = (values: readonly number[]) => sum(values.map((value) => (value - meanOf(values)) ** 2));
  const commonOf = (side: 0 | 1) =>
    sum(both.map((pair) => squaresOf(pair[side]))) / sum(both.map((pair) => pair[side].length - 1));
  const errorOf = (values: InStratum, side: 0 | 1) =>
    (values.length === 1 ? commonOf(side) : squaresOf(values) / (values.length - 1)) / (values.worth ?? values.length);
  const weights = both.map(([a, b]) => (a.length * b.length) / (a.length + b.length));
  const weight = sum(weights);
  const difference = sum(both.map(([a, b], at) => (weights[at] ?? NaN) * (meanOf(a) - meanOf(b)))) / weight;
  const errors = both.map(([a, b], at) => (weights[at] ?? NaN) ** 2 * (errorOf(a, 0) + errorOf(b, 1)));
  const se = Math.sqrt(sum(errors)) / weight;
  const p = normalP(difference / se);
  return { difference, lower: difference - z975 * se, upper: difference + z975 * se, p, strata: both.length };
}

/** How the shares of `isIn` differ: Newcombe's interval of 1998 and the pooled test. */
export function sharesApart(a: readonly number[], b: readonly number[], isIn: (answer: number) => boolean) {
  const shareOf = (answers: readonly number[]) => {
    const [x, n] = [answers.filter(isIn).length, answers.length];
    const p = x / n;
    const root = z975 * Math.sqrt(z975 ** 2 + 4 * n * p * (1 - p));
    const at = (sign: number) => (2 * n * p + z975 ** 2 + sign * root) / (2 * (n + z975 ** 2));
    return { x, n, p, lower: at(-1), upper: at(1) };
  };
  const [one, other] = [shareOf(a), shareOf(b)];
  const pooled = (one.x + other.x) / (one.n + other.n);
  const z = (one.p - other.p) / Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  const difference = one.p - other.p;
  return {
    value: 100 * other.p,
    difference: 100 * difference,
    lower: 100 * (difference - Math.sqrt((one.p - one.lower) ** 2 + (other.upper - other.p) ** 2)),
    upper: 100 * (difference + Math.sqrt((one.upper - one.p) ** 2 + (other.p - other.lower) ** 2)),
    p: normalP(z),
  };
}

/** How two means differ: Welch's test. */
export function meansApart(a: readonly number[], b: readonly number[]) {
  const of = (answers: readonly number[]) => {
    const mean = sum(answers) / answers.length;
    const variance = sum(answers.map((answer) => (answer - mean) ** 2)) / (answers.length - 1);
    return { mean, part: variance / answers.length, df: answers.length - 1 };
  };
  const [one, other] = [of(a), of(b)];
  const se = Math.sqrt(one.part + other.part);
  const df = (one.part + other.part) ** 2 / (one.part ** 2 / one.df + other.part ** 2 / other.df);
  const difference = one.mean - other.mean;
  return { value: other.mean, difference, se, p: studentP(difference / se, df) };
}

/** Benjamini and Hochberg by their definition: the smallest m p / rank of all p that are as large or larger. */
export function adjusted(all: readonly number[]): number[] {
  const rankOf = (p: number) => all.filter((other) => other <= p).length;
  return all.map((p) =>
    Math.min(1, ...all.filter((other) => other >= p).map((other) => (all.length * other) / rankOf(other))),
  );
}
