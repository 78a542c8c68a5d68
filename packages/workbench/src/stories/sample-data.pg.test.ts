import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { fillAndRemove } from "./sample-data.ts";

onPostgres(
  "made-up answers fill the test side once, have a story, and go without a trace on PostgreSQL",
  async (server) => {
    expect(await fillAndRemove(await newDatabase(server))).toEqual(["sample.remove", "sample.fill"]);
  },
  120_000,
);
