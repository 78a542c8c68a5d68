// Brings in two files, events and the responses to them, with the program itself; then again, which must change nothing;
// and prints how fast it went and what the figures are.
//
//     node --conditions=@afterword/source packages/workbench/src/prove-import.ts events.csv responses.csv
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { report, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { rootUnit } from "@afterword/store";
import project from "./service.config.ts";

const program = fileURLToPath(new URL("../../../apps/runner/bin/afterword.js", import.meta.url));
const config = fileURLToPath(new URL("service.config.ts", import.meta.url));
const eventMaps = ["id=event_id", "person=client_id", "occurredAt=closed_at", "person.locale=language"];
const responseMaps = ["id=response_id", "event=event_id", "submittedAt=submitted_at", "locale=language"];

interface Summary {
  readonly rows: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

const [eventFile, responseFile] = process.argv.slice(2);
if (eventFile === undefined || responseFile === undefined)
  throw new Error("Name the file of events and that of responses.");
const folder = mkdtempSync(join(tmpdir(), "afterword-import-"));
const database = `file:${join(folder, "afterword.db")}`;
try {
  for (const time of ["first", "again"]) {
    bringIn(time, "events", eventFile, eventMaps);
    bringIn(time, "responses", responseFile, responseMaps);
  }
  await tellFigures();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function bringIn(time: string, kind: "events" | "responses", file: string, maps: readonly string[]): void {
  const args = [program, "import", kind, resolve(file), "--json", ...maps.flatMap((map) => ["--map", map])];
  const env = {
    ...process.env,
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: config,
    AFTERWORD_MODE: "development",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`import ${kind} ended with ${String(status)}. ${stderr}${stdout}`);
  const { rows, stored, alreadyThere, seconds, rowsPerSecond } = JSON.parse(stdout) as Summary;
  if (time === "again" && (stored !== 0 || alreadyThere !== rows))
    throw new Error(`${kind}: the second time stored ${String(stored)}.`);
  const cells = [
    time,
    kind,
    `${String(rows)} rows`,
    `${String(stored)} stored`,
    `${String(seconds)} s`,
    `${String(rowsPerSecond)} rows/s`,
  ];
  console.log(cells.join("  "));
}

async function tellFigures(): Promise<void> {
  const parts = await assemble(project, { database, publicUrl: "http://127.0.0.1:3000" });
  const ctx = parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "proof" });
  await tell(ctx, "csat", []);
  await tell(ctx, "nps", []);
  await tell(ctx, "csat", ["service_line"]);
  await parts.store.close();
}

async function tell(ctx: Ctx, metric: "csat" | "nps", by: string[]): Promise<void> {
  for (const row of await report(ctx, metric, { survey: "service", question: metric, by, where: {} }))
    console.log([metric, ...Object.values(row.group), row.value?.toFixed(2), `n ${String(row.n)}`].join("  "));
}
