// Lanczos approximation with g = 7 and nine terms (Godfrey's coefficients), about 1e-15 relative.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = lanczos.reduce((sum, term, i) => (i === 0 ? term : sum + term / (shifted + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** Stirling's remainder: log-gamma without its leading terms, for x of 10 and more (NIST DLMF 5.11.1). */
function remainderOf(x: number): number {
  const square = 1 / (x * x);
  const tail = 1 / 1188 - square * (691 / 360360 - square / 156);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * tail)))) / x;
}

/** The natural logarithm of the beta function, for a and b above 0; exact to 1e-15 also where a or b is large. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const rest = remainderOf(large) - remainderOf(sum);
  // What is common to the two large terms is cancelled on paper, not in the last digits.
  const ratio = (large - 0.5) * Math.log1p(small / large);
  if (small < 10) return logGamma(small) + rest - ratio - small * Math.log(sum) + small;
  const ends = 0.5 * Math.log((2 * Math.PI) / sum) + (small - 0.5) * Math.log(small / sum);
  return ends - ratio + rest + remainderOf(small);
}

/**
 * The regularised incomplete beta function I_x(a, b), 0..1, by its continued fraction (Lentz's method; NIST DLMF
 * 8.17.22).
 *
 * @param y 1 − x, for who knows more of its digits than subtracting leaves
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction converges fast only left of the mean.
  return x > (a + 1) / (a + b + 2) ? 1 - leftOfMean(y, b, a, x) : leftOfMean(x, a, b, y);
}

function leftOfMean(x: number, a: number, b: number, y: number): number {
  const [logX, logY] = x < 0.5 ? [Math.log(x), Math.log1p(-x)] : [Math.log1p(-y), Math.log(y)];
  const front = Math.exp(a * logX + b * logY - logBeta(a, b));
  return (front * fraction(x, a, b)) / a;
}

/**
 * The quantile of the beta distribution: the x below which a share `p` lies, by halving, to the last digit that
 * {@link incompleteBeta} has.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let result = d;
  const most = 500 + 10 * Math.sqrt(Math.max(a, b));
  for (let m = 1; m <= most; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

function guard(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
