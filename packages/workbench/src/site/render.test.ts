import { expect, test } from "vitest";
import type { Document } from "./documents.ts";
import { anchorOf, render } from "./render.ts";

const of = (text: string): Document => ({
  source: "docs/how-to/x.md",
  path: "how-to/x.html",
  section: "how-to",
  title: "X",
  text,
});
const other: Document = { ...of(""), source: "docs/reference/http.md", path: "reference/http.html" };
const pages = new Map([[other.source, other]]);

test("links to documents lead to pages, those to files are shown, and what isn't there is told", () => {
  const { html, broken } = render(
    of(
      "[a](../reference/http.md#how-often) [b](../../package.json) [c](none.md) [d](https://example.org) ![e](none.png)",
    ),
    pages,
  );
  expect(html).toContain('<a href="../reference/http.html#how-often">a</a>');
  expect(html).toContain('b <code class="file">package.json</code>');
  expect(broken).toEqual(["docs/how-to/x.md: none.md", "docs/how-to/x.md: none.png"]);
});

test("headings have the anchors that documents name, each its own", () => {
  const { headings } = render(of("## What a reply means\n## What a reply means\n## `GET /v1/x`: why?"), pages);
  expect(headings.map(({ id }) => id)).toEqual(["what-a-reply-means", "what-a-reply-means-1", "get-v1x-why"]);
  expect(anchorOf("STOP")).toBe("stop");
});

test("code is shown as it stands", () => {
  expect(render(of("```ts\nif (a < b && c) {}\n```"), pages).html).toContain("if (a &lt; b &amp;&amp; c) {}");
});
