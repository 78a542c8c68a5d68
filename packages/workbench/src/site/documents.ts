import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "../needs/program-file.ts";

/** A document of the site. */
export interface Document {
  /** Where it is in the repository. */
  readonly source: string;
  /** Where it is in the site. */
  readonly path: string;
  readonly section: string;
  readonly title: string;
  readonly text: string;
}

/** The sections in the order in which somebody needs them. */
export const sections = {
  tutorial: "Tutorials",
  "how-to": "Guides",
  reference: "Reference",
  explanation: "Explanations",
  decisions: "Decisions",
} as const;

/** Every document, by section; the README is the site's first page. */
export function documents(): Document[] {
  const of = (source: string, path: string, section: string): Document => {
    const text = readFileSync(join(root, source), "utf8");
    return { source, path, section, text, title: titleIn(text) ?? basename(source, ".md") };
  };
  const pages = Object.keys(sections).flatMap((section) =>
    globSync(`docs/${section}/*.md`, { cwd: root })
      .sort()
      .map((source) => of(source, source.replace(/^docs\//, "").replace(/\.md$/, ".html"), section)),
  );
  return [of("README.md", "index.html", ""), ...pages];
}

const titleIn = (text: string): string | undefined => /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "");

/** From one page of the site to another. */
export function hrefFrom(from: string, to: string): string {
  const up = dirname(from) === "." ? "" : "../".repeat(dirname(from).split("/").length);
  return `${up}${to}`;
}
