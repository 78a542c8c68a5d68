import { direction, localized, localizedTag } from "@afterword/language";
import { languageOf, type SurveyDefinition, type Text } from "@afterword/sdk";

/** A text, and the language it is in where that is another than the mail's. */
export interface Spoken {
  readonly text: string;
  /** BCP 47 tag; null in the language of the mail. */
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl";
}

/**
 * A text of a survey as a reader of a language gets it, with the language that it is in.
 *
 * @example spoken({ en: "How was it?", fr: "Comment était-ce ?" }, "ar", survey) // English, as no other fits better
 */
export function spoken(text: Text, locale: string, { language = "en" }: Pick<SurveyDefinition, "language">): Spoken {
  const own = localizedTag(text, locale) ?? language;
  const isForeign = languageOf(own) !== languageOf(locale);
  return { text: localized(text, locale), lang: isForeign ? own : null, dir: direction(isForeign ? own : locale) };
}

/** A text of ours, in the language of the mail. */
export const ours = (text: string, locale: string): Spoken => ({ text, lang: null, dir: direction(locale) });
