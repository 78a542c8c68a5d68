import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../../..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Licences that what we ship may have: they ask for no more than to be named. */
export const allowedLicences = ["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];

/** A package of others that is there at run time. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** As its own package.json says; null where it says none. */
  readonly licence: string | null;
  /** Who of ours asks for it by name; nobody where another package brings it along. */
  readonly by: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: unknown;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly version?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

/** What the lockfile has of others, by where it lies. */
export function lockEntries(): (readonly [path: string, entry: LockEntry])[] {
  const { packages } = read("package-lock.json") as { packages: Record<string, LockEntry> };
  return Object.entries(packages).filter(([path, { link }]) => path.includes("node_modules/") && link !== true);
}

/** Everything that is installed at run time, in the order of its names. */
export function runtimePackages(): Installed[] {
  const ours = globSync("{packages,apps}/*/package.json", { cwd: root })
    .map((path) => read(path) as Manifest)
    .filter((manifest) => manifest.private !== true);
  const isShipped = ({ dev, devOptional, optional }: LockEntry) => !dev && !devOptional && !optional;
  return lockEntries()
    .filter(([, entry]) => isShipped(entry))
    .map(([path]) => {
      const { name, version, license } = read(join(path, "package.json")) as Manifest;
      const by = ours.filter(({ dependencies = {} }) => Object.hasOwn(dependencies, name)).map((one) => one.name);
      return { name, version, licence: typeof license === "string" ? license : null, by: by.sort() };
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** What decision 0003 says of packages at run time: the version, and why it is there. */
export function reasons(): Map<string, { readonly version: string; readonly why: string }> {
  const [, table = ""] = readFileSync(join(root, "docs/decisions/0003-dependencies.md"), "utf8").split("| at run time");
  const rows = table.split(/\n\n/)[0]?.matchAll(/^\| (\S+) (\d\S*) +\| (.+?) +\|/gm) ?? [];
  return new Map([...rows].map(([, name = "", version = "", why = ""]) => [name, { version, why }]));
}

/** What is wrong with what is there at run time, in a sentence each. */
export function supplyMistakes(installed: readonly Installed[], why: ReturnType<typeof reasons>): string[] {
  const named = installed.filter(({ by }) => by.length > 0);
  return [
    ...installed
      .filter(({ licence }) => licence === null || !allowedLicences.includes(licence))
      .map(({ name, licence }) => `${name} is under ${licence ?? "no licence"}, which is not among those allowed.`),
    ...named
      .filter(({ name }) => !why.has(name))
      .map(
        ({ name, by }) => `${name} has no reason in docs/decisions/0003-dependencies.md; ${by.join(", ")} needs it.`,
      ),
    ...named
      .filter(({ name, version }) => why.has(name) && why.get(name)?.version !== version)
      .map(({ name, version }) => `${name} is ${version}, and ${why.get(name)?.version ?? ""} in decision 0003.`),
    ...[...why.keys()]
      .filter((name) => !named.some((one) => one.name === name))
      .map((name) => `${name} has a reason in decision 0003, and nobody needs it.`),
  ];
}

/** Packages that would run something while they are installed, as they lie in node_modules. */
export function installScripts(): string[] {
  const hooks = ["preinstall", "install", "postinstall"];
  const found = globSync("**/node_modules/{*,@*/*}/package.json", { cwd: root }).filter((path) => {
    const { scripts = {}, name } = read(path) as Partial<Manifest>;
    const hasHook = hooks.some((hook) => Object.hasOwn(scripts, hook));
    // npm builds what has this file, though no script is named.
    const isBuilt = globSync("binding.gyp", { cwd: join(root, path, "..") }).length > 0;
    return name !== undefined && !name.startsWith("@afterword/") && (hasHook || isBuilt);
  });
  return [...new Set(found.map((path) => (read(path) as Manifest).name))].sort();
}

/** What package.json lets run, or not, while it is installed. */
export const allowScripts = (): Readonly<Record<string, boolean>> =>
  (read("package.json") as { allowScripts: Record<string, boolean> }).allowScripts;
