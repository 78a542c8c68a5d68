import { createHash } from "node:crypto";
import { html, render, trusted, type Html } from "@afterword/pages";

/** The style of pages for developers. */
export const devStyle = `
:root{color-scheme:light dark;--ink:#1a2230;--soft:#5a6577;--line:#d9dee7;--paper:#fff;--ground:#f4f6f9;--link:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#e7ebf2;--soft:#a3aec0;--line:#333d4d;--paper:#1b222d;--ground:#12171f;--link:#8ec1ff}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
main{max-width:48rem;margin-inline:auto}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
a{color:var(--link)}
.mails{list-style:none;margin:0;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow:hidden}
.mails li+li{border-block-start:1px solid var(--line)}
.mails a{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.9rem 1.1rem;color:inherit;text-decoration:none}
.mails a:hover,.mails a:focus-visible{background:var(--ground)}
.mails strong{flex:1 1 100%}
.mails span{flex:1;color:var(--soft)}
time,.empty,dt{color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0 0 1rem}
dd{margin:0;overflow-wrap:anywhere}
iframe{inline-size:100%;block-size:40rem;border:1px solid var(--line);border-radius:.75rem;background:#fff}
details{margin-block-start:1rem}
summary{cursor:pointer}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1rem;font-size:.875rem}
`;
const hash = createHash("sha256").update(devStyle).digest("base64");

/** What a page of the development mailbox may load: its own style, and the mail in a frame. */
export const framePolicy = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a mail may load when it is shown: nothing but the styles inside it, as in a mail program without images. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A page of the development mailbox. */
export function devPage(title: string, body: Html): string {
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} – development</title><style>${trusted(devStyle)}</style></head><body><main>${body}</main></body></html>`;
  return `<!doctype html>${render(page)}`;
}
