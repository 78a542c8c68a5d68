import { hrefFrom, sections, type Document } from "./documents.ts";
import { escaped } from "./render.ts";

/** A page of the site: its place, its title, and what is on it. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly section: string;
  readonly html: string;
  /** Scripts of the site that it loads. */
  readonly scripts?: readonly string[];
  /** What it may do besides what every page may. */
  readonly policy?: string;
}

/** What pages may do: scripts and styles of the site alone, and nothing from anywhere else. */
const usualPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** A page with the site's list of contents beside it. */
export function layout(page: Page, all: readonly Pick<Document, "path" | "title" | "section">[]): string {
  const href = (path: string) => escaped(hrefFrom(page.path, path));
  const group = (section: string, name: string): string => {
    const links = all
      .filter((one) => one.section === section)
      .map(({ path, title }) => {
        const here = path === page.path ? ' aria-current="page"' : "";
        return `<li><a href="${href(path)}"${here}>${escaped(title)}</a></li>`;
      });
    const isOpen = page.section === section || (page.section === "" && section === "tutorial");
    return `<details${isOpen ? " open" : ""}><summary>${escaped(name)}</summary><ul>${links.join("")}</ul></details>`;
  };
  const groups = Object.entries({ ...sections, api: "Packages" }).map(([section, name]) => group(section, name));
  const scripts = ["search.js", ...(page.scripts ?? [])].map(
    (name) => `<script type="module" src="${href(name)}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(page.policy ?? usualPolicy)}">
<title>${escaped(page.title)}${page.path === "index.html" ? "" : " · Afterword"}</title>
<link rel="stylesheet" href="${href("style.css")}">
<link rel="icon" href="data:,">
${scripts.join("\n")}
</head>
<body data-root="${escaped(hrefFrom(page.path, ""))}">
<a class="skip" href="#content">Skip to the text</a>
<header><a class="name" href="${href("index.html")}">Afterword</a> <a href="${href("playground.html")}">Playground</a>
<form role="search" action="${href("search.html")}"><label>Search <input type="search" name="q" autocomplete="off"></label></form></header>
<div class="columns">
<nav aria-label="Contents"><details class="menu" open><summary>Contents</summary>${groups.join("\n")}</details></nav>
<main id="content">
${page.html}
</main>
</div>
</body>
</html>
`;
}
