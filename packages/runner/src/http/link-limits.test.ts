import { ProblemError } from "@afterword/sdk";
import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { follow, followToView, newLinkLimits } from "./link-limits.ts";

const response = { set: () => response, locals: {} } as unknown as Response;
const token = (n: number) => `T${String(n).padStart(26, "0")}`;

function limited() {
  const clock = { ms: 0 };
  const limits = newLinkLimits(() => clock.ms);
  const at = async (method: string, n: number, ip: string, found: string | null) => {
    const request = { method, ip, params: { token: token(n) } } as unknown as Request<{ token: string }>;
    return follow(limits, request, response, () => Promise.resolve(found)).catch((error: unknown) =>
      error instanceof ProblemError ? error.code : "failed",
    );
  };
  return { clock, at };
}

test("one link sends 60 times in a minute; others, and looking, are not held up by it", async () => {
  const { clock, at } = limited();
  for (let n = 0; n < 60; n++) expect(await at("POST", 1, "203.0.113.7", "link")).toBe("link");
  expect(await at("POST", 1, "203.0.113.8", "link")).toBe("too_many_requests");
  expect(await at("POST", 2, "203.0.113.7", "link")).toBe("link");
  expect(await at("GET", 1, "203.0.113.7", "link")).toBe("link");
  clock.ms += 1_000;
  expect(await at("POST", 1, "203.0.113.7", "link")).toBe("link");
});

test("an address misses 1,000 times in a minute; what opens something opens it meanwhile", async () => {
  const { clock, at } = limited();
  for (let n = 0; n < 1_000; n++) expect(await at(n % 2 ? "GET" : "POST", n, "203.0.113.7", null)).toBe("not_found");
  expect(await at("GET", 1_001, "203.0.113.7", null)).toBe("too_many_requests");
  expect(await at("POST", 1_002, "203.0.113.7", null)).toBe("too_many_requests");
  expect(await at("GET", 1_001, "203.0.113.8", null)).toBe("not_found");
  for (let n = 0; n < 200; n++) expect(await at("POST", 2_000 + n, "203.0.113.7", "link")).toBe("link");
  clock.ms += 60;
  expect(await at("GET", 1_001, "203.0.113.7", null)).toBe("not_found");
  expect(await at("GET", 1_001, "203.0.113.7", null)).toBe("too_many_requests");
});

test("what opens nothing is not counted against a link, and malformed ones are misses", async () => {
  const { at } = limited();
  for (let n = 0; n < 100; n++) await at("POST", 1, `10.0.0.${String(n)}`, null);
  expect(await at("POST", 1, "203.0.113.7", "link")).toBe("link");
});

test("a link to a view reads 600 figures in a minute, and misses count against an address alone", async () => {
  const clock = { ms: 0 };
  const limits = newLinkLimits(() => clock.ms);
  const opened = { scope: { unit: "org", mode: "live" }, actor: { kind: "link", id: "vlk_1" } } as const;
  const at = (ip: string, found: typeof opened | null) =>
    followToView(limits, { ip } as Request, response, () => Promise.resolve(found)).then(
      () => "shown",
      (error: unknown) => (error instanceof ProblemError ? error.code : "failed"),
    );
  for (let n = 0; n < 600; n++) expect(await at("203.0.113.7", opened)).toBe("shown");
  expect(await at("203.0.113.8", opened)).toBe("too_many_requests");
  clock.ms += 100;
  expect(await at("203.0.113.8", opened)).toBe("shown");
  for (let n = 0; n < 1_000; n++) expect(await at("203.0.113.9", null)).toBe("not_found");
  expect([await at("203.0.113.9", null), await at("203.0.113.7", null)]).toEqual(["too_many_requests", "not_found"]);
  clock.ms += 100;
  expect(await at("203.0.113.9", opened)).toBe("shown");
});
