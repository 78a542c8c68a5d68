import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { fillAndRemove } from "./sample-data.ts";

onPostgres(
  "made-up answers fill the test side once, have a story, and go without a trace on PostgreSQL",
  async (server) => fillAndRemove(await newDatabase(server)),
  120_000,
);
