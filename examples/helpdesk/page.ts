import { languages, type Ticket } from "./tickets.ts";

/** A team's score, as `results()` gives it. */
export interface TeamScore {
  readonly group: { readonly team: string | null };
  readonly value: number | null;
  readonly n: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Words as HTML. */
export const text = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? "");
const percent = (value: number) => `${String(Math.round(value))}\u00a0%`;

const languageOptions = Object.entries(languages)
  .map(([tag, name]) => `<option value="${tag}" lang="${tag}">${name}</option>`)
  .join("");

export const style = `
:root{color-scheme:light dark;--ink:#1a2230;--soft:#566173;--line:#d9dee7;--card:#fff;--ground:#f3f5f8;--accent:#0b5cad;--on:#fff;--bar:#9cc4ee}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#a5b0c2;--line:#343e4e;--card:#1b222d;--ground:#11161e;--accent:#7db8f7;--on:#0d1520;--bar:#2d5a8c}}
*{box-sizing:border-box}body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
main{max-width:64rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;margin-block-end:1.5rem}
h1{font-size:1.6rem;margin:0}header p{margin:0;color:var(--soft)}nav{margin-inline-start:auto}
h2{font-size:1.1rem;margin:0 0 .75rem}a{color:var(--accent)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;align-items:start}@media (min-width:56rem){.columns{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
section{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.1rem 1.25rem}
ul{list-style:none;margin:0;padding:0}li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-block:.8rem}
li+li{border-block-start:1px solid var(--line)}li div{flex:1 1 14rem}li form{flex:none}
small,.note{color:var(--soft);font-size:.9rem}.note{flex-basis:100%;margin:0}
button{font:inherit;font-weight:600;min-block-size:2.75rem;padding:.4rem 1rem;border-radius:.6rem;border:1px solid var(--accent);background:var(--accent);color:var(--on);cursor:pointer}
.new{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}select{font:inherit;color:inherit;min-block-size:2.75rem;padding-inline:.5rem;border-radius:.6rem;border:1px solid var(--accent);background:var(--card)}
button.quiet{background:none;color:var(--accent)}button:focus-visible,a:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
table{inline-size:100%;border-collapse:collapse}th,td{text-align:start;padding:.5rem .25rem;border-block-end:1px solid var(--line)}
tbody th{overflow-wrap:anywhere;min-inline-size:4.5rem}.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
afterword-survey{display:block;margin-block-start:1.5rem}
meter{inline-size:100%;block-size:.7rem}
@media (max-width:26rem){section{padding-inline:.75rem}th,td{padding-inline:.15rem}thead th{font-size:.875rem}}`;

/** The help desk's one page. */
export function deskPage(tickets: readonly Ticket[], scores: readonly TeamScore[], mailPath: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Help desk</title><style>${style}</style></head><body><main>
<header><h1>Help desk</h1><p>An example. Close a request, then look at the mail; or open a requester’s page.</p><nav><a href="${mailPath}">Mail</a></nav></header>
<div class="columns">
<section aria-labelledby="open"><h2 id="open">Requests</h2><ul>${tickets.map(ticketRow).join("")}</ul>
<form method="post" action="/tickets" class="new"><button class="quiet">New request</button>
<label>by someone who reads <select name="language">${languageOptions}</select></label></form></section>
<section aria-labelledby="scores"><h2 id="scores">Satisfaction by team</h2>${scoreTable(scores)}</section>
</div></main></body></html>`;
}

function ticketRow(ticket: Ticket): string {
  const [action, label, look] = ticket.isClosed ? ["reopen", "Open again", ' class="quiet"'] : ["close", "Close", ""];
  return `<li><div><strong>${text(ticket.title)}</strong><br><small>${ticket.id} · ${text(ticket.team)} · <a href="/portal/${ticket.requester.id}">${text(ticket.requester.name)}</a></small></div>
<form method="post" action="/tickets/${ticket.id}/${action}"><button${look} aria-label="${label} ${ticket.id}">${label}</button></form>
${ticket.note === "" ? "" : `<p class="note">${text(ticket.note)}</p>`}</li>`;
}

function scoreTable(scores: readonly TeamScore[]): string {
  if (scores.length === 0) return `<p class="note">No answers yet. The first one shows up here.</p>`;
  const rows = scores.map(({ group, value, n, interval }) => {
    const share = value === null ? "–" : percent(value);
    const range = interval ? `${percent(interval.lower)} to ${percent(interval.upper)}` : "";
    return `<tr><th scope="row">${text(group.team ?? "No team")}</th><td class="number">${share}</td><td class="number">${String(n ?? 0)}</td>
<td><meter min="0" max="100" value="${String(value ?? 0)}" aria-hidden="true"></meter><small>${range}</small></td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Team</th><th scope="col" class="number">CSAT</th><th scope="col" class="number">Answers</th>
<th scope="col">95 % interval</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
