import pg from "pg";
import { newDatabase } from "./database.ts";
import { firstSchema, goOnWith } from "./first-schema.ts";
import { onPostgres } from "../needs/on-postgres.ts";

onPostgres("a database of the first schema on PostgreSQL is brought up to date and gone on with", async (server) => {
  const database = await newDatabase(server);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(firstSchema());
  await client.end();
  await goOnWith(database);
});
