import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import project from "./exporting.config.ts";
import * as exporting from "./exporting.ts";
import { serve } from "./served.ts";

onPostgres("answers are exported from PostgreSQL as from SQLite", async (server) => {
  const aw = await serve(await newDatabase(server), project, { clock: () => exporting.begin });
  await exporting.takeDown(aw);
  await exporting.expectEveryFormat(aw);
  await exporting.expectSameFigure(aw);
  await exporting.expectFilters(aw);
  await exporting.expectGated(aw);
  await exporting.expectNoted(aw);
  await exporting.expectPrivate(aw);
  await aw.stop();
});
