import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../needs/program-file.ts";
import { apiPages } from "./api-pages.ts";
import { bundle } from "./bundle.ts";
import { documents, sections, type Document } from "./documents.ts";
import { layout, type Page } from "./layout.ts";
import { playground } from "./playground/page.ts";
import { plainOf, render } from "./render.ts";

/** What became of a site. */
export interface Written {
  readonly pages: number;
  readonly broken: readonly string[];
}

/** How a site is made. */
interface SiteOptions {
  /** Whether the packages' symbols are part of it: reading all sources takes most of the time. */
  readonly withApi: boolean;
}

/** Writes the documentation as a folder of pages that need no server; what was in the folder is gone. */
export async function writeSite(folder: string, { withApi }: SiteOptions): Promise<Written> {
  const all = [...documents(), ...(withApi ? apiPages() : [])];
  const bySource = new Map(all.map((one) => [one.source, one]));
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const broken: string[] = [];
  const pictures = new Set<string>();
  const index = [];
  const anchors = new Map<string, Set<string>>();
  const rendered = all.map((document) => ({ document, ...render(document, bySource) }));
  for (const { document, html, headings, ...found } of rendered) {
    broken.push(...found.broken);
    for (const picture of found.pictures) pictures.add(picture);
    anchors.set(document.path, new Set(headings.map(({ id }) => id)));
    const { path, title, section } = document;
    write(path, layout({ path, title, section, html }, all));
    const named =
      section === "api" ? "Packages" : section === "" ? "Start" : sections[section as keyof typeof sections];
    const words = [
      ...new Set(
        plainOf(html)
          .toLowerCase()
          .match(/[\p{L}\p{N}_@/.-]{2,40}/gu) ?? [],
      ),
    ].join(" ");
    index.push({ path, title, section: named, headings: headings.map(({ id, text }) => ({ id, text })), words });
  }
  for (const { document, html } of rendered) broken.push(...lostAnchors(document, html, anchors));
  for (const page of [searchPage, playground]) write(page.path, layout(page, all));
  write("search.json", JSON.stringify(index));
  write("style.css", readFileSync(join(import.meta.dirname, "style.css"), "utf8"));
  write("search.js", await bundle(join(import.meta.dirname, "browser/search.ts")));
  write("playground.js", await bundle(join(import.meta.dirname, "playground/main.ts")));
  for (const picture of pictures) cpSync(join(root, picture), join(folder, picture.replace(/^docs\//, "")));
  return { pages: all.length + 2, broken };
}

const searchPage: Page = {
  path: "search.html",
  title: "Search",
  section: "",
  html: '<h1>Search</h1><div id="found" aria-live="polite"><p>Type some words above.</p></div>',
};

/** Links to places of pages that have no such place. */
function lostAnchors({ source, path }: Document, html: string, anchors: ReadonlyMap<string, Set<string>>): string[] {
  const links = [...html.matchAll(/<a href="([^"#:]*)#([^"]+)"/g)];
  return links.flatMap(([, file = "", anchor = ""]) => {
    const target = file === "" ? path : join(dirname(path), file);
    return anchors.get(target)?.has(anchor) === true ? [] : [`${source}: ${file}#${anchor}`];
  });
}
