import { test } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { holdsAfterAnything } from "./rolled-up.ts";

const runs = Number(process.env["AFTERWORD_RUNS"] ?? 25);

test("after any sequence the sums that are kept are those that are counted anew", { timeout: 120_000 }, () =>
  holdsAfterAnything("file::memory:", runs),
);

onPostgres(
  "so they are on PostgreSQL",
  async (server) => holdsAfterAnything(await newDatabase(server), Math.ceil(runs / 5)),
  120_000,
);
