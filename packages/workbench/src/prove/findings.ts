import { join } from "node:path";
import { rmSync } from "node:fs";
import { bringIn, config } from "../five-years/bring-in.ts";
import { readFiveYears } from "../five-years/by-hand.ts";
import { findings } from "../five-years/findings.ts";
import { newFolder, startProgram } from "../stories/program.ts";

/** Brings five years in by the program, asks it over HTTP for everything that was planted, and prints what comes back. */
export async function proveFindings(): Promise<void> {
  const folder = newFolder();
  const database = `file:${join(folder, "five-years.db")}`;
  for (const line of bringIn(folder, database)) console.log(line);
  const program = await startProgram({ AFTERWORD_DATABASE_URL: database, AFTERWORD_CONFIG: config });
  const ask = (path: string) => program.call("GET", `/v1/metrics/${path}`);
  const data = readFiveYears();
  try {
    for (const { name, prove } of findings) {
      const said = await prove(ask, data).catch((error: unknown) => {
        process.exitCode = 1;
        return `DOES NOT COME BACK. ${error instanceof Error ? error.message : String(error)}`;
      });
      console.log(`${name}: ${said}`);
    }
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
