import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "../stories/database.ts";
import { proveKilledAfter, proveKilledBefore, proveStopped } from "./faults.ts";

const longestMs = 120_000;

onPostgres(
  "F01: killed before it was asked for the text, over several connections",
  async (server) => {
    const said = await proveKilledBefore(24, 8, { database: await newDatabase(server) }, 5);
    // What two kills met in the middle of its text may be missing, and is listed.
    const [, missing, held] =
      /24 mails over 5 connections: (\d+) missing, \d+ doubled, (\d+) in doubt/.exec(said) ?? [];
    expect(Number(missing)).toBeLessThanOrEqual(Number(held));
  },
  longestMs,
);

onPostgres(
  "F02: killed after the text, at most one more copy",
  async (server) => {
    const said = await proveKilledAfter(10, 4, "retry", { database: await newDatabase(server) });
    expect(said).toMatch(/^retry: (\d) kills after the text, 10 mails: 0 missing, \1 doubled, 0 held$/);
  },
  longestMs,
);

onPostgres(
  "F29: whoever stopped their mails gets none",
  async (server) => {
    const said = await proveStopped(100, 15, { database: await newDatabase(server) });
    expect(said).toMatch(/^15 of 100 stopped their mails meanwhile: 0 got one afterwards/);
  },
  longestMs,
);
