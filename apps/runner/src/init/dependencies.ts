import { existsSync } from "node:fs";
import { join } from "node:path";

/** What the program's own manifest says. */
export interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * What a project needs, in the versions that this program was made with. From a clone of the repository its packages come
 * from there, as they need not have been published.
 *
 * @param clone the clone's folder; null where the program was installed
 */
export function dependenciesOf(manifest: Manifest, clone: string | null): Record<string, string> {
  const ours = { "@afterword/library": "packages/library", "@afterword/sdk": "packages/sdk", afterword: "apps/runner" };
  const needed = Object.entries(ours).map(([name, folder]) => {
    const published = name === "afterword" ? manifest.version : (manifest.dependencies[name] ?? "*");
    return [name, clone === null ? published : `file:${join(clone, folder)}`] as const;
  });
  return { ...Object.fromEntries(needed), zod: manifest.dependencies["zod"] ?? "*" };
}

/** The clone that a program in this folder belongs to, or null. @param program the folder of the program's package */
export function cloneOf(program: string): string | null {
  const root = join(program, "../..");
  const isClone = !program.includes("node_modules") && existsSync(join(root, "packages/sdk/package.json"));
  return isClone ? root : null;
}
