import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { expectNoWayInside } from "./hostile-webhooks.ts";

onPostgres("I55: none of thirteen ways inside is taken, tested or told", async (server) =>
  expectNoWayInside(await newDatabase(server)),
);
