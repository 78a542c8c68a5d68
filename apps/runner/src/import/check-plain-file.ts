import { stat } from "node:fs/promises";
import { ImportMistake } from "./mistake.ts";

/** @throws ImportMistake when there is something else than a file, such as a directory or a pipe */
export async function checkPlainFile(file: string): Promise<void> {
  const found = await stat(file);
  if (found.isDirectory()) throw new ImportMistake(`${file} is a directory. Name a file in it.`);
  if (!found.isFile()) throw new ImportMistake(`${file} is no file on a disk, and it is read more than once. Save it.`);
}
