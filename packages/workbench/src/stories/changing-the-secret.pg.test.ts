import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { changed, changeTheSecret } from "./changing-the-secret.ts";
import { newDatabase } from "./database.ts";

onPostgres(
  "on PostgreSQL what was made with a secret holds while it is told",
  async (server) => {
    expect(await changeTheSecret(await newDatabase(server))).toEqual(changed);
  },
  60_000,
);
