import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OptionsError } from "@afterword/runner";

/**
 * Writes files into a folder that has none of them yet; it is made where there is none.
 *
 * @throws OptionsError naming each file that is there already, or the folder that can't be made; nothing is overwritten
 */
export async function writeProject(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = [...files.keys()].map((file) => join(folder, file)).filter((path) => existsSync(path));
  if (there.length > 0) throw new OptionsError(there.map((path) => `${path} is there already; nothing was written.`));
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new OptionsError([`${folder} can't be made: ${(error as Error).message}`]);
  });
  for (const [file, text] of files)
    await writeFile(join(folder, file), text, { flag: "wx" }).catch((error: unknown) => {
      throw new OptionsError([`${join(folder, file)} can't be written: ${(error as Error).message}`]);
    });
}
