// `npm run page-script` bundles the script of the respondents' pages; with --check it fails when the bundle is stale.
import { build } from "vite";
import { writtenFile } from "./written-page.ts";

const source = "packages/pages/src/script/browser/main.ts";
const target = "packages/pages/src/script/script.generated.ts";

const bundle = await build({
  configFile: false,
  logLevel: "warn",
  build: {
    write: false,
    target: "es2017",
    minify: "oxc",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: source, output: { format: "es" } },
  },
});
const outputs = [bundle].flat().flatMap((one) => ("output" in one ? one.output : []));
const [chunk, ...others] = outputs;
if (chunk?.type !== "chunk" || others.length > 0) throw new Error("The script is not one piece.");
const code = chunk.code.trim();
if (/<\/script|<!--/i.test(code)) throw new Error("The script would end its own element.");

const text = `/** The script of the pages, written by \`npm run page-script\` from browser/. */
export const script = ${JSON.stringify(code)};
`;
await writtenFile(target, "npm run page-script", text, "typescript");
