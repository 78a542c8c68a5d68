import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "../stories/database.ts";
import { proveOrders, proveStreams } from "./properties.ts";

// The short form of `npm run prove`: the same code with fewer runs.
onPostgres(
  "streams over weeks on PostgreSQL",
  async (server) => {
    const { asked, decisions } = await proveStreams(() => newDatabase(server), 4);
    expect(asked).toBeGreaterThan(0);
    expect(decisions).toBeGreaterThan(asked);
  },
  120_000,
);

onPostgres(
  "two replicas that decide at the same time decide alike in every order",
  async (server) => {
    const { asked, decisions } = await proveOrders(() => newDatabase(server), 8, 2);
    expect(asked).toBeGreaterThan(0);
    expect(decisions).toBeGreaterThan(asked);
  },
  120_000,
);
