// `npm run api` writes docs/reference/api.md from the published packages; with --check it fails when that is stale.
import { publicModules } from "./api/modules.ts";
import { describeModules, type PublicSymbol } from "./api/symbols.ts";
import { writtenPage } from "./written-page.ts";

const introduction = `# Public symbols

Everything the published packages export, with the first sentence of its description. Written by \`npm run api\`.
`;

const modules = describeModules(publicModules());
const sections = modules.map(({ name, symbols }) => `## ${name}\n\n${symbols.map(line).join("\n")}\n`);
const bare = modules.flatMap(({ symbols }) => symbols).filter(({ sentence }) => sentence === "");
if (bare.length > 0) console.log(`advice: without a description: ${bare.map(({ name }) => name).join(", ")}`);

await writtenPage("docs/reference/api.md", "npm run api", [introduction, ...sections].join("\n"));

function line({ signatures, sentence }: PublicSymbol): string {
  const code = signatures.map((signature) => `\`\` ${signature} \`\``).join("<br>");
  return sentence === "" ? `- ${code}` : `- ${code} — ${sentence}`;
}
