import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { deployAndStartAgain } from "./deploying.ts";

onPostgres(
  "what is deployed is asked by every process on PostgreSQL, once, and stays when the code starts again",
  async (server) => {
    await deployAndStartAgain(await newDatabase(server));
  },
  60_000,
);
