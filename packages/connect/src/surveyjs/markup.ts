import type { Text } from "@afterword/sdk";

const escapes: readonly (readonly [plain: string, escaped: string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["\n", "<br>"],
];

const each = (text: Text, change: (words: string) => string): Text =>
  typeof text === "string"
    ? change(text)
    : Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, change(words)]));

/** A plain text as HTML that shows it, line by line. */
export const toMarkup = (text: Text): Text =>
  each(text, (words) => escapes.reduce((now, [plain, escaped]) => now.replaceAll(plain, escaped), words));

/** The plain text that this HTML shows; null where it has markup of its own. */
export function fromMarkup(html: Text): Text | null {
  const text = each(html, (words) =>
    escapes.toReversed().reduce((now, [plain, escaped]) => now.replaceAll(escaped, plain), words),
  );
  return JSON.stringify(toMarkup(text)) === JSON.stringify(html) ? text : null;
}
