import { OptionsError } from "@afterword/runner";
import { ProblemError } from "@afterword/sdk";
import { CopyError, SchemaError, StoreUnavailableError } from "@afterword/store";
import { Command, CommanderError } from "commander";
import { auditCommand } from "./commands/audit.ts";
import { backupCommand } from "./commands/backup.ts";
import { bouncesCommand } from "./commands/bounces.ts";
import { checkCommand } from "./commands/check.ts";
import { codesCommand } from "./commands/codes.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { deployCommand } from "./commands/deploy.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { eraseCommand } from "./commands/erase.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { initCommand } from "./commands/init.ts";
import { keysCommand } from "./commands/keys.ts";
import { sampleCommand } from "./commands/sample.ts";
import { unitsCommand } from "./commands/units.ts";
import { membersCommand } from "./commands/members.ts";
import { messagesCommand } from "./commands/messages.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { npsCommand } from "./commands/nps.ts";
import { previewCommand } from "./commands/preview.ts";
import { qrCommand } from "./commands/qr.ts";
import { recordsCommand } from "./commands/records.ts";
import { recountCommand } from "./commands/recount.ts";
import { retainCommand } from "./commands/retain.ts";
import { restoreCommand } from "./commands/restore.ts";
import { resultsCommand } from "./commands/results.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { startCommand } from "./commands/start.ts";
import { waveCommand } from "./commands/wave.ts";
import { webhooksCommand } from "./commands/webhooks.ts";
import { workerCommand } from "./commands/worker.ts";

/** Exit codes: 0 done, 1 failed, 2 bad input. */
const badInput = 2;

/** Every command, in the order in which the help shows them. */
const commands = [
  initCommand,
  startCommand,
  workerCommand,
  checkCommand,
  diffCommand,
  deployCommand,
  explainCommand,
  simulateCommand,
  previewCommand,
  coverageCommand,
  resultsCommand,
  waveCommand,
  codesCommand,
  qrCommand,
  recordsCommand,
  messagesCommand,
  bouncesCommand,
  importCommand,
  exportCommand,
  recountCommand,
  sampleCommand,
  eraseCommand,
  retainCommand,
  keysCommand,
  unitsCommand,
  membersCommand,
  auditCommand,
  webhooksCommand,
  doctorCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  npsCommand,
];

/** Runs the program. Mistakes are told in one sentence each, without a stack. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command("afterword")
    .description("Asks people how a service went and turns the answers into numbers.")
    .version("0.1.0")
    // An option belongs to the command that it follows.
    .enablePositionalOptions()
    .exitOverride();
  for (const command of commands) program.addCommand(inherit(command()));
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
