import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { serve } from "./served.ts";
import { eraseOneOfTwo, exportOneOfTwo, limitedButPeople, retainOneOfTwo } from "./traces.ts";

onPostgres("an erasure leaves no word of any column that the registry says goes, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database);
  await eraseOneOfTwo(aw, database, null);
  await aw.stop();
});

onPostgres("a person is given every column of theirs, and nothing of anybody else, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database);
  await exportOneOfTwo(aw, database);
  await aw.stop();
});

onPostgres("a pass over what is old takes every column that its field limits, on PostgreSQL", async (server) => {
  const database = await newDatabase(server);
  const aw = await serve(database, limitedButPeople);
  await retainOneOfTwo(aw, database);
  await aw.stop();
});
