import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";
import { programFile } from "../needs/program-file.ts";
import { unpack } from "./data.ts";

/** The project of the five-year data. */
export const config = fileURLToPath(new URL("afterword.config.ts", import.meta.url));

const responses = ["--map", "id=response_id", "--map", "event=event_id", "--map", "submittedAt=submitted_at"];
const events = [
  "id=event_id",
  "data.id=event_id",
  "person=client_id",
  "person.locale=language",
  "occurredAt=closed_at",
];

/** Brings the files into a database by the commands that a user has, and says how long each took. */
export function bringIn(folder: string, database: string): string[] {
  unpack(folder);
  // Only the year that is looked at in confidence.
  const [header, ...lines] = readFileSync(join(folder, "responses.csv"), "utf8").split("\n");
  writeFileSync(join(folder, "2023.csv"), [header, ...lines.filter((line) => line.includes(",2023-")), ""].join("\n"));
  return [
    ["people", "people.csv", "--map", "id=client_id", "--map", "locale=language", "--attribute", "duty_station"],
    ["events", "events.csv", "--type", "request.closed", ...events.flatMap((map) => ["--map", map])],
    ["responses", "responses.csv", "--survey", "service", ...responses],
    ["responses", "2023.csv", "--survey", "in-confidence", ...responses],
  ].map(([kind = "", file = "", ...options]) => {
    const env = { ...process.env, AFTERWORD_DATABASE_URL: database, AFTERWORD_CONFIG: config };
    const args = [programFile(), "import", kind, join(folder, file), ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      env: { ...env, AFTERWORD_MODE: "development" },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`import ${kind} ended with ${String(status)}. ${stderr}${stdout}`);
    return `${file}: ${stdout.trim().split("\n").at(-1) ?? ""}`;
  });
}
