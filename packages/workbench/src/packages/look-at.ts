import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** What is wrong with a package as it would be published. */
export interface PackageReport {
  readonly name: string;
  /** How large its file is, in bytes. */
  readonly packed: number;
  /** What publint says, and what is wrong with its types for those who import it as Node.js and bundlers do. */
  readonly publint: readonly string[];
  readonly types: readonly string[];
  /** What its manifest lacks. */
  readonly manifest: readonly string[];
  /** The modules that can be imported: `@afterword/runner/testing`. */
  readonly modules: readonly string[];
}

type Manifest = Readonly<Record<string, unknown>> & { readonly name: string };

/** Fields without which nobody can tell what they install. A program is run, and not imported. */
const wanted = ["description", "license", "engines", "files", "sideEffects", "publishConfig"];

/**
 * Looks at a file of `npm pack`.
 *
 * @example (await lookAt("afterword-sdk-0.1.0.tgz")).publint // []
 */
export async function lookAt(tarball: string): Promise<PackageReport> {
  const bytes = readFileSync(tarball);
  const data = new Uint8Array(bytes);
  const pkg = createPackageFromTarballData(data);
  const folder = `/node_modules/${pkg.packageName}`;
  const manifest = JSON.parse(pkg.readFile(`${folder}/package.json`)) as Manifest;
  const { messages } = await publint({ pack: { tarball: data.slice().buffer }, level: "suggestion", strict: true });
  const modules = Object.entries((manifest["exports"] ?? {}) as Readonly<Record<string, string | object>>);
  // What has a source alone is for the tests of this repository, and styles are no modules.
  const isModule = (target: string | object) => typeof target === "object" && "default" in target;
  const others = modules.flatMap(([path, target]) => (isModule(target) ? [] : [path]));
  const has = (field: string) => manifest[field] !== undefined;
  return {
    name: manifest.name,
    packed: bytes.length,
    publint: messages.map((one) => formatMessage(one, manifest as never, { color: false }) ?? one.code),
    types: has("exports") ? await wrongTypes(pkg, others) : [],
    manifest: [...wanted, has("bin") ? "bin" : "exports"].filter((field) => !has(field)),
    modules: modules.flatMap(([path, target]) => (isModule(target) ? [`${manifest.name}${path.slice(1)}`] : [])),
  };
}

/** These are modules for `import` alone: how Node.js of before 12 and CommonJS resolve is no concern of theirs. */
async function wrongTypes(pkg: Parameters<typeof checkPackage>[0], others: string[]): Promise<string[]> {
  const result = await checkPackage(pkg, { excludeEntrypoints: others });
  if (result.types === false) return ["It has no types."];
  return result.problems.filter(isOfModules).map(said);
}

function isOfModules(problem: Problem): boolean {
  const kind = "resolutionKind" in problem ? problem.resolutionKind : null;
  return problem.kind !== "CJSResolvesToESM" && kind !== "node10" && kind !== "node16-cjs";
}

const said = (problem: Problem): string =>
  `${problem.kind}${"entrypoint" in problem ? ` at ${problem.entrypoint}` : ""}`;
