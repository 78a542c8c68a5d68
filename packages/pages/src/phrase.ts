import { message, type Key, type Params } from "@afterword/language";
import { html, type Html } from "./html.ts";

/** Stands for a piece of markup while the message is put together; no text has this private character. */
const mark = "\uE000";

/**
 * A message with one value set apart from the direction of the words around it, as an identifier in Latin letters needs
 * in a right-to-left sentence.
 *
 * @example
 * phrase("en", "page.request", "ref", "INC-48213"); // Request <bdi>INC-48213</bdi>
 */
export function phrase(locale: string, key: Key, name: string, value: string, params: Params = {}): Html {
  const pieces = message(locale, key, { ...params, [name]: mark }).split(mark);
  return html`${pieces.map((piece, i) => html`${i > 0 && isolated(value)}${piece}`)}`;
}

/** A text that was written by somebody else: its own direction, whatever the page's. */
export function isolated(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}
