import { direction, message } from "@afterword/language";
import { html, render, type Html } from "./html.ts";
import { isolated, phrase } from "./phrase.ts";
import { styleElement } from "./style/sheet.ts";

/** What the frame of a page shows around its content. */
export interface Frame {
  readonly locale: string;
  readonly isTest: boolean;
  /** The heading, and the title of the window. */
  readonly title: string;
  /** The heading was written by the survey's author, in any language. */
  readonly isForeign?: boolean;
  readonly service?: string | null;
  readonly reference?: string | null;
  /** Errors are on the page: the title of the window says so. */
  readonly isFaulty?: boolean;
}

/** A whole page: one card with a heading, without script and without anything to load. */
export function layout(frame: Frame, content: Html): string {
  const { locale, title } = frame;
  return render(
    html`<!doctype html>
      <html lang="${locale}" dir="${direction(locale)}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <meta name="referrer" content="no-referrer">
          <meta name="color-scheme" content="light dark">
          <title>${frame.isFaulty ? message(locale, "page.error.title", { title }) : title}</title>
          <link rel="icon" href="data:,">
          ${styleElement}
        </head>
        <body>
          <main class="card">
            ${frame.isTest && html`<p class="test">${message(locale, "page.test")}</p>`}
            <header>
              ${context(frame)}
              <h1>${frame.isForeign ? isolated(title) : title}</h1>
            </header>
            ${content}
          </main>
        </body>
      </html>`,
  );
}

/** The line above the heading: which service, which request. */
function context({ locale, service, reference }: Frame): Html | null {
  if (!service && !reference) return null;
  return html`<p class="context">
    ${service && isolated(service)}${service && reference && " · "}${
      reference && phrase(locale, "page.request", "ref", reference)
    }
  </p>`;
}
