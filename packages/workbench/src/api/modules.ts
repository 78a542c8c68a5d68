import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One importable path of a published package, and the source file behind it. */
export interface PublicModule {
  name: string;
  path: string;
}

interface Manifest {
  name: string;
  private?: boolean;
  exports?: Record<string, string | Record<string, string>>;
}

/** What can be imported from the published packages: each entry of their `exports` that has a source. */
export function publicModules(): PublicModule[] {
  return globSync("{packages,apps}/*/package.json").sort().flatMap(modulesOf);
}

function modulesOf(path: string): PublicModule[] {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  if (manifest.private) return [];
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? undefined : target["@afterword/source"];
    const file = source === undefined ? undefined : join(dirname(path), source);
    return file !== undefined && existsSync(file) ? [{ name: join(manifest.name, subpath), path: file }] : [];
  });
}
