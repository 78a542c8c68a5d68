import { newDatabase } from "../stories/database.ts";
import { onPostgres } from "../needs/on-postgres.ts";
import { proveKilledAfter, proveKilledBefore, proveStopped } from "./faults.ts";

const longestMs = 120_000;

onPostgres(
  "F01: killed before it was asked for the text, over several connections",
  async (server) => void (await proveKilledBefore(24, 8, { database: await newDatabase(server) }, 5)),
  longestMs,
);

onPostgres(
  "F02: killed after the text, at most one more copy",
  async (server) => void (await proveKilledAfter(10, 4, "retry", { database: await newDatabase(server) })),
  longestMs,
);

onPostgres(
  "F29: whoever stopped their mails gets none",
  async (server) => void (await proveStopped(100, 15, { database: await newDatabase(server) })),
  longestMs,
);
