import { link, lstat, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { OptionsError } from "@afterword/runner";

/** Where a mail goes once it was read. */
export type Place = "done" | "refused";

/** A report stands before the mail that it returns: no more of a mail is read. */
const longest = 1024 * 1024;
const inboxes = ["new", "cur"];

/** The one mail that a name means: of a file, or of standard input; null when it is a folder. @throws OptionsError */
export async function readFrom(name: string): Promise<Uint8Array | null> {
  if (name === "-") return readInput();
  const found = await stat(name).catch(() => null);
  if (found === null) throw new OptionsError([`There is nothing at ${name}.`]);
  return found.isDirectory() ? null : readMail(name);
}

/**
 * Passes each mail of a folder on, then moves it to where that says. A mail is moved when it was taken in, so that none is lost
 * to whoever is killed; several may do it at once, and then one may be taken in twice.
 *
 * @throws OptionsError when it is no folder of mails
 */
export async function takeFrom(folder: string, take: (raw: Uint8Array) => Promise<Place>): Promise<void> {
  const listed = await Promise.all(inboxes.map((name) => readdir(join(folder, name)).catch(() => null)));
  if (listed.every((names) => names === null))
    throw new OptionsError([`${folder} is no folder of mails: it has neither new nor cur in it.`]);
  for (const [at, names] of listed.entries())
    for (const name of (names ?? []).sort()) {
      const path = join(folder, inboxes[at] ?? "", name);
      const raw = await readPlain(path);
      if (raw !== null) await move(path, join(folder, await take(raw)));
    }
}

/** A mail; null for what is gone by now, or is none: a folder, a link to elsewhere. */
async function readPlain(path: string): Promise<Uint8Array | null> {
  const found = await lstat(path).catch(() => null);
  if (found?.isFile() !== true || basename(path).startsWith(".")) return null;
  return readMail(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

async function readMail(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, longest));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    // The rest is read and dropped, or whoever writes it would see a broken pipe.
    if (size < longest) chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks).subarray(0, longest);
}

/** Moves a file into a folder; one of the same name that is there already stays. Whoever else moved it first has won. */
async function move(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; ; n++) {
    const to = join(folder, n === 0 ? basename(path) : `${basename(path)}.${String(n)}`);
    const failed = await link(path, to).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? "",
    );
    if (failed === "EEXIST") continue;
    if (failed === "ENOENT") return;
    if (failed !== null) throw new OptionsError([`A mail can't be moved to ${folder}: ${failed}.`]);
    await unlink(path).catch(() => undefined);
    return;
  }
}
