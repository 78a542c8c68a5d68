import type { RecipientReport } from "./bounce-kind.ts";

/** A mail of ours has one recipient; a report about many is somebody else's. */
const mostRecipients = 20;

/** The recipients of a delivery status (RFC 3464): groups of fields, with a blank line between two. */
export function readStatus(text: string): RecipientReport[] {
  const lines = text
    .slice(0, 64 * 1024)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\n[ \t]+(?=\S)/g, " ");
  const reports: RecipientReport[] = [];
  for (const group of lines.split(/\n[ \t]*\n/)) {
    const fields = fieldsOf(group);
    const named = ["original-recipient", "final-recipient"].flatMap((name) => addressOf(fields.get(name)));
    const addresses = [...new Set(named)];
    if (addresses.length === 0 && !fields.has("action")) continue;
    reports.push({
      addresses,
      action: /^[a-z]+/.exec(fields.get("action")?.toLowerCase() ?? "")?.[0] ?? null,
      status: fields.get("status") ?? null,
      diagnostic: fields.get("diagnostic-code")?.slice(0, 1_000) ?? null,
    });
    if (reports.length === mostRecipients) break;
  }
  return reports;
}

/** The first of each name counts. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split("\n")) {
    const at = line.indexOf(":");
    const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/** `rfc822; amina@example.org`, with angle brackets or without; xtext (RFC 3461) is read. */
function addressOf(field: string | undefined): string[] {
  if (field === undefined) return [];
  const value = field.slice(field.indexOf(";") + 1).trim();
  const plain = value.replace(/^<|>$/g, "").trim();
  const read = plain.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [...new Set([plain, read])]
    .filter((one) => one.includes("@") && one.length <= 254)
    .map((one) => one.toLowerCase());
}
