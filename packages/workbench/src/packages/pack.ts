import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { types } from "../steps.ts";

const root = resolve(import.meta.dirname, "../../../..");
const libraries = [
  "metrics",
  "language",
  "text",
  "sdk",
  "library",
  "store",
  "charts",
  "connect",
  "delivery",
  "fieldwork",
  "pages",
  "react",
  "embed",
  "runner",
];

/** Every package that is published. */
export const published = [...libraries.map((name) => `@afterword/${name}`), "@afterword/console", "afterword"];

/** Builds the packages, packs each into a folder as it would be published, and gives the paths of the files. */
export function packInto(folder: string): string[] {
  execFileSync(process.execPath, types.args, { cwd: root });
  const args = ["pack", ...published.flatMap((name) => ["--workspace", name]), "--pack-destination", folder];
  execFileSync("npm", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  return readdirSync(folder).map((file) => join(folder, file));
}
