import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { expectReports } from "./reports.ts";

onPostgres(
  "on PostgreSQL, reports go out by themselves, once, of what their readers may see",
  async (server) => expectReports(await newDatabase(server)),
  120_000,
);
