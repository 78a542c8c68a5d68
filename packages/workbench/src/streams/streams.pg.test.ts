import { inject, test } from "vitest";
import { newDatabase } from "../stories/database.ts";
import { proveOrders, proveStreams } from "./properties.ts";

// The short form of `npm run prove`: the same code with fewer runs.
test("streams over weeks on PostgreSQL", async (context) => {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  await proveStreams(() => newDatabase(server), 4);
}, 120_000);

test("two replicas that decide at the same time decide alike in every order", async (context) => {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  await proveOrders(() => newDatabase(server), 8, 2);
}, 120_000);
