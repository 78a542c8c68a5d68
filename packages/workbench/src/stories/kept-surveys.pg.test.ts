import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { publishHereAskThere } from "./kept-surveys.ts";

onPostgres(
  "a survey that one process publishes is asked by another on PostgreSQL",
  async (server) => {
    const row = { value: 100, n: 1 };
    expect(await publishHereAskThere(await newDatabase(server))).toMatchObject([[row], [row]]);
  },
  60_000,
);
