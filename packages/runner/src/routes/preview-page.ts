import { createHash } from "node:crypto";
import type { MailName } from "@afterword/delivery";
import { languageNames } from "@afterword/language";
import { attributes, html, render, trusted, type Html } from "@afterword/pages";
import { devStyle } from "./dev-page.ts";

/** What the preview shows. */
export interface PreviewView {
  readonly mail: MailName;
  /** Every mail that the survey can bring about. */
  readonly mails: readonly MailName[];
  readonly locale: string;
  /** Id of the survey. */
  readonly survey: string;
  /** Ids of every survey. */
  readonly surveys: readonly string[];
  readonly rendered: { readonly subject: string; readonly html: string; readonly text: string };
  /** A path as the browser sees it. */
  readonly path: (rest: string) => string;
}

const style = `${devStyle}
main{max-width:none}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-block-end:1rem}
label{display:grid;gap:.2rem;color:var(--soft)}
select,button{font:inherit;padding:.5rem .75rem;min-block-size:2.75rem}
.kinds{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0 0 1rem;padding:0}
.kinds a[aria-current]{color:inherit;font-weight:600;text-decoration:none}
.frames{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;margin-block-end:1rem}
figure{margin:0;max-inline-size:100%;overflow:auto}
figcaption{color:var(--soft);margin-block-end:.25rem}
.frames iframe{block-size:48rem}
.wide{inline-size:602px}
.narrow{inline-size:322px}
.note{padding:.5rem .75rem;border-radius:.5rem;background:#fff1cc;color:#4a3500}
pre{max-inline-size:44rem;unicode-bidi:plaintext}
`;
const hash = createHash("sha256").update(style).digest("base64");

/** What the preview may load: its own style, and mails in frames. Its form only reads. */
export const previewPolicy = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

const shown = [
  { theme: "light", width: 600, size: "wide" },
  { theme: "light", width: 320, size: "narrow" },
  { theme: "dark", width: 600, size: "wide" },
  { theme: "dark", width: 320, size: "narrow" },
] as const;

/** A mail in four frames, light and dark, wide and narrow, with its text beside them; chosen without script. */
export function previewPage(view: PreviewView): string {
  const { mail, locale, rendered, path } = view;
  const language = languageNames().find((one) => one.locale === locale);
  const raw = `/dev/preview/${mail}/${locale}`;
  const survey = encodeURIComponent(view.survey);
  const frames = shown.map(({ theme, width, size }) => {
    const about = attributes({ class: size, title: `${theme}, ${String(width)} px`, sandbox: "allow-popups" });
    return html`<figure><figcaption>${theme}, ${width} px</figcaption>
<iframe${about} src="${path(`${raw}.html?survey=${survey}&theme=${theme}`)}"></iframe></figure>`;
  });
  const body = html`<h1>Mails</h1>${chooser(view)}${kinds(view)}
${language?.reviewed === false && html`<p class="note">${language.name}: no native speaker has reviewed this translation yet.</p>`}
<p><strong>Subject:</strong> <bdi lang="${locale}">${rendered.subject}</bdi> · ${Buffer.byteLength(rendered.html)} bytes of HTML</p>
<div class="frames">${frames}</div>
<p><a href="${path(`${raw}.html?survey=${survey}`)}">The HTML alone</a> · <a href="${path(`${raw}.txt?survey=${survey}`)}">The text alone</a></p>
<h2>As plain text</h2><pre lang="${locale}" dir="auto">${rendered.text}</pre>`;
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${mail}, ${locale} – development</title><style>${trusted(style)}</style></head><body><main>${body}</main></body></html>`;
  return `<!doctype html>${render(page)}`;
}

function chooser({ mail, locale, survey, surveys, path }: PreviewView): Html {
  const option = (value: string, words: string, chosen: string) =>
    html`<option${attributes({ value, selected: value === chosen })}>${words}</option>`;
  const languages = languageNames().map((one) =>
    option(one.locale, one.reviewed ? one.name : `${one.name} (not reviewed)`, locale),
  );
  return html`<form action="${path("/dev/preview")}"><input type="hidden" name="mail" value="${mail}">
<label>Survey <select name="survey">${surveys.map((id) => option(id, id, survey))}</select></label>
<label>Language <select name="locale">${languages}</select></label>
<button>Show</button></form>`;
}

function kinds({ mail: current, mails, locale, survey, path }: PreviewView): Html {
  const items = mails.map((mail) => {
    const query = new URLSearchParams({ mail, locale, survey });
    const href = path(`/dev/preview?${query.toString()}`);
    return html`<li><a${attributes({ href, "aria-current": mail === current && "page" })}>${mail}</a></li>`;
  });
  return html`<ul class="kinds">${items}</ul>`;
}
