import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { expectBounded, expectCutOff, expectLetGo, programWithMany } from "./exporting-many.ts";

onPostgres("100,000 answers are written in bounded memory, and nothing is held, on PostgreSQL", async (server) => {
  const { program, raw } = await programWithMany(await newDatabase(server));
  await expectBounded(program, ["ndjson"]);
  const open = `select count(*) as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '300 milliseconds'`;
  await expectLetGo(program, async () => Number((await raw.all(open))[0]?.["n"]) === 0);
  await expectCutOff(program, () => raw.all("alter table responses rename to elsewhere"));
  await raw.close();
  await program.stop();
});
