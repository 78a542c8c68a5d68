import type { SuppressionItem, SuppressionReason } from "@afterword/sdk";
import { aw } from "../../app/client.ts";

/** A cell that no spreadsheet runs as a formula (RFC 4180). */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/** Everybody who is not written to, a line for each reason, as comma-separated values. */
export async function suppressionsFile(why: SuppressionReason | undefined): Promise<string> {
  const lines = [lineOf(["person", "email", "why", "of", "since"])];
  const filter = why === undefined ? {} : { why };
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: { readonly items: readonly SuppressionItem[]; readonly nextCursor: string | null } =
      await aw.suppressions.list({ ...filter, limit: 500, ...(cursor === "" ? {} : { cursor }) });
    for (const { person, email, reasons } of page.items)
      for (const one of reasons) lines.push(lineOf([person, email ?? "", one.why, one.of ?? "", one.since ?? ""]));
    cursor = page.nextCursor;
  }
  return lines.join("");
}
