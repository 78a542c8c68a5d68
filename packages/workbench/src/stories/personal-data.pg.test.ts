import { retainNow } from "@afterword/fieldwork";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { serve } from "./served.ts";
import { eraseOneOfTwo, exportOneOfTwo, limitedButPeople, retainOneOfTwo } from "./traces.ts";

onPostgres("an erasure leaves no word of any column that the registry says goes, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database);
  await eraseOneOfTwo(aw, database, null);
  expect((await aw.call("GET", "/v1/people/cnry-zq-person")).status).toBe(404);
  await aw.stop();
});

onPostgres("a person is given every column of theirs, and nothing of anybody else, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database);
  await exportOneOfTwo(aw, database);
  const { parts } = await aw.afterword.people.export("cnry-zq-person");
  expect(parts[0]).toMatchObject({ table: "people", rows: [{ email: "cnry-zq-address@example.org" }] });
  await aw.stop();
});

onPostgres("a pass over what is old takes every column that its field limits, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database, limitedButPeople);
  await retainOneOfTwo(aw, database);
  const context = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  const left = await retainNow(context, { isDry: true });
  expect(left).toMatchObject({ comments: 0, identities: 0, events: 0, mails: 0 });
  await aw.stop();
});
