import { expect, test } from "vitest";
import { wordsOfHtml } from "./words-of-html.ts";

test("of a mail in HTML what somebody wrote is read, and nothing that is quoted, styled or hidden", () => {
  const html = `<html><head><title>T</title><style>p { color: red }</style></head><body>
    <!-- <p>not this</p> --><p>Claims take <b>long</b> &amp; nobody&#39;s told.<br>Twice.</p>
    <div>Kh&#x61;rtoum</div><script>alert(1)</script>
    <blockquote>We wrote:<blockquote>deeper</blockquote>again</blockquote><p>Thanks</p></body></html>`;
  expect(wordsOfHtml(html)).toBe("Claims take long & nobody's told.\nTwice.\n\nKhartoum\n\nThanks");
});

test("what is no good HTML is read as far as it goes, and in no long time", () => {
  expect(wordsOfHtml("a < b & c &unknown; &#0; <p")).toBe("a < b & c &unknown; <p");
  expect(wordsOfHtml("<!-- never ends <p>x</p>")).toBe("");
  expect(wordsOfHtml("<blockquote>".repeat(10_000))).toBe("");
  expect(wordsOfHtml("<".repeat(100_000))).toHaveLength(100_000);
  expect(wordsOfHtml("<a ".repeat(100_000))).toContain("<a <a");
});
