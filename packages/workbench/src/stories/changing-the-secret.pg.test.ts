import { onPostgres } from "../needs/on-postgres.ts";
import { changeTheSecret } from "./changing-the-secret.ts";
import { newDatabase } from "./database.ts";

onPostgres(
  "on PostgreSQL what was made with a secret holds while it is told",
  async (server) => {
    await changeTheSecret(await newDatabase(server));
  },
  60_000,
);
