import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { sendBothWays } from "./one-call.ts";

onPostgres("events of one call are stored and decided on PostgreSQL as if they came one by one", async (server) => {
  expect(await sendBothWays(() => newDatabase(server), 2)).toBe(2);
});
