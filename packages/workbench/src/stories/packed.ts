import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { packInto, published } from "../packages/pack.ts";
import { newFolder } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");
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
  const tarballs = packInto(newFolder());
  expect(tarballs).toHaveLength(published.length);
  return tarballs;
}

/** Installs packages in a folder; without a package.json it gets one. */
export function install(folder: string, packages: readonly string[]): void {
  if (!readdirSync(folder).includes("package.json"))
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], folder);
}
