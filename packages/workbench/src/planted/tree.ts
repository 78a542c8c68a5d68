import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A small repository in a temporary folder, with the real rules and package.json files but its own sources. */
export interface Tree {
  write(files: Record<string, string>): void;
  /** The full path of a file in the tree. */
  path(file: string): string;
  /** Runs Node in the tree and gives back what it printed. */
  run(args: string[], environment?: Record<string, string>): { ok: boolean; output: string };
  remove(): void;
}

const rules = [
  "package.json",
  "tsconfig.json",
  ".oxlintrc.json",
  "knip.json",
  "packages/workbench/arrows.cjs",
  "packages/workbench/src/needs/provided.d.ts",
];
const manifests = "{packages,apps,examples}/*/{package,tsconfig}.json";

/** Copies the rules into a new folder and links the installed packages, our own ones to their copies. */
export function createTree(): Tree {
  const root = mkdtempSync(join(tmpdir(), "afterword-planted-"));
  for (const file of [...rules, ...globSync(manifests)]) cpSync(file, join(root, file));
  linkModules(root);
  return {
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    path: (file) => join(root, file),
    run: (args, environment) => {
      const env = { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", FORCE_COLOR: "0", ...environment };
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
      return { ok: status === 0, output: stdout + stderr };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function linkModules(root: string): void {
  const modules = join(root, "node_modules");
  mkdirSync(join(modules, "@afterword"), { recursive: true });
  const foreign = readdirSync("node_modules").filter((name) => !name.startsWith(".") && !name.startsWith("@afterword"));
  for (const name of foreign) symlinkSync(resolve("node_modules", name), join(modules, name));
  for (const name of readdirSync(join(root, "packages"))) {
    symlinkSync(join(root, "packages", name), join(modules, "@afterword", name));
  }
}
