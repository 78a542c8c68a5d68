import { build, type Rollup } from "vite";

/** A file of a build: one that is loaded at once, or one that a script loads later. */
export interface BuiltFile {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isScript: boolean;
  readonly text: string;
}

/** What a browser would load of a module: what is loaded at once goes first. */
export async function builtForBrowser(source: string, external: readonly string[] = []): Promise<BuiltFile[]> {
  const entry = "\0entry";
  const bundle = await build({
    configFile: false,
    logLevel: "silent",
    base: "./",
    define: { "process.env.NODE_ENV": '"production"' },
    // Tests run in development; React for browsers is built for production.
    oxc: { jsx: { runtime: "automatic", development: false } },
    resolve: { conditions: ["@afterword/source", "browser", "import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      minify: "oxc",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: "entry",
        external: [...external],
        output: { format: "es" },
        preserveEntrySignatures: "strict",
      },
    },
  });
  const outputs = [bundle].flat().flatMap((one) => ("output" in one ? one.output : []));
  return outputs.map(fileOf).toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst));
}

function fileOf(output: Rollup.OutputChunk | Rollup.OutputAsset): BuiltFile {
  const isScript = output.type === "chunk";
  const text = isScript ? output.code : String(output.source);
  return { name: output.fileName, isFirst: isScript && output.isEntry, isScript, text };
}
