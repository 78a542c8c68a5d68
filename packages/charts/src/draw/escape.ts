import { withoutTurns } from "@afterword/language";

const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What XML 1.0 can't hold, not even escaped: most control characters, halves of pairs, and two that are none. */
const outsideXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text for an attribute or an element of XML: nothing in it can end what it stands in. */
export const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(outsideXml, "")
    .replace(/[&<>"']/g, (mark) => names[mark] ?? "");

/** A label from outside, on one line, without what would turn the text around it. */
export const cleanLabel = (text: string): string => withoutTurns(text).replace(/\s+/g, " ").trim();
