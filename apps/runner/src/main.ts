import { OptionsError } from "@afterword/runner";
import { ProblemError } from "@afterword/sdk";
import { SchemaError, StoreUnavailableError } from "@afterword/store";
import { Command, CommanderError } from "commander";
import { importCommand } from "./commands/import.ts";
import { keysCommand } from "./commands/keys.ts";
import { startCommand } from "./commands/start.ts";
import { workerCommand } from "./commands/worker.ts";

/** Exit codes: 0 done, 1 failed, 2 bad input. */
const badInput = 2;

/** Runs the program. Mistakes are told in one sentence each, without a stack. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command("afterword")
    .description("Asks people how a service went and turns the answers into numbers.")
    .version("0.1.0")
    .exitOverride();
  for (const command of [startCommand(), workerCommand(), importCommand(), keysCommand()])
    program.addCommand(inherit(command));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = tell(error);
  }
}

/** Every command reports mistakes the same way. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inherit(child);
  return command;
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has told the mistake itself, unless a command's own work threw it.
    if (error.code === "commander.invalidArgument" && !error.message.startsWith("error:")) console.error(error.message);
    return error.exitCode === 0 ? 0 : badInput;
  }
  if (error instanceof OptionsError) {
    for (const mistake of error.mistakes) console.error(mistake);
    return badInput;
  }
  if (error instanceof ProblemError) {
    console.error(error.message);
    return badInput;
  }
  if (error instanceof StoreUnavailableError || error instanceof SchemaError) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 1;
}
