import { onPostgres } from "../needs/on-postgres.ts";
import { emptyDatabase } from "./database.ts";
import { expectNotedCommands } from "./whole-store.ts";

onPostgres("what commands do to the whole store is in the audit log, on PostgreSQL", async (server) => {
  await expectNotedCommands({ AFTERWORD_DATABASE_URL: await emptyDatabase(server), AFTERWORD_SECRET: "s".repeat(40) });
});
