import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";

/** Writes a page that is made from the sources; with --check fails when the page there is stale. */
export const writtenPage = (file: string, command: string, text: string): Promise<void> =>
  writtenFile(file, command, text, "markdown");

/** The same for a file in another language. */
export async function writtenFile(
  file: string,
  command: string,
  text: string,
  parser: "markdown" | "typescript",
): Promise<void> {
  const style = await resolveConfig(file);
  const page = await format(text, { ...style, parser });
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
