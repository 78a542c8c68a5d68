import { exportPerson } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { exportAll } from "@afterword/store";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { noteCommand } from "../store/note-command.ts";
import { secretName } from "../store/secret-name.ts";
import { copied } from "./backup.ts";
import { exportResponsesCommand } from "./export-responses.ts";
import { inScope, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
With --all, all that is stored, as it was at one moment, goes into a folder of JSON lines: a file for each table, and a
manifest. It is the same on SQLite and PostgreSQL, and "afterword import --all <folder>" puts it into either. Anonymous answers
that still wait to be released are left out, and so are the mails of the development mailbox. The folder holds personal data.

With --person, all that is stored of one person is printed as one JSON document, to be given to them.
`;

interface ExportFlags extends ScopeFlags {
  readonly all?: string;
  readonly person?: string;
}

/** `afterword export`: writes all that is stored into a folder, or what is stored of a person. */
export const exportCommand = (): Command =>
  withScopeFlags(
    new Command("export")
      .description("write all that is stored into a folder, or all that is stored of one person, or answers as a file")
      // What follows "responses" is read by it alone.
      .enablePositionalOptions()
      .option("--all <folder>", "everything, into this folder; it may have nothing in it yet")
      .option("--person <id>", "what is stored of a person, as JSON"),
  )
    .addHelpText("after", about)
    .action(async (flags: ExportFlags) => {
      if ((flags.all === undefined) === (flags.person === undefined)) {
        console.error("Say --all <folder>, --person <id>, or responses.");
        process.exitCode = 2;
      } else if (flags.all !== undefined) await everything(flags.all, flags);
      else await ofPerson(flags.person ?? "", flags);
    })
    .addCommand(exportResponsesCommand());

async function everything(folder: string, flags: ExportFlags): Promise<void> {
  const config = readConfig(flags);
  const manifest = await exportAll(config.reportsDatabase ?? config.database, folder, secretName(config));
  await noteCommand(config, "export");
  console.log(flags.json === true ? JSON.stringify(manifest) : copied(manifest, `to ${folder}`));
}

const ofPerson = (person: string, flags: ExportFlags): Promise<void> =>
  inScope(flags, "export", async (context) => {
    const ctx = context();
    try {
      console.log(JSON.stringify(await exportPerson(ctx, person), null, flags.json === true ? 0 : 2));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "not_found") throw error;
      console.error(`There is no person "${person}" in ${ctx.scope.mode} data.`);
      process.exitCode = 2;
    }
  });
