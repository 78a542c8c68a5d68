import { message } from "./message.ts";

/**
 * What stands between two sentences, or between a sentence and a mark after it: a space, and in Chinese nothing.
 *
 * @example
 * ["You are not asked again.", "Thank you."].join(gapOf("en")); // "You are not asked again. Thank you."
 */
export const gapOf = (locale: string): string => message(locale, "mail.sentences", { first: "", second: "" });
