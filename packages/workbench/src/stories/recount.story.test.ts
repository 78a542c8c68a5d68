import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { newFolder, run, startProgram } from "./program.ts";

const folder = newFolder();
const file = join(folder, "afterword.db");
const afterword = (...args: string[]) => run(args, { AFTERWORD_DATABASE_URL: `file:${file}` });

/** Adds one to every sum of a five, and a sum that nothing stands behind. */
function spoil(): void {
  const db = new Database(file);
  expect(db.prepare("update rollups set n5 = n5 + 1 where n5 > 0").run().changes).toBeGreaterThan(0);
  const counts = Array.from({ length: 11 }, (_, at) => `n${String(at)}`).join(", ");
  db.exec(`insert into rollups (unit, mode, survey, series, period, group1, group2, answer, ${counts})
    select unit, mode, survey, '["responses","old"]', period, 'x', '', '', ${counts} from rollups limit 1`);
  db.close();
}

/** A program that runs keeps finished days column by column, some time after it has started. */
async function keptPeriods(periods: readonly string[]): Promise<void> {
  const program = await startProgram({ AFTERWORD_DATABASE_URL: `file:${file}` });
  const db = new Database(file, { readonly: true });
  const kept = db.prepare("select period from answer_parts where days is not null order by period").pluck();
  await expect.poll(() => kept.all(), { timeout: 20_000 }).toEqual(periods);
  db.close();
  await program.stop();
}

test("columns of finished days that are not right are found, named and written anew", async () => {
  const answers = join(folder, "days.csv");
  writeFileSync(answers, "id,submittedAt,csat,segment.team\nC,2026-01-04,5,ICT\nD,2026-02-04,2,HR\nE,2026-02-05,4,\n");
  await afterword("import", "responses", answers, "--survey", "ticket-csat");
  // A month that is over for long is one part in the end; until then each of its days is.
  const months = ["m2026-01", "m2026-02"];
  await keptPeriods(months);
  expect(await afterword("recount")).toMatchObject({ code: 0, stdout: expect.stringContaining("2 days and months") });

  const db = new Database(file);
  db.exec("update answer_columns set codes = replace(codes, 'ICT', 'HR') where period = 'm2026-01'");
  db.close();
  const found = await afterword("recount", "--repair", "--json");
  expect(JSON.parse(found.stdout)).toMatchObject({
    differing: [{ survey: "ticket-csat", series: "columns of 2026-01" }],
  });
  await keptPeriods(months);
  expect(await afterword("recount")).toMatchObject({ code: 0, stdout: expect.stringContaining("All are right.") });
});

test("sums that are not right are found, named and put right", async () => {
  const answers = join(folder, "answers.csv");
  writeFileSync(answers, "id,submittedAt,csat,segment.team\nA,2026-01-03,5,ICT\nB,2026-02-03,2,HR\n");
  const imported = await afterword("import", "responses", answers, "--survey", "ticket-csat");
  expect([imported.code, imported.stdout]).toEqual([0, expect.stringContaining("2 stored")]);
  expect(await afterword("recount")).toMatchObject({ code: 0, stdout: expect.stringContaining("All are right.") });

  spoil();
  const found = await afterword("recount", "--json");
  expect(found.code).toBe(1);
  const { differing } = JSON.parse(found.stdout) as { differing: { survey: string; series: string }[] };
  expect(differing).toEqual(
    ["csat (csat)", "csat (csat), team", "responses, old"].map((series) => ({ survey: "ticket-csat", series })),
  );
  const told = await afterword("recount");
  expect([told.code, told.stdout]).toEqual([1, expect.stringContaining("Run it with --repair")]);
  const repaired = await afterword("recount", "--repair");
  expect([repaired.code, repaired.stdout]).toEqual([0, expect.stringContaining("They were put right.")]);
  expect(await afterword("recount")).toMatchObject({ code: 0, stdout: expect.stringContaining("All are right.") });
});
