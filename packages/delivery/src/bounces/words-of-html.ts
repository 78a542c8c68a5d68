/** What is looked at of a page, in characters. */
const mostRead = 200_000;
const named: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** What nobody reads, and what is quoted. */
const unread = /^(?:head|style|script|title|template|blockquote)$/i;
const breaks = /^(?:br|p|div|tr|li|h[1-6]|ul|ol|table|section|article|hr)$/i;
const tag = /<!--|<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi;

/**
 * What somebody reads of a mail that is written in HTML alone, without what it quotes: a line for each block, and no markup.
 *
 * @example wordsOfHtml("<p>Claims take <b>long</b>.</p><blockquote>We wrote…</blockquote>") // "Claims take long."
 */
export function wordsOfHtml(html: string): string {
  const read = html.slice(0, mostRead);
  const parts: string[] = [];
  let at = 0;
  let hidden: { readonly name: string; depth: number } | null = null;
  tag.lastIndex = 0;
  for (let found = tag.exec(read); found !== null; found = tag.exec(read)) {
    const [whole, slash = "", name = ""] = found;
    if (hidden === null) parts.push(read.slice(at, found.index).replaceAll(/\s+/g, " "));
    at = found.index + whole.length;
    if (whole === "<!--") {
      const end = read.indexOf("-->", at);
      at = tag.lastIndex = end < 0 ? read.length : end + 3;
    } else if (hidden !== null) {
      if (name.toLowerCase() !== hidden.name) continue;
      hidden.depth += slash === "" ? 1 : -1;
      if (hidden.depth === 0) hidden = null;
    } else if (slash === "" && unread.test(name)) hidden = { name: name.toLowerCase(), depth: 1 };
    else if (breaks.test(name)) parts.push("\n");
  }
  if (hidden === null) parts.push(read.slice(at).replaceAll(/\s+/g, " "));
  const lines = parts.join("").split("\n");
  return lines
    .map((line) => decoded(line).replaceAll(/ {2,}/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
    },
  );
