import { logGamma } from "./beta.ts";

/**
 * The regularised upper incomplete gamma function Q(a, x), 0..1, for a above 0: by its series left of the mean, else by
 * its continued fraction (Lentz's method; NIST DLMF 8.11.4 and 8.9.2).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - (front * series(a, x)) / a : front * fraction(a, x);
}

const most = 100_000;

function series(a: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let n = 1; n <= most && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n <= most; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / guard(b + numerator * d);
    c = guard(b + numerator / c);
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}

function guard(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
