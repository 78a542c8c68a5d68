import { createHash } from "node:crypto";
import { style, text } from "./page.ts";
import type { Ticket } from "./tickets.ts";

/** What the embed needs: who looks at the page, where the link leads without script, and where its script is. */
export interface Asked {
  readonly token: string;
  readonly link: string;
  readonly script: string;
}

const styleHash = createHash("sha256").update(style).digest("base64");

/** A strict policy: the embed's script and its requests are of this origin, and it needs no style of its own allowed. */
export const portalPolicy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The page of whoever made a request, with the survey in it where there is something to ask. */
export function portalPage(ticket: Ticket, asked: Asked | null): string {
  const { title, id, team, requester, isClosed } = ticket;
  const solved = `<form method="post" action="/portal/${requester.id}/solved"><button>It is solved</button></form>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>My requests</title><style>${style}</style>${asked ? `<script src="${text(asked.script)}" async></script>` : ""}</head><body><main>
<header><h1>My requests</h1><p>${text(requester.name)}</p><nav><a href="/">Help desk</a></nav></header>
<section><ul><li><div><strong>${text(title)}</strong><br><small>${id} · ${text(team)} · ${isClosed ? "closed" : "open"}</small></div>${isClosed ? "" : solved}</li></ul></section>
${asked ? `<afterword-survey token="${text(asked.token)}"><a href="${text(asked.link)}">Tell us how it went</a></afterword-survey>` : ""}
</main></body></html>`;
}
