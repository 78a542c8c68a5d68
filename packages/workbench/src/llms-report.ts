// `npm run llms` writes what `GET /llms.txt` says of the documents; with --check it fails when that is stale.
import { globSync, readFileSync } from "node:fs";
import { writtenPage } from "./written-page.ts";

const sections = { tutorial: "Tutorials", "how-to": "How-to", reference: "Reference", explanation: "Explanation" };

/** A document's title, and the first sentence below it. */
function read(path: string, section: string) {
  const [title = "", ...paragraphs] = readFileSync(path, "utf8").split(/\n{2,}/);
  const first = paragraphs.find((text) => /^[A-Z`*[]/.test(text)) ?? "";
  const words = first.replaceAll("\n", " ").replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  const about = /^.*?[.:](?= |$)/.exec(words)?.[0] ?? words;
  return { section, path, title: title.replace(/^# /, ""), about: about.replace(/:$/, ".") };
}

const pages = Object.entries(sections).flatMap(([folder, section]) =>
  globSync(`docs/${folder}/*.md`)
    .sort()
    .map((path) => read(path.replaceAll("\\", "/"), section)),
);

const text = `// Written by \`npm run llms\` from docs.

/** The documents, each with its first sentence. */
export const pages: readonly {
  readonly section: string;
  readonly path: string;
  readonly title: string;
  readonly about: string;
}[] = ${JSON.stringify(pages)};
`;
await writtenPage("packages/runner/src/llms/pages.generated.ts", "npm run llms", text);
