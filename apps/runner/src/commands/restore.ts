import { existsSync } from "node:fs";
import { checkOptions } from "@afterword/runner/parts";
import { checkBackup, CopyError, readErasures, restore, sqliteFile, type KnownErasures } from "@afterword/store";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { noteCommand } from "../store/note-command.ts";
import { prepareCopy, type Prepared } from "../store/replay.ts";
import { checkSecret } from "../store/secret-name.ts";
import { toldOfCopy } from "../store/told.ts";
import { newProgress } from "../words/progress.ts";

interface RestoreFlags {
  readonly config?: string;
  readonly replace?: boolean;
  readonly erasures?: string | false;
  readonly json?: boolean;
}

const about = `
The copy is checked and prepared beside the place it goes to, and put there last of all: whatever fails leaves that place as
it was. People who were erased after the backup was made are erased again. With --replace they are found in the database that
is replaced; else name where with --erasures: a later backup, a folder of "afterword export --all", or a database.
`;

/** `afterword restore`: makes a database from a backup. */
export const restoreCommand = (): Command =>
  new Command("restore")
    .description("make the SQLite database from a backup")
    .argument("<file>", "a file that afterword backup wrote, with its manifest beside it")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--replace", "put the database that is there aside; nothing else may have it open")
    .option("--erasures <from>", "where to find who was erased since: a file, a folder, or postgres://…")
    .option("--no-erasures", "erase nobody again")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (file: string, flags: RestoreFlags) => {
      const config = readConfig(flags);
      const manifest = await checkBackup(file);
      const known = await erasuresFor(config.database, flags);
      // Fixed before it is opened: a secret that development makes belongs to the place, not to the copy beside it.
      const { secret } = checkOptions(config);
      let done: Prepared = { people: 0, records: 0, optOuts: 0, mails: 0 };
      let warnings: string[] = [];
      const progress = newProgress();
      const aside = await restore({
        file,
        manifest,
        url: config.database,
        replace: flags.replace === true,
        prepare: async (copy) => {
          warnings = checkSecret(config, manifest, known);
          done = await prepareCopy({ ...config, secret }, copy, known);
        },
        onStep: (what) => {
          progress.show(null, `The copy is ${what}`);
        },
      }).finally(() => {
        progress.clear();
      });
      await noteCommand(config, "restore");
      for (const warning of warnings) console.error(warning);
      if (flags.json === true)
        console.log(
          JSON.stringify({ ...done, madeAt: manifest.madeAt, ballotsLeftOut: manifest.ballotsLeftOut, aside }),
        );
      else
        console.log(
          [
            `Restored what was there on ${manifest.madeAt} to ${sqliteFile(config.database) ?? ""}.`,
            ...toldOfCopy(manifest, known, done),
            ...(aside === null ? [] : [`What was there before is in ${aside}.`]),
          ].join("\n"),
        );
    });

/** Who was erased since: as told, or as the database knows that is replaced. */
async function erasuresFor(database: string, { replace, erasures }: RestoreFlags): Promise<KnownErasures | null> {
  if (erasures === false) return null;
  if (erasures !== undefined) return readErasures(erasures);
  if (replace !== true || !existsSync(sqliteFile(database) ?? "")) return null;
  return readErasures(database).catch((error: unknown) => {
    if (!(error instanceof CopyError)) throw error;
    throw new CopyError(`${error.message} Name a later backup or database with --erasures, or say --no-erasures.`);
  });
}
