import { checkRollups } from "@afterword/fieldwork";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { goOnElsewhere, letTimePass, limited } from "./retaining.ts";
import { serve } from "./served.ts";

onPostgres("what a project does not keep goes in its time, and no figure changes, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database, limited);
  await letTimePass(aw, database);
  expect((await aw.call("GET", "/v1/people")).json["items"]).toEqual([]);
  await aw.stop();
});

onPostgres("a pass that was cut short goes on where it was, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database, limited);
  await goOnElsewhere(aw, database);
  const context = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  expect((await checkRollups(context)).differing).toEqual([]);
  await aw.stop();
});
