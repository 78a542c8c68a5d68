import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the development mailbox keeps its mails: raw text by id; ids sort by time. */
export type DevStorage = {
  put(id: string, raw: Buffer): Promise<void>;
  /** Every id, oldest first. */
  ids(): Promise<string[]>;
  get(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
};

const ending = ".eml";

/** Keeps each mail as a file that only its owner can read. A mail is either there as a whole or not at all. */
export function folderStorage(folder: string): DevStorage {
  return {
    async put(id, raw) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = join(folder, `.${id}.${randomBytes(4).toString("hex")}`);
      await writeFile(unfinished, raw, { mode: 0o600, flag: "wx" });
      await rename(unfinished, join(folder, id + ending));
    },
    async ids() {
      const names = await readdir(folder).catch(unlessMissing<string[]>([]));
      const mails = names.filter((name) => name.endsWith(ending) && !name.startsWith("."));
      return mails.map((name) => name.slice(0, -ending.length)).sort();
    },
    get: (id) => readFile(join(folder, id + ending)).catch(unlessMissing<Buffer | null>(null)),
    remove: (id) => rm(join(folder, id + ending), { force: true }),
  };
}

// Memory is for tests and trials: what nobody lists any more is let go.
const keptInMemory = 10_000;

/** Keeps the newest mails in memory. */
export function memoryStorage(): DevStorage {
  const mails = new Map<string, Buffer>();
  return {
    async put(id, raw) {
      mails.set(id, raw);
      const oldest = mails.keys().next().value;
      if (mails.size > keptInMemory && oldest !== undefined) mails.delete(oldest);
    },
    ids: async () => [...mails.keys()].sort(),
    get: async (id) => mails.get(id) ?? null,
    remove: async (id) => {
      mails.delete(id);
    },
  };
}

function unlessMissing<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code !== "ENOENT") throw error;
    return value;
  };
}
