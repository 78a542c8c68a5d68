import type { TextLocale } from "../words/locales.ts";

/**
 * The languages in which sentiment is estimated unless a project says otherwise: those whose lexicon reaches the bar on both sets of
 * `npm run eval:text`. A test holds this equal to what the evaluation finds.
 */
export const estimatedByDefault: readonly TextLocale[] = ["ar", "en", "es", "fr", "ru", "zh"];
