const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What lines end with, and what only says how letters look. */
const breaks = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi;
const looks = /<\/?(?:p|br|div|span|b|strong|i|em|u|small|sub|sup|font|center|ul|ol|li|h[1-6]|blockquote)\b[^>]*>/gi;

/**
 * The words of HTML that is written by an editor; null where it has more than words, such as a picture, a link, a table or a
 * script, which would be lost.
 *
 * @example plainWords("<p>How <strong>satisfied</strong> are you?</p>") // "How satisfied are you?"
 */
export function plainWords(html: string): string | null {
  const text = html.replace(/\r/g, "").replace(breaks, "\n").replace(looks, "");
  if (/<[a-z/!]/i.test(text)) return null;
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (all, decimal?: string, hex?: string, name = "") =>
      decimal === undefined && hex === undefined
        ? (entities[String(name).toLowerCase()] ?? all)
        : letterOf(decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal)),
    )
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
