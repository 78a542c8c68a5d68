import { html, type Html } from "@afterword/pages";
import type { Scan, ScanCounts } from "./scan.ts";
import { table } from "./words.ts";

const counted: Readonly<Record<keyof ScanCounts, string>> = {
  answers: "Answers of the person",
  setApart: "Answers that are set apart",
  optOuts: "Opt-outs of the person",
  invitation: "The invitation is",
};

/** What a scan asked and left: each request with its status, and the counts before and after. */
export function scanReport({ requests, before, after }: Scan): Html {
  const names = Object.keys(counted) as (keyof ScanCounts)[];
  const isSame = names.every((name) => before[name] === after[name]);
  const rows = names.map((name) => [counted[name], before[name], after[name]]);
  const asked = requests.map(({ scanner, method, link, status }) => [
    method,
    status,
    html`<code>${link.replace(/^https?:\/\/[^/]+/, "")}</code>`,
    scanner,
  ]);
  const verdict = isSame
    ? `${String(requests.length)} requests left no answer and no opt-out.`
    : "Something changed that a person alone may change.";
  return html`<div class="scan"><h4>Scanner</h4><p class="${isSame ? "passed" : "failed"}">${verdict}</p>
${table("Counts by the API", ["By the API", "Before", "After"], rows)}
<details><summary>Every request</summary>${table("Every request", ["Method", "Status", "Link", "Scanner"], asked)}</details></div>`;
}
