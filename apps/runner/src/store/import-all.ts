import { checkOptions } from "@afterword/runner/parts";
import { checkExport, importAll, readErasures } from "@afterword/store";
import { readConfig } from "../config.ts";
import { sayCount } from "../words/values.ts";
import { prepareCopy } from "./replay.ts";
import { checkSecret } from "./secret-name.ts";
import { toldOfCopy } from "./told.ts";

/** What `afterword import --all` takes. */
export interface ImportAllFlags {
  readonly all?: string;
  readonly config?: string;
  readonly erasures?: string;
  readonly json?: boolean;
}

/** Puts an export into an empty database. */
export async function importEverything(folder: string, flags: ImportAllFlags): Promise<void> {
  const config = readConfig(flags);
  const manifest = checkExport(folder);
  const known = flags.erasures === undefined ? null : await readErasures(flags.erasures);
  for (const warning of checkSecret(config, manifest, known)) console.error(warning);
  const { secret } = checkOptions(config);
  await importAll(folder, manifest, config.database);
  const done = await prepareCopy({ ...config, secret }, config.database, known);
  const rows = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0);
  if (flags.json === true) console.log(JSON.stringify({ ...done, rows, ballotsLeftOut: manifest.ballotsLeftOut }));
  else
    console.log(
      [
        `Brought in ${sayCount(rows)} rows, as they were on ${manifest.madeAt}.`,
        ...toldOfCopy(manifest, known, done),
      ].join("\n"),
    );
}
