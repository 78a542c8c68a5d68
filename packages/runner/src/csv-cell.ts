/**
 * Text as a spreadsheet may read it: what it would run as a formula gets an apostrophe before it. What can't be written as
 * Unicode is replaced.
 */
export function safeText(value: string): string {
  const text = value.toWellFormed();
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A cell of comma-separated values (RFC 4180); nothing is an empty one. Only text can be a formula: a number is a number. */
function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of comma-separated values, with its end. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;
