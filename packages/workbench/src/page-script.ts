// `npm run page-script` bundles the scripts of the respondents' pages and of the developers' screen; with --check it fails when
// a bundle is stale.
import { build } from "vite";
import { writtenFile } from "./written-page.ts";

await bundle("packages/pages/src/script", "the pages", "es2017");
await bundle("packages/runner/src/dev", "the developers' screen", "es2022");

async function bundle(folder: string, of: string, target: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target,
      minify: "oxc",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${folder}/browser/main.ts`, output: { format: "es" } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("The script is not one piece.");
  const code = chunk.code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error("The script would end its own element.");

  const text = `/** The script of ${of}, written by \`npm run page-script\` from browser/. */
export const script = ${JSON.stringify(code)};
`;
  await writtenFile(`${folder}/script.generated.ts`, "npm run page-script", text, "typescript");
}
