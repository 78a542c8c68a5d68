import { globSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { build, type Plugin } from "vite";
import { root } from "../needs/program-file.ts";

/** Bundles a script of the site as one file that asks for nothing else. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { conditions: ["@afterword/source", "browser", "import"] },
    plugins: [compiledTemplates, mailsAlone, withoutHashes],
    build: {
      write: false,
      target: "es2022",
      minify: "oxc",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { format: "es" } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`${entry} is not one piece.`);
  return chunk.code;
}

const templateModule = join(root, "packages/delivery/src/template.ts");

/** Mails' templates are compiled here: a browser under a strict policy compiles none, as that takes `eval`. */
const compiledTemplates: Plugin = {
  name: "compiled templates",
  enforce: "pre",
  load: async (id) => {
    if (id !== templateModule) return null;
    const files = globSync("packages/delivery/src/templates/*.ts", { cwd: root });
    const modules = await Promise.all(
      files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>),
    );
    const sources = modules.flatMap((one) => Object.values(one).filter((value) => typeof value === "string"));
    const compiled = sources.flatMap((source) =>
      [false, true].map((noEscape) => {
        const options = { strict: true, knownHelpersOnly: true, noEscape, preventIndent: true };
        return `[${JSON.stringify(String(noEscape) + source)}, ${Handlebars.precompile(source, options) as string}]`;
      }),
    );
    return `import Handlebars from "handlebars/runtime.js";
const compiled = new Map([${compiled.join(",\n")}]);
export const compileTemplate = (source, { makes }) => Handlebars.template(compiled.get(String(makes === "text") + source));
`;
  },
};

/** Pages hash their own styles and scripts for a policy that a server sends: here nobody does. */
const withoutHashes: Plugin = {
  name: "without hashes",
  enforce: "pre",
  resolveId: (id) => (id === "node:crypto" ? "\0no-hashes" : null),
  load: (id) =>
    id === "\0no-hashes" ? "export const createHash = () => ({ update() { return this; }, digest: () => '' });" : null,
};

/** Of what sends mails only what makes them is wanted: the rest is for servers. */
const mailsAlone: Plugin = {
  name: "mails alone",
  enforce: "pre",
  resolveId: (id) => (id === "@afterword/delivery" ? "\0mails" : null),
  load: (id) =>
    id === "\0mails"
      ? ["preview-job", "render-mail"]
          .map((name) => `export * from "${join(root, `packages/delivery/src/${name}.ts`)}";`)
          .join("\n")
      : null,
};
