import { direction, localized, localizedTag } from "@afterword/language";
import { languageOf, type Text } from "@afterword/sdk";
import { attributes, html, type Html } from "./html.ts";

/** Who reads a text, and the language of plain texts where it is another. */
export interface Reader {
  readonly locale: string;
  /** BCP 47 tag of the language that plain texts are in; the reader's unless told. */
  readonly language?: string | undefined;
}

/** A text of a survey in the reader's language, else marked with the one it is in, so that it is read out right. */
export function said(text: Text, reader: Reader): Html {
  const words = localized(text, reader.locale);
  const lang = foreignTag(text, reader);
  return html`<bdi${attributes({ lang, dir: lang && direction(lang) })}>${words}</bdi>`;
}

/**
 * The language that a text is in where it is not the reader's; null where it is.
 *
 * @example
 * foreignTag({ en: "Speed", fr: "Vitesse" }, { locale: "ar", language: "en" }); // "en"
 */
export function foreignTag(text: Text, { locale, language = locale }: Reader): string | null {
  const tag = localizedTag(text, locale) ?? language;
  return languageOf(tag) === languageOf(locale) ? null : tag;
}
