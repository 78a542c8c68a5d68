export type { Key, ScaleKind } from "./catalogue.ts";
export { direction, isReviewed, locales, resolveLocale } from "./locale.ts";
export { localized } from "./localized.ts";
export { message } from "./message.ts";
export type { Params } from "./message.ts";
export { privacyWords } from "./privacy-words.ts";
export { scaleLabels } from "./scale-labels.ts";
