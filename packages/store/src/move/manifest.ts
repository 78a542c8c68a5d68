import { readFileSync } from "node:fs";
import { CopyError } from "../errors.ts";
import { migrations } from "../migrations/index.ts";

/** What a backup or an export says of itself. */
export interface Manifest {
  readonly kind: "afterword-backup" | "afterword-export";
  readonly format: 1;
  readonly schema: number;
  /** The moment that is copied, or shortly after. */
  readonly madeAt: string;
  /** The engine it was made from. */
  readonly engine: "sqlite" | "postgres";
  /** Names the secret whose hashes it has, without telling it. */
  readonly secret: string;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** How many anonymous answers waited to be released and are left out, by survey. */
  readonly ballotsLeftOut: Readonly<Record<string, number>>;
  /** The SHA-256 of each file, and how many bytes it has. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

/**
 * Reads a manifest.
 *
 * @throws CopyError when there is none, or a newer version made it
 */
export function readManifest(file: string, kind: Manifest["kind"]): Manifest {
  const manifest = parse(file);
  if (manifest.kind !== kind || manifest.format !== 1)
    throw new CopyError(`${file} is no manifest of an ${kind} that this version of Afterword reads.`);
  if (manifest.schema > migrations.length)
    throw new CopyError(
      `It has schema ${String(manifest.schema)}, newer than this version of Afterword knows (${String(migrations.length)}). Use the newer version.`,
    );
  return manifest;
}

function parse(file: string): Manifest {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new CopyError(`Its manifest is missing: there is no ${file}. Without it nothing says whether it is whole.`);
  }
  try {
    const found = JSON.parse(text) as Manifest;
    const isWhole =
      Number.isInteger(found.schema) &&
      found.schema > 0 &&
      [found.rows, found.files, found.ballotsLeftOut].every((one) => typeof one === "object");
    if (isWhole) return found;
  } catch {
    // Said below.
  }
  throw new CopyError(`Its manifest ${file} is damaged.`);
}

/** Every ballot that is left out. */
export const ballotsIn = ({ ballotsLeftOut }: Pick<Manifest, "ballotsLeftOut">): number =>
  Object.values(ballotsLeftOut).reduce((sum, n) => sum + n, 0);
