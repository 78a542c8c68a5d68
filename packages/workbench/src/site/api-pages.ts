import { publicModules } from "../api/modules.ts";
import { documentedModules, type DocumentedSymbol } from "../api/symbols.ts";
import type { Document } from "./documents.ts";

/** A page for each way to import a published package, from the comments of its source. */
export function apiPages(): Document[] {
  return documentedModules(publicModules()).map(({ name, symbols }) => ({
    source: `docs/reference/${name}.md`,
    path: `api/${name.replace("@afterword/", "").replaceAll("/", "-")}.html`,
    section: "api",
    title: name,
    text: `# ${name}\n\n${symbols.map(sectionOf).join("\n")}`,
  }));
}

function sectionOf({ name, signatures, comment, tags }: DocumentedSymbol): string {
  const said = tags.map(({ tag, text }) => {
    if (tag !== "example") return `- \`@${tag}\` ${inline(text)}`;
    return text.includes("\n") || /[();]/.test(text) ? fenced(text) : `- ${inline(text)}`;
  });
  return (
    [`## ${name}`, fenced(signatures.join("\n")), inline(comment), said.join("\n\n")].filter(Boolean).join("\n\n") +
    "\n"
  );
}

const fenced = (code: string): string => `\`\`\`\`ts\n${code}\n\`\`\`\``;

/** Links of comments name symbols, which are on the same page or on another one: they are shown as code. */
const inline = (text: string): string =>
  text
    .replace(/\{@link\s+([^}|\s]+)(?:[|\s]([^}]*))?\}/g, (_, target: string) => `\`${target}\``)
    .replaceAll("<", "&lt;");
