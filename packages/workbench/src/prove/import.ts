import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { report, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { rootUnit } from "@afterword/store";
import { parse } from "csv-parse/sync";
import project from "../service.config.ts";

const program = fileURLToPath(new URL("../../../../apps/runner/bin/afterword.js", import.meta.url));
const config = fileURLToPath(new URL("../service.config.ts", import.meta.url));
const eventMaps = ["id=event_id", "person=client_id", "occurredAt=closed_at", "person.locale=language"];
const responseMaps = ["id=response_id", "event=event_id", "submittedAt=submitted_at", "locale=language"];

interface Summary {
  readonly rows: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

/** Brings both files in, twice, and compares the figures with those counted by hand. */
export async function proveImport(eventFile: string, responseFile: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "afterword-import-"));
  const database = `file:${join(folder, "afterword.db")}`;
  try {
    for (const time of ["first", "again"]) {
      bringIn(database, time, "events", eventFile, eventMaps);
      bringIn(database, time, "responses", responseFile, responseMaps);
    }
    await tellFigures(database, countByHand(eventFile, responseFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bringIn(
  database: string,
  time: string,
  kind: "events" | "responses",
  file: string,
  maps: readonly string[],
): void {
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

/** The same figures counted from the files by hand: what the store says must be what the files say. */
type ByHand = Map<string, { value: number; n: number }>;

function countByHand(eventFile: string, responseFile: string): ByHand {
  type Row = Record<string, string>;
  const rowsOf = (file: string): Row[] => parse(readFileSync(file), { columns: true, bom: true });
  const lineOf = new Map(rowsOf(eventFile).map((event) => [event["event_id"], event["service_line"] ?? ""]));
  const responses = rowsOf(responseFile);
  const count = (
    rows: readonly Row[],
    question: string,
    isUp: (x: number) => boolean,
    isDown: (x: number) => boolean,
  ) => {
    const values = rows.flatMap((row) => (row[question]?.trim() ? [Number(row[question])] : []));
    const net = values.filter(isUp).length - values.filter(isDown).length;
    return { value: (100 * net) / values.length, n: values.length };
  };
  const csat = (rows: readonly Row[]) =>
    count(
      rows,
      "csat",
      (x) => x >= 4,
      () => false,
    );
  const groups = Map.groupBy(responses, (row) => lineOf.get(row["event_id"] ?? "") ?? "");
  return new Map([
    ["csat", csat(responses)],
    [
      "nps",
      count(
        responses,
        "nps",
        (x) => x >= 9,
        (x) => x <= 6,
      ),
    ],
    ...[...groups].map(([line, rows]) => [`csat ${line}`, csat(rows)] as const),
  ]);
}

async function tellFigures(database: string, byHand: ByHand): Promise<void> {
  const parts = await assemble(project, { database, publicUrl: "http://127.0.0.1:3000" });
  const ctx = parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "proof" });
  await tell(ctx, byHand, "csat", []);
  await tell(ctx, byHand, "nps", []);
  await tell(ctx, byHand, "csat", ["service_line"]);
  await parts.store.close();
}

async function tell(ctx: Ctx, byHand: ByHand, metric: "csat" | "nps", by: string[]): Promise<void> {
  for (const row of await report(ctx, metric, { survey: "service", question: metric, by, where: {} })) {
    const name = [metric, ...Object.values(row.group)].join(" ");
    const expected = byHand.get(name);
    const isSame = row.n === expected?.n && Math.abs((row.value ?? 0) - expected.value) < 1e-9;
    if (!isSame) throw new Error(`${name}: ${JSON.stringify(row)}, but by hand ${JSON.stringify(expected)}.`);
    console.log(`${name}  ${expected.value.toFixed(2)}  n ${String(row.n)}  as counted by hand`);
  }
}
