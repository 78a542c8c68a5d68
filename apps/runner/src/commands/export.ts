import { exportAll } from "@afterword/store";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { secretName } from "../store/secret-name.ts";
import { copied } from "./backup.ts";

const about = `
All that is stored, as it was at one moment, goes into a folder of JSON lines: a file for each table, and a manifest. It is
the same on SQLite and PostgreSQL, and "afterword import --all <folder>" puts it into either. Anonymous answers that still wait
to be released are left out, and so are the mails of the development mailbox. The folder holds personal data.
`;

/** `afterword export`: writes all that is stored into a folder. */
export const exportCommand = (): Command =>
  new Command("export")
    .description("write all that is stored into a folder, to move it or to keep it")
    .requiredOption("--all <folder>", "everything, into this folder; it may have nothing in it yet")
    .option("--json", "print the manifest as JSON")
    .addHelpText("after", about)
    .action(async (flags: { all: string; json?: boolean }) => {
      const config = readConfig();
      const manifest = await exportAll(config.reportsDatabase ?? config.database, flags.all, secretName(config));
      console.log(flags.json === true ? JSON.stringify(manifest) : copied(manifest, `to ${flags.all}`));
    });
