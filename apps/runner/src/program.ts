import { Command } from "commander";
import { collectionsCommand } from "./commands/collections.ts";
import { completionCommand } from "./commands/completion.ts";
import { actionsCommand } from "./commands/actions.ts";
import { aggregateCommand } from "./commands/aggregate.ts";
import { auditCommand } from "./commands/audit.ts";
import { backupCommand } from "./commands/backup.ts";
import { bouncesCommand } from "./commands/bounces.ts";
import { cardsCommand } from "./commands/cards.ts";
import { alertsCommand } from "./commands/alerts.ts";
import { casesCommand } from "./commands/cases.ts";
import { checkCommand } from "./commands/check.ts";
import { codesCommand } from "./commands/codes.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { deployCommand } from "./commands/deploy.ts";
import { devCommand } from "./commands/dev.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { embedCommand } from "./commands/embed.ts";
import { eraseCommand } from "./commands/erase.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { inboxCommand } from "./commands/inbox.ts";
import { initCommand } from "./commands/init.ts";
import { keysCommand } from "./commands/keys.ts";
import { listenCommand } from "./commands/listen.ts";
import { unitsCommand } from "./commands/units.ts";
import { membersCommand } from "./commands/members.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { messagesCommand } from "./commands/messages.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { npsCommand } from "./commands/nps.ts";
import { previewCommand } from "./commands/preview.ts";
import { qrCommand } from "./commands/qr.ts";
import { feedbackCommand } from "./commands/feedback.ts";
import { recordsCommand } from "./commands/records.ts";
import { agreementCommand } from "./commands/agreement.ts";
import { codebookCommand } from "./commands/codebook.ts";
import { commentsCommand } from "./commands/comments.ts";
import { learnCommand } from "./commands/learn.ts";
import { additionsCommand } from "./commands/additions.ts";
import { goalsCommand } from "./commands/goals.ts";
import { indicatorsCommand, servicesCommand, warningsCommand } from "./commands/catalogue.ts";
import { labelsCommand } from "./commands/labels.ts";
import { recodeCommand } from "./commands/recode.ts";
import { recountCommand } from "./commands/recount.ts";
import { retainCommand } from "./commands/retain.ts";
import { restoreCommand } from "./commands/restore.ts";
import { rekeyCommand } from "./commands/rekey.ts";
import { reportsCommand } from "./commands/reports.ts";
import { resultsCommand } from "./commands/results.ts";
import { sampleCommand } from "./commands/sample.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { startCommand } from "./commands/start.ts";
import { translationsCommand } from "./commands/translations.ts";
import { triggerCommand } from "./commands/trigger.ts";
import { waveCommand } from "./commands/wave.ts";
import { webhooksCommand } from "./commands/webhooks.ts";
import { workerCommand } from "./commands/worker.ts";

import { addExamples } from "./tree/examples.ts";

const version = "0.1.0";

/** Every command, in the order in which the help shows them. */
const commands = [
  initCommand,
  devCommand,
  startCommand,
  workerCommand,
  checkCommand,
  diffCommand,
  deployCommand,
  triggerCommand,
  explainCommand,
  simulateCommand,
  previewCommand,
  inboxCommand,
  coverageCommand,
  resultsCommand,
  reportsCommand,
  aggregateCommand,
  collectionsCommand,
  waveCommand,
  additionsCommand,
  translationsCommand,
  embedCommand,
  codesCommand,
  qrCommand,
  recordsCommand,
  feedbackCommand,
  casesCommand,
  alertsCommand,
  actionsCommand,
  cardsCommand,
  messagesCommand,
  bouncesCommand,
  importCommand,
  exportCommand,
  recountCommand,
  recodeCommand,
  codebookCommand,
  learnCommand,
  commentsCommand,
  goalsCommand,
  servicesCommand,
  indicatorsCommand,
  warningsCommand,
  labelsCommand,
  agreementCommand,
  sampleCommand,
  eraseCommand,
  retainCommand,
  keysCommand,
  unitsCommand,
  membersCommand,
  auditCommand,
  webhooksCommand,
  listenCommand,
  () => mcpCommand(version),
  doctorCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  rekeyCommand,
  npsCommand,
];

/** The program's tree of commands. */
export function program(): Command {
  const root = new Command("afterword")
    .description("Asks people how a service went and turns the answers into numbers.")
    .version(version)
    // An option belongs to the command that it follows.
    .enablePositionalOptions()
    .addHelpText("after", exitCodes)
    .exitOverride();
  for (const command of commands) root.addCommand(inherit(command()));
  return addExamples(root.addCommand(inherit(completionCommand(() => root))));
}

const exitCodes = `
Exit codes: 0 done, 1 failed, 2 bad input. There is no colour where NO_COLOR is set or no terminal reads.`;

/** Every command reports mistakes the same way. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inherit(child);
  return command;
}
