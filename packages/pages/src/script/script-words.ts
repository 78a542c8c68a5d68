import { catalogueOf, message, type Key } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { marksOf } from "../number-marks.ts";

const names = [
  "left",
  "over",
  "kept",
  "restored",
  "sending",
  "saved",
  "sent",
  "refused",
  "failed",
  "delete",
  "deleted",
  "idle",
] as const;

/**
 * What the script says in a language, as the JSON of a `data-words` attribute. `{n}` stays for it to fill in; `formats` is
 * the locale of its numbers, and `marks` are those that it is typed with.
 */
export function scriptWords(locale: string): string {
  const words = names.map((name) => [name, message(locale, `script.${name}` satisfies Key, { n: "{n}" })]);
  return JSON.stringify({ formats: catalogueOf(locale).formats, marks: marksOf(locale), ...Object.fromEntries(words) });
}

/** Where the script tells, on a page without a form, what became of an answer that waited on the phone. */
export const statusLine = (locale: string): Html =>
  html`<p class="status" role="status" data-status data-words="${scriptWords(locale)}"></p>`;
