import fc from "fast-check";
import { expect, test } from "vitest";
import { answersNeeded, meanDetectable, npsDetectable, pooledZ, shareDetectable } from "../index.ts";
import { incompleteBeta } from "../tails/beta.ts";

test("5, 10 and 20 points of an NPS of 50/30/20 take 3,831, 958 and 240 answers in each wave", () => {
  const sd = 100 * Math.sqrt(0.7 - 0.09);
  expect([5, 10, -20].map((difference) => answersNeeded({ sd, difference }))).toEqual([3_831, 958, 240]);
});

test("who has the answers needed detects the difference", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 15 }), fc.integer({ min: 10, max: 60 }), (difference, promoters) => {
      const p = promoters / 100;
      const sd = 100 * Math.sqrt(p + 0.2 - (p - 0.2) ** 2);
      const n = answersNeeded({ sd, difference });
      const wave = { promoters: n * p, passives: n * (0.8 - p), detractors: n * 0.2 };
      // The adjusted error differs a little from the plain one, the less the more answer.
      expect(Math.abs((npsDetectable(wave, wave) ?? NaN) / difference - 1)).toBeLessThan(0.05);
    }),
  );
});

test("a difference of shares that is detectable is found four times in five", () => {
  const chances = (n: number, p: number) => {
    const upTo = (x: number) => (x >= n ? 1 : x < 0 ? 0 : incompleteBeta(1 - p, n - x, x + 1));
    return Array.from({ length: n + 1 }, (_, x) => upTo(x) - upTo(x - 1));
  };
  for (const [n, p] of [
    [100, 0.4],
    [200, 0.6],
    [200, 0.75],
  ] as const) {
    // prettier-ignore
    const points = shareDetectable({ x: n * p, n }, { x: n * p, n }) ?? NaN;
    const [one, other] = [chances(n, p - points / 200), chances(n, p + points / 200)];
    const isFound = (x: number, y: number) => (pooledZ({ x, n }, { x: y, n }).p ?? 1) <= 0.05;
    const found = one
      .flatMap((chance, x) => other.map((another, y) => (isFound(x, y) ? chance * another : 0)))
      .reduce((sum, chance) => sum + chance, 0);
    expect(Math.abs(found - 0.8)).toBeLessThan(0.03);
  }
});

test("more answers detect less, more power and a higher level need more", () => {
  const counts = (n: number) => new Map([[1, n], [3, n], [5, n]]); // prettier-ignore
  const [few, many] = [
    meanDetectable(counts(10), counts(10)) ?? NaN,
    meanDetectable(counts(1_000), counts(1_000)) ?? NaN,
  ];
  expect(few / many).toBeGreaterThan(10);
  expect(meanDetectable(counts(10), counts(10), { power: 0.9 })).toBeGreaterThan(few);
  expect(meanDetectable(counts(10), counts(10), { level: 0.99 })).toBeGreaterThan(few);
  // Many answers: (1.96 + 0.8416) √(2 σ² / n) with σ² = 8 / 3.
  expect(many).toBeCloseTo(2.8016 * Math.sqrt((2 * 8) / 3 / 3_000), 3);
});

test("answers that are alike don't look exact, and no answers detect nothing", () => {
  const [alike, none] = [
    { promoters: 5, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 0 },
  ];
  expect(npsDetectable(alike, alike)).toBeGreaterThan(10);
  expect(shareDetectable({ x: 5, n: 5 }, { x: 5, n: 5 })).toBeGreaterThan(10);
  expect(npsDetectable(alike, none)).toBeNull();
  expect(shareDetectable({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
  expect(meanDetectable(new Map([[5, 3]]), new Map([[5, 4]]))).toBeNull();
  expect(meanDetectable(new Map([[5, 1]]), new Map([[5, 2], [4, 2]]))).toBeNull(); // prettier-ignore
});

test("impossible wishes are refused", () => {
  for (const power of [0, 0.5, 1, NaN])
    expect(() => answersNeeded({ sd: 1, difference: 1, power })).toThrow(RangeError);
  for (const difference of [0, NaN]) expect(() => answersNeeded({ sd: 1, difference })).toThrow(RangeError);
  expect(() => answersNeeded({ sd: -1, difference: 1 })).toThrow(RangeError);
  expect(() => npsDetectable({ promoters: 1, passives: 0, detractors: 0 }, { promoters: -1, passives: 2, detractors: 0 })).toThrow(RangeError); // prettier-ignore
});
