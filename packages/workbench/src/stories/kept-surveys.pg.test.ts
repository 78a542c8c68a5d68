import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { publishHereAskThere } from "./kept-surveys.ts";

onPostgres(
  "a survey that one process publishes is asked by another on PostgreSQL",
  async (server) => publishHereAskThere(await newDatabase(server)),
  60_000,
);
