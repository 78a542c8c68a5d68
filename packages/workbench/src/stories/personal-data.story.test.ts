import { join } from "node:path";
import { test } from "vitest";
import { newFolder } from "./program.ts";
import { serve } from "./served.ts";
import { eraseOneOfTwo } from "./traces.ts";

test("an erasure leaves no word of any column that the registry says goes, in tables, files, logs and mails", async () => {
  const folder = newFolder();
  const database = `file:${join(folder, "afterword.db")}`;
  const aw = await serve(database);
  await eraseOneOfTwo(aw, database, folder);
  await aw.stop();
});
