import { readSchema } from "@afterword/store";
import pg from "pg";
import { expect } from "vitest";
import { emptyDatabase } from "./database.ts";
import { firstSchema, goOnWith } from "./first-schema.ts";
import { dieAtPoints } from "./killed.ts";
import { onPostgres } from "../needs/on-postgres.ts";

onPostgres(
  "a migration of PostgreSQL that is killed leaves nothing half done, and two at once do it once",
  async (server) => {
    const check = async (url: string) => expect((await readSchema(url)).pending).toEqual([]);
    expect(await dieAtPoints(() => emptyDatabase(server), 3, check)).toBeGreaterThanOrEqual(2);
  },
);

onPostgres("a database of the first schema on PostgreSQL is brought up to date and gone on with", async (server) => {
  const database = await emptyDatabase(server);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(firstSchema());
  await client.end();
  await goOnWith(database);
});
