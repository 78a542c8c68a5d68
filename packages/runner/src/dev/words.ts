import { html, type Html } from "@afterword/pages";

/** A moment as developers read it: `2026-03-02 09:30:00`, UTC. */
export const momentText = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");

/** A moment in a page. */
export const moment = (at: number): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${momentText(at)}</time>`;

const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1_000],
] as const;

/** A length of time in its two largest units: `+1 d 30 min`; nothing for less than a second. */
export function lengthText(ms: number): string {
  let left = Math.abs(ms);
  const said: string[] = [];
  for (const [unit, size] of units) {
    const n = Math.floor(left / size);
    if (n > 0 && said.length < 2) said.push(`${String(n)} ${unit}`);
    left -= n * size;
  }
  return said.length === 0 ? "" : `${ms < 0 ? "−" : "+"}${said.join(" ")}`;
}

/** Names with values, one beside the other; what is null is left out. */
export const facts = (all: Readonly<Record<string, Html | string | number | null | undefined>>): Html =>
  html`<dl>${Object.entries(all).map(
    ([name, value]) => value !== null && value !== undefined && html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;

/** A value of JSON in one line. */
export const valueText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** A table that can be wider than the window; its first column names the rows. */
export const table = (
  label: string,
  head: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
): Html =>
  html`<div class="wide" role="group" tabindex="0" aria-label="${label}"><table><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
