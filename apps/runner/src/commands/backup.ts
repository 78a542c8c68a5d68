import { backUp, ballotsIn, type Manifest } from "@afterword/store";
import { Command } from "commander";
import { noteCommand } from "../store/note-command.ts";
import { secretName } from "../store/secret-name.ts";
import { readConfig } from "../config.ts";
import { newProgress } from "../words/progress.ts";
import { sayCount } from "../words/values.ts";

const about = `
It may run while Afterword does: every answer that was acknowledged before it began is in it. Anonymous answers that still
wait to be released are left out; they would say who answered what. Beside the file a manifest <file>.json is written, which
restoring needs. Keep AFTERWORD_SECRET as well, in another place: no copy has it.

It works on a SQLite file. For PostgreSQL use "afterword export --all <folder>", or pg_dump.
`;

/** `afterword backup`: copies the database while it is in use. */
export const backupCommand = (): Command =>
  new Command("backup")
    .description("copy the SQLite database into a file, while Afterword runs")
    .argument("<file>", "where the copy goes; there may be no file yet")
    .option("--json", "print the manifest as JSON")
    .addHelpText("after", about)
    .action(async (file: string, flags: { json?: boolean }) => {
      const config = readConfig();
      const progress = newProgress();
      const manifest = await backUp(config.database, file, secretName(config), (done, of) => {
        progress.show(done / of, `${String(done)} of ${String(of)} tables`);
      }).finally(() => {
        progress.clear();
      });
      await noteCommand(config, "backup");
      console.log(flags.json === true ? JSON.stringify(manifest) : copied(manifest, `to ${file}`));
    });

/** What was copied, and what was not. */
export function copied(manifest: Manifest, where: string): string {
  const rows = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0);
  const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
  const size = `${(bytes / 1e6).toFixed(1)} MB, schema ${String(manifest.schema)}`;
  return [`Copied ${sayCount(rows)} rows ${where} (${size}).`, ...leftOut(manifest)].join("\n");
}

/** Anonymous answers that a copy is without. */
export function leftOut(manifest: Manifest): string[] {
  const ballots = ballotsIn(manifest);
  if (ballots === 0) return [];
  const each = Object.entries(manifest.ballotsLeftOut).map(([survey, n]) => `${survey} ${String(n)}`);
  return [`${sayCount(ballots)} anonymous answers that wait to be released are not in it: ${each.join(", ")}.`];
}
