import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { formatted } from "./formatted.ts";

/** Writes a file that is made from the sources; with --check fails when the one there is stale. */
export async function writtenPage(file: string, command: string, text: string): Promise<void> {
  const page = await formatted(file, text);
  if (!process.argv.includes("--check")) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  } else if (page !== current(file)) {
    console.error(`${file} is stale: run ${command}`);
    process.exitCode = 1;
  }
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
