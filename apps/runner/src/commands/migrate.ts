import { openStore, readSchema, type SchemaState } from "@afterword/store";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import type { Config } from "../environment.ts";
import { noteCommand } from "../store/note-command.ts";

interface MigrateFlags {
  readonly status?: boolean;
  readonly json?: boolean;
}

const about = `
Starting Afterword does the same. Several processes may do it at once: one works, the others wait. It is one transaction:
cut short it leaves nothing, and the next start does it. There is no way back; make a backup before you move to a newer
version.
`;

/** `afterword migrate`: brings the database's schema up to date. */
export const migrateCommand = (): Command =>
  new Command("migrate")
    .description("bring the database's schema up to date")
    .option("--status", "say what would be done, and change nothing")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (flags: MigrateFlags) => {
      const config = readConfig();
      const state = flags.status === true ? await readSchema(config.database) : await migrated(config);
      if (flags.json === true) console.log(JSON.stringify(state));
      else console.log(flags.status === true ? status(state) : sentence(state));
    });

async function migrated(config: Config): Promise<SchemaState> {
  const store = await openStore(config.database);
  await store.close();
  if (store.schema.pending.length > 0) await noteCommand(config, "migrate");
  return store.schema;
}

const n = (schema: number): string => `schema ${String(schema)}`;

function status({ found, known, pending }: SchemaState): string {
  if (pending.length === 0) return `The database is up to date: ${n(found)}.`;
  const has = found === 0 ? "has nothing in it" : `has ${n(found)}`;
  return [`The database ${has}; this version uses ${n(known)}. To be run:`, ...pending.map((name) => `  ${name}`)].join(
    "\n",
  );
}

function sentence({ found, known, pending }: SchemaState): string {
  if (pending.length === 0) return `The database was up to date: ${n(known)}.`;
  return found === 0 ? `The database is prepared: ${n(known)}.` : `The database went from ${n(found)} to ${n(known)}.`;
}
