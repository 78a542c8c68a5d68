import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { newFolder } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");
const libraries = [
  "metrics",
  "language",
  "text",
  "sdk",
  "library",
  "store",
  "connect",
  "delivery",
  "fieldwork",
  "pages",
  "runner",
];
const published = [...libraries.map((name) => `@afterword/${name}`), "@afterword/console", "afterword"];
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    encoding: "utf8",
  });

/** The program of a package in the repository's node_modules. */
export const tool = (...path: string[]): string => join(root, "node_modules", ...path);

/** Packs the packages as they would be published, and gives the paths of the files. */
export function packPackages(): string[] {
  const folder = newFolder();
  execFileSync(process.execPath, [tool("typescript", "bin", "tsc"), "-b"], { cwd: root });
  npm(["pack", ...published.flatMap((name) => ["--workspace", name]), "--pack-destination", folder], root);
  const tarballs = readdirSync(folder).map((file) => join(folder, file));
  expect(tarballs).toHaveLength(published.length);
  return tarballs;
}

/** Installs packages in a folder; without a package.json it gets one. */
export function install(folder: string, packages: readonly string[]): void {
  if (!readdirSync(folder).includes("package.json"))
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], folder);
}
