import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { deployAndStartAgain } from "./deploying.ts";

onPostgres(
  "what is deployed is asked by every process on PostgreSQL, once, and stays when the code starts again",
  async (server) => {
    expect(await deployAndStartAgain(await newDatabase(server))).toEqual(["key", "key", "host"]);
  },
  60_000,
);
