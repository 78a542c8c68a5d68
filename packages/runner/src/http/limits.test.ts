import { ProblemError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { guess, newLimits } from "./limits.ts";

const { guesses } = newLimits(() => 0);
const requestFrom = (ip: string) => ({ ip }) as Request;
const request = requestFrom("203.0.113.7");
const response = { set: () => response, locals: {} } as unknown as Response;

test("guesses at the same time are limited, and who knows a code is not", async () => {
  let looked = 0;
  const at = (found: string | null) =>
    guess(guesses, request, response, async () => {
      looked += 1;
      await new Promise((done) => setTimeout(done, 5));
      return found;
    });
  for (let n = 0; n < 30; n++) expect(await at("a form")).toBe("a form");
  await expect(guess(guesses, request, response, () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  looked = 0;
  const replies = await Promise.allSettled(Array.from({ length: 500 }, () => at(null)));
  expect(looked).toBe(10);
  const refused = replies.flatMap((reply) => (reply.status === "rejected" ? [reply.reason as unknown] : []));
  expect(refused).toHaveLength(490);
  expect(refused[0]).toBeInstanceOf(ProblemError);
});

const ipOf = (n: number) => `10.${String(n >> 16)}.${String((n >> 8) & 255)}.${String(n & 255)}`;

test("wrong codes of many keep nobody out but those who sent them", async () => {
  const { guesses } = newLimits(() => 0);
  const at = (ip: string, found: string | null = null) =>
    guess(guesses, requestFrom(ip), response, () => Promise.resolve(found)).catch(() => "refused");
  for (let n = 0; n < 12; n++) for (let time = 0; time < 10; time++) await at(ipOf(n));
  expect(await at(ipOf(0), "a form")).toBe("refused");
  for (const ip of ["203.0.113.7", "2001:db8::1", ipOf(99)])
    for (let time = 0; time < 50; time++) expect(await at(ip, "a form")).toBe("a form");
  // Who mistypes can try twice more.
  const typed = [];
  for (const found of [null, null, "a form", null, "a form"]) typed.push(await at("203.0.113.8", found));
  expect(typed).toEqual([null, null, "a form", null, "refused"]);
  // The networks of one site count together, wherever it would be fresh.
  const site = [];
  for (let n = 0; n < 5; n++) site.push(await at(`2001:db8:7:${String(n)}::1`));
  expect(site).toEqual([null, null, null, "refused", "refused"]);
});

test("however many addresses try, wrong codes have an end", async () => {
  let looked = 0;
  const { guesses } = newLimits(() => 0);
  const find = () => Promise.resolve((looked++, null));
  for (let n = 0; n < 21_000; n++) await guess(guesses, requestFrom(ipOf(n)), response, find).catch(() => null);
  // What decision 0015 reckons with: so many come back in an hour, and a hundred in a minute.
  expect(looked).toBe(20_100);
});
