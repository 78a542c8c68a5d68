import { direction, message } from "@afterword/language";
import { attributes, html, render, type Html } from "./html.ts";
import { languageLinks } from "./language-switch.ts";
import { phrase } from "./phrase.ts";
import { scriptElement } from "./script/script-element.ts";
import { styleElement } from "./style/sheet.ts";
import type { KioskView } from "./view.ts";

/** What the frame of a page shows around its content. */
export interface Frame {
  readonly locale: string;
  readonly isTest: boolean;
  /** The heading, and the title of the window. */
  readonly title: string;
  /** The heading was written by the survey's author, in any language. */
  readonly isForeign?: boolean;
  /** The language of the survey's own title, as the heading or the service, where it is another than the page's. */
  readonly titleLang?: string | null;
  /** Which part of a survey the page is, from 1. */
  readonly part?: { readonly at: number; readonly of: number } | null;
  /** Links to the page in other languages stand above it; they keep these parameters of its address. */
  readonly languages?: boolean | Readonly<Record<string, string>>;
  readonly kiosk?: KioskView | null;
  /** The page has a form that the script helps with. */
  readonly script?: boolean;
  readonly service?: string | null;
  readonly reference?: string | null;
  /** Errors are on the page: the title of the window says so. */
  readonly isFaulty?: boolean;
}

/** A whole page: one card with a heading, and without anything to load. */
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
          <title>${windowTitle(frame)}</title>
          <link rel="icon" href="data:,">
          ${styleElement}
        </head>
        <body${kiosk(frame)}>
          <main class="card">
            ${frame.isTest && html`<p class="test">${message(locale, "page.test")}</p>`}
            <header>
              ${frame.languages && languageLinks(locale, frame.languages === true ? {} : frame.languages)}${context(frame)}
              <h1>${frame.isForeign ? own(title, frame) : title}</h1>
            </header>
            ${content}
          </main>
          ${frame.script && scriptElement}
        </body>
      </html>`,
  );
}

/** What the script goes back to the start by. */
const kiosk = ({ kiosk }: Frame): Html | null =>
  kiosk ? attributes({ "data-kiosk": kiosk.start, "data-idle": kiosk.idleSeconds }) : null;

/** What the window and the history of the browser call the page. */
function windowTitle({ locale, title, part, isFaulty }: Frame): string {
  const named = part && part.of > 1 ? message(locale, "page.part.title", { ...part, title }) : title;
  return isFaulty ? message(locale, "page.error.title", { title: named }) : named;
}

/** The survey's own words. */
const own = (text: string, { titleLang: lang }: Frame): Html =>
  html`<bdi${attributes({ lang, dir: lang && direction(lang) })}>${text}</bdi>`;

/** The line above the heading: which service, which request. */
function context(frame: Frame): Html | null {
  const { locale, service, reference } = frame;
  if (!service && !reference) return null;
  return html`<p class="context">
    ${service && own(service, frame)}${service && reference && " · "}${
      reference && phrase(locale, "page.request", "ref", reference)
    }
  </p>`;
}
