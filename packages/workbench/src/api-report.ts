// `npm run api` writes docs/reference/api.md from the published packages; with --check it fails when that is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import { publicModules } from "./api/modules.ts";
import { describeModules, type PublicSymbol } from "./api/symbols.ts";

const file = "docs/reference/api.md";
const introduction = `# Public symbols

Everything the published packages export, with the first sentence of its description. Written by \`npm run api\`.
`;

const modules = describeModules(publicModules());
const sections = modules.map(({ name, symbols }) => `## ${name}\n\n${symbols.map(line).join("\n")}\n`);
const style = await resolveConfig(file);
const text = await format([introduction, ...sections].join("\n"), { ...style, parser: "markdown" });

const bare = modules.flatMap(({ symbols }) => symbols).filter(({ sentence }) => sentence === "");
if (bare.length > 0) console.log(`advice: without a description: ${bare.map(({ name }) => name).join(", ")}`);

if (process.argv.includes("--check")) {
  if (text !== current()) {
    console.error(`${file} is stale: run npm run api`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function line({ signatures, sentence }: PublicSymbol): string {
  const code = signatures.map((signature) => `\`\` ${signature} \`\``).join("<br>");
  return sentence === "" ? `- ${code}` : `- ${code} — ${sentence}`;
}

function current(): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
