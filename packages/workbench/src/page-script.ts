// `npm run page-script` bundles the scripts of the respondents' pages, of the developers' screen and of pages of hosts; with
// --check it fails when a bundle is stale.
import { dirname, relative } from "node:path";
import { build } from "vite";
import { writtenPage } from "./written-page.ts";

await bundle({ folder: "packages/pages/src/script", of: "the pages", target: "es2017" });
await bundle({ folder: "packages/runner/src/dev", of: "the developers' screen", target: "es2022" });
await bundle({
  folder: "packages/runner/src/embed",
  of: "pages of hosts",
  target: "es2022",
  input: "packages/embed/src/script.ts",
  format: "iife",
});
await bundle({
  folder: "packages/runner/src/embed",
  of: "pages of hosts that tell what was done",
  target: "es2022",
  input: "packages/embed/src/did.ts",
  format: "iife",
  name: "did",
});

interface Script {
  /** Where it is written to. */
  readonly folder: string;
  readonly of: string;
  readonly target: string;
  /** `browser/main.ts` of the folder unless told. */
  readonly input?: string;
  readonly format?: "es" | "iife";
  /** What its file is called; `script` unless told. */
  readonly name?: string;
}

async function bundle({
  folder,
  of,
  target,
  input = `${folder}/browser/main.ts`,
  format = "es",
  name = "script",
}: Script): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target,
      minify: "oxc",
      modulePreload: { polyfill: false },
      rolldownOptions: { input, output: { format } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("The script is not one piece.");
  const code = chunk.code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error("The script would end its own element.");

  const text = `/** The script of ${of}, written by \`npm run page-script\` from ${dirname(relative(folder, input))}/. */
export const script = ${JSON.stringify(code)};
`;
  await writtenPage(`${folder}/${name}.generated.ts`, "npm run page-script", text);
}
