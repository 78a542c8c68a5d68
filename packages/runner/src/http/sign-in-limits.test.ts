import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { guess } from "./limits.ts";
import { newSignInLimits } from "./sign-in-limits.ts";

test("of a million codes about 500 are tried in a day, from however many addresses", async () => {
  let now = 0;
  let tried = 0;
  const { codes } = newSignInLimits(() => now);
  const response = { set: () => response, locals: {} } as unknown as Response;
  const wrong = () => {
    tried++;
    return Promise.resolve(null);
  };
  for (let n = 0; now < 24 * 60 * 60_000; now += 30_000, n++) {
    const from = { ip: `10.0.${String(n >> 8)}.${String(n & 255)}` } as Request;
    await guess(codes, from, response, wrong, "mem_1").catch(() => null);
  }
  expect(tried).toBeGreaterThan(450);
  expect(tried).toBeLessThan(550);
});
