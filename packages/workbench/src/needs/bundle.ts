import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import { root } from "./program-file.ts";

/** What a package's manifest says of the files that are imported by its name. */
interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly exports?: Record<string, { readonly "@afterword/source": string }>;
}

/** The program in a few files. */
interface Bundle {
  /** What Node runs instead of `bin/afterword.js`. */
  readonly file: string;
  remove(): void;
}

/** Where this process puts it: among what is installed, so that what stays outside is found from there. */
const folder = join(root, `node_modules/.cache/afterword-bundle-${String(process.pid)}`);

/** The file of the bundle for each name by which one of the packages is imported. */
export function bundledByName(): Map<string, string> {
  return new Map([...sourcesByName().keys()].map((name, at) => [name, join(folder, `package-${String(at)}.mjs`)]));
}

/**
 * Puts the program, and what it imports, into a few files: they start in half the time that two thousand take, and tests
 * start the program hundreds of times. A project's imports of our packages lead to the same files, so that there is one of
 * everything; what is native, what projects import beside them, and the console's files stay where they are installed.
 */
export async function bundleProgram(): Promise<Bundle> {
  const packages = sourcesByName();
  const input = Object.fromEntries([...packages.values()].map((source, at) => [`package-${String(at)}`, source]));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: {
      // Our own from their sources: what was built of them may be older.
      resolve: { conditions: ["@afterword/source", "node"] },
      noExternal: true,
      external: ["@afterword/console", "better-sqlite3", "pg", "@node-rs/argon2"],
    },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { ...input, main: join(root, "apps/runner/src/main.ts") },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  const file = join(folder, "start.mjs");
  writeFileSync(file, starting(Object.fromEntries(bundledByName())));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 }) };
}

/** The source behind each name by which the packages are imported that the program needs. */
function sourcesByName(): Map<string, string> {
  const folders = globSync("packages/*/package.json", { cwd: root }).map((path) => join(root, dirname(path)));
  const manifests = new Map(folders.map((folder) => [folder, manifestOf(folder)]));
  const sources = new Map<string, string>();
  const needed = new Set(Object.keys(manifestOf(join(root, "apps/runner")).dependencies ?? {}));
  for (const name of needed)
    for (const [folder, manifest] of manifests) {
      if (manifest.name !== name) continue;
      for (const other of Object.keys(manifest.dependencies ?? {})) needed.add(other);
      for (const [under, { "@afterword/source": source }] of Object.entries(manifest.exports ?? {}))
        sources.set(name + under.slice(1), join(folder, source));
    }
  // Projects import it too, and it is a hundred files.
  return sources.set("zod", join(root, "node_modules/zod/index.js"));
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

const starting = (files: Record<string, string>): string => `import * as nodeModule from "node:module";
import { pathToFileURL } from "node:url";
nodeModule.enableCompileCache(\`\${import.meta.dirname}/compiled\`);
const files = new Map(Object.entries(${JSON.stringify(files)}));
nodeModule.registerHooks({
  resolve: (specifier, context, next) =>
    files.has(specifier)
      ? { url: pathToFileURL(files.get(specifier)).href, format: "module", shortCircuit: true }
      : next(specifier, { ...context, conditions: [...(context.conditions ?? []), "@afterword/source"] }),
});
const { main } = await import("./main.mjs");
await main(process.argv);
`;
