import { expect, test } from "vitest";
import { cover, designs } from "./covering.ts";

// The short form of `npm run prove -- coverage`: with 700 samples, 95 % is told to 0.8 points; three times that are allowed.
const samples = 700;
const inBand = (covered: number) => {
  expect(covered).toBeGreaterThan(95 - 1 - 2.5);
  expect(covered).toBeLessThan(95 + 1 + 2.5);
};

test("95 of 100 intervals have the truth in them where everybody answers once", async () => {
  for (const { everybody, sampled } of await cover(designs.once, samples, 1)) [everybody, sampled].forEach(inBand);
}, 120_000);

test("where people answer more than once they have it too, which intervals of independent answers had not", async () => {
  for (const { everybody, sampled, independent } of await cover(designs.few, samples, 2)) {
    [everybody, sampled].forEach(inBand);
    if (independent !== null) expect(independent).toBeLessThan(88);
  }
}, 120_000);
