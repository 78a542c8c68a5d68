import { ProblemError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { guess, newLimits } from "./limits.ts";

const { guesses } = newLimits(() => 0);
const request = { ip: "203.0.113.7" } as Request;
const response = { set: () => response } as unknown as Response;

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
