import { direction, message } from "@afterword/language";
import { attributes, html, render, type Html } from "./html.ts";
import { brand, footer, lookStyle, type PageLook } from "./look.ts";
import { languageButtons, languageLinks } from "./language-switch.ts";
import { partTitle, type Part } from "./part.ts";
import { isolated, phrase } from "./phrase.ts";
import { scriptElement } from "./script/script-element.ts";
import { styleElement } from "./style/sheet.ts";
import type { KioskView, PageView } from "./view.ts";

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
  readonly part?: Part | null;
  /**
   * What leads to the page in other languages, always above its heading: links, which keep these parameters of its address,
   * or where something may be typed the buttons of its form.
   */
  readonly languages?: boolean | "form" | Readonly<Record<string, string>>;
  readonly kiosk?: KioskView | null;
  /** The page has a form that the script helps with. */
  readonly script?: boolean;
  readonly service?: string | null;
  readonly reference?: string | null;
  readonly noun?: PageView["noun"];
  readonly subjectTitle?: PageView["subjectTitle"];
  /** How the unit shows itself that asks. */
  readonly look?: PageLook | null;
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
          ${styleElement}${lookStyle(frame.look)}
        </head>
        <body${kiosk(frame)}>
          <main class="card">
            ${frame.isTest && html`<p class="test">${message(locale, "page.test")}</p>`}
            <header>
              ${brand(frame.look, locale)}${languages(frame)}${context(frame)}
              <h1>${frame.isForeign ? own(title, frame) : title}</h1>
            </header>
            ${content}${footer(frame.look, locale)}
          </main>
          ${frame.script && scriptElement}
        </body>
      </html>`,
  );
}

function languages({ locale, languages = false }: Frame): Html | null {
  if (languages === false) return null;
  if (languages === "form") return languageButtons(locale);
  return languageLinks(locale, languages === true ? {} : languages);
}

/** What the script goes back to the start by. */
const kiosk = ({ kiosk }: Frame): Html | null =>
  kiosk ? attributes({ "data-kiosk": kiosk.start, "data-idle": kiosk.idleSeconds }) : null;

/** What the window and the history of the browser call the page. */
function windowTitle({ locale, title, part, isFaulty }: Frame): string {
  const named = partTitle(part, locale, title);
  return isFaulty ? message(locale, "page.error.title", { title: named }) : named;
}

/** The survey's own words. */
const own = (text: string, { titleLang: lang }: Frame): Html =>
  html`<bdi${attributes({ lang, dir: lang && direction(lang) })}>${text}</bdi>`;

/** The line above the heading: which service, which request and what it is called. */
function context(frame: Frame): Html | null {
  const { locale, service, reference, noun = "request", subjectTitle } = frame;
  if (!service && !reference) return null;
  return html`<p class="context">
    ${service && own(service, frame)}${service && reference && " · "}${
      reference && phrase(locale, `page.${noun}`, "ref", reference)
    }${reference && subjectTitle && html` – ${isolated(subjectTitle)}`}
  </p>`;
}
