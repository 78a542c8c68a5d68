import { message, withoutTurns, type Key, type Params } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";

/** Stands for a piece of markup while the message is put together; no text has this private character. */
const mark = "\uE000";

/**
 * A message with one value set apart from the direction of the words around it, as an identifier in Latin letters needs
 * in a right-to-left sentence.
 *
 * @example
 * phrase("en", "page.request", "ref", "INC-48213"); // Request <bdi class="id">INC-48213</bdi>
 */
export function phrase(locale: string, key: Key, name: string, value: string, params: Params = {}): Html {
  return phraseAround(locale, key, name, isolated(value), params);
}

/** A message with one value that is markup already. */
export function phraseAround(locale: string, key: Key, name: string, value: Html, params: Params = {}): Html {
  const pieces = message(locale, key, { ...params, [name]: mark }).split(mark);
  return html`${pieces.map((piece, i) => html`${i > 0 && value}${piece}`)}`;
}

/** Short enough for a line of a phone with letters of twice the size, so that it need not break at its hyphen. */
const shortId = /^(?=.{3,14}$)\w+(-\w+)+$/;

/** A text that was written by somebody else: its own direction, whatever the page's. */
export function isolated(text: string): Html {
  return html`<bdi${attributes({ class: shortId.test(text) ? "id" : null })}>${withoutTurns(text)}</bdi>`;
}
