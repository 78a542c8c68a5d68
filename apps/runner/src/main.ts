import { OptionsError } from "@afterword/runner";
import { ProblemError } from "@afterword/sdk";
import { CopyError, SchemaError, StoreUnavailableError } from "@afterword/store";
import { CommanderError } from "commander";
import { program } from "./program.ts";

/** Exit codes: 0 done, 1 failed, 2 bad input. */
const badInput = 2;

/** Runs the program. Mistakes are told in one sentence each, without a stack. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", unlessUnread);
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = tell(error);
  }
}

/** Whoever read has read enough, such as `head`: that is no mistake. */
const isUnread = (error: unknown): boolean => (error as { readonly code?: unknown } | null)?.code === "EPIPE";

function unlessUnread(error: Error): void {
  if (!isUnread(error)) throw error;
}

function tell(error: unknown): number {
  if (isUnread(error)) return 0;
  if (error instanceof CommanderError) {
    // Commander has told the mistake itself, unless a command's own work threw it.
    if (error.code === "commander.invalidArgument" && !error.message.startsWith("error:")) console.error(error.message);
    return error.exitCode === 0 ? 0 : badInput;
  }
  if (error instanceof OptionsError) {
    for (const mistake of error.mistakes) console.error(mistake);
    return badInput;
  }
  if (error instanceof ProblemError || error instanceof CopyError) {
    console.error(error.message);
    const isOurs = error instanceof ProblemError && error.status >= 500;
    return isOurs ? 1 : badInput;
  }
  if (error instanceof StoreUnavailableError || error instanceof SchemaError) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 1;
}
