import { onPostgres } from "../needs/on-postgres.ts";
import { expectCollections } from "./collections.ts";
import { newDatabase } from "./database.ts";

onPostgres(
  "on PostgreSQL, a quarter is reported to the public: drafted, submitted, sent back, published",
  async (server) => expectCollections(await newDatabase(server)),
  120_000,
);
