// `npm run dependencies` writes docs/reference/dependencies.md; with --check it fails when that is stale. Either way it fails
// where a package has no reason or a licence that is not allowed.
import { allowedLicences, reasons, runtimePackages, supplyMistakes } from "./supply/packages.ts";
import { writtenPage } from "./written-page.ts";

const installed = runtimePackages();
const why = reasons();

for (const mistake of supplyMistakes(installed, why)) {
  console.error(mistake);
  process.exitCode = 1;
}

const named = installed.filter(({ by }) => by.length > 0);
const others = installed.filter(({ by }) => by.length === 0);
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const short = (name: string): string => name.replace("@afterword/", "");

await writtenPage(
  "docs/reference/dependencies.md",
  "npm run dependencies",
  `# Dependencies

What others wrote and runs where Afterword runs: ${String(installed.length)} packages, ${String(named.length)} of them by choice. Written by
\`npm run dependencies\` from what is installed. The reasons are those of [decision 3](../decisions/0003-dependencies.md), which
has what is used to develop as well. \`npm run check\` fails when a package here has no reason, or another licence than
${allowedLicences.join(", ")}.

- The lockfile has a hash of each, and each comes from the registry.
- Nothing runs while it is installed but what \`allowScripts\` in package.json names, and that is for tests and development.
- \`npm run sbom\` prints all of it as CycloneDX. \`npm test\` asks the registry for known weaknesses of these packages, and
  says in its verdict when it could not be asked. What is serious is mended in 7 days, anything else within 30.

## By choice

| package | version | why | licence | needed by |
| --- | --- | --- | --- | --- |
${named.map(({ name, version, licence, by }) => row([name, version, why.get(name)?.why ?? "", licence ?? "", by.map(short).join(", ")])).join("\n")}

## What these bring along

| package | version | licence |
| --- | --- | --- |
${others.map(({ name, version, licence }) => row([name, version, licence ?? ""])).join("\n")}
`,
);
