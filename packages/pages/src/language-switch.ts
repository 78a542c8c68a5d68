import { languageNames, message, resolveLocale } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";

const others = (locale: string) => languageNames().filter((one) => one.locale !== resolveLocale(locale));

/** The id of the form that a page has; a button that stands outside it names it. */
export const formId = "ask";

/**
 * The other languages, each by its own name, as buttons of the page's form: what was typed is sent along and comes back.
 * The first button of a form is the one that Enter presses, so one that goes on stands before them, seen and reached by
 * nobody.
 */
export function languageButtons(locale: string): Html | null {
  const buttons = others(locale).map(
    (one) =>
      html`<li><button${attributes({ class: "plain", form: formId, name: "lang", value: one.locale, lang: one.locale, dir: one.direction })}>${
        one.name
      }</button></li>`,
  );
  if (buttons.length === 0) return null;
  return html`<button class="unseen" form="${formId}" name="commit" value="1" tabindex="-1" aria-hidden="true"></button>
    ${list(locale, buttons)}`;
}

/** The other languages as links to the same page, where nothing is typed; `keep` are parameters of its address. */
export function languageLinks(locale: string, keep: Readonly<Record<string, string>> = {}): Html | null {
  const links = others(locale).map(
    (one) =>
      html`<li><a${attributes({ href: `?${new URLSearchParams({ ...keep, lang: one.locale }).toString()}`, lang: one.locale, dir: one.direction, hreflang: one.locale })}>${
        one.name
      }</a></li>`,
  );
  return links.length === 0 ? null : list(locale, links);
}

const list = (locale: string, items: readonly Html[]): Html =>
  html`<ul class="languages" aria-label="${message(locale, "page.language")}">${items}</ul>`;
