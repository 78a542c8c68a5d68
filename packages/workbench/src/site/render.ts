import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { Marked, type Tokens } from "marked";
import { root } from "../needs/program-file.ts";
import { hrefFrom, type Document } from "./documents.ts";

/** A page as it is written, and what of it is searched. */
export interface Rendered {
  readonly html: string;
  readonly headings: readonly { readonly id: string; readonly text: string; readonly depth: number }[];
  /** What doesn't lead anywhere. */
  readonly broken: readonly string[];
  /** Pictures that go along, by their place in the repository. */
  readonly pictures: readonly string[];
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter] ?? letter);

/** The anchor of a heading, as it is made from the words. */
export const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/**
 * Renders a document. Links to other documents lead to their pages, those to code of the repository are shown as its path, and every
 * one of them has to be there.
 *
 * @param pages the site's pages by their place in the repository
 */
export function render(document: Document, pages: ReadonlyMap<string, Document>): Rendered {
  const headings: { id: string; text: string; depth: number }[] = [];
  const broken: string[] = [];
  const pictures: string[] = [];
  const seen = new Map<string, number>();
  const placeOf = (target: string) => normalize(join(dirname(document.source), target));
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const words = plainOf(inner);
        const anchor = anchorOf(words);
        const times = seen.get(anchor) ?? 0;
        seen.set(anchor, times + 1);
        const id = times === 0 ? anchor : `${anchor}-${String(times)}`;
        headings.push({ id, text: words, depth });
        return `<h${String(depth)} id="${escaped(id)}">${inner}</h${String(depth)}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        if (/^(?:https?|mailto):/.test(href)) return `<a href="${escaped(href)}" rel="noreferrer">${inner}</a>`;
        const [file = "", anchor] = href.split("#");
        const hash = anchor === undefined ? "" : `#${anchor}`;
        if (file === "") return `<a href="${escaped(hash)}">${inner}</a>`;
        const place = placeOf(file);
        const page = pages.get(place);
        if (page) return `<a href="${escaped(hrefFrom(document.path, page.path) + hash)}">${inner}</a>`;
        if (!existsSync(join(root, place))) broken.push(`${document.source}: ${href}`);
        return `${inner} <code class="file">${escaped(place)}</code>`;
      },
      image({ href, text }: Tokens.Image) {
        const place = placeOf(href);
        if (existsSync(join(root, place))) pictures.push(place);
        else broken.push(`${document.source}: ${href}`);
        return `<img src="${escaped(hrefFrom(document.path, place.replace(/^docs\//, "")))}" alt="${escaped(text)}" loading="lazy">`;
      },
      code({ text, lang }: Tokens.Code) {
        const [language = ""] = (lang ?? "").split(" ");
        return `<pre tabindex="0"${language === "" ? "" : ` data-language="${escaped(language)}"`}><code>${escaped(text)}</code></pre>\n`;
      },
      table(token: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], tag: "th" | "td") =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("");
        const rows = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        return `<div class="wide" tabindex="0"><table><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(document.text, { async: false });
  return { html, headings, broken, pictures };
}

/** The words of a line of HTML. */
export const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
    );
