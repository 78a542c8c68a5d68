/**
 * A generator of numbers above 0 and below 1 that gives the same ones for the same seed (xoshiro128**, Blackman and
 * Vigna 2018). For resampling, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}`);
  let scrambled = (seed + Math.imul(Math.floor(seed / 2 ** 32), 0x27d4eb2f)) | 0;
  const word = () => {
    scrambled = (scrambled + 0x9e3779b9) | 0;
    let mixed = Math.imul(scrambled ^ (scrambled >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    // In the middle of its 2^-32, so that no quantile of it is infinite.
    return ((result >>> 0) + 0.5) / 2 ** 32;
  };
}

function rotate(value: number, places: number): number {
  return (value << places) | (value >>> (32 - places));
}
