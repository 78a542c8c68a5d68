import { mail } from "./mail.ts";
import { page } from "./page.ts";
import { scale } from "./scale.ts";

/** English, the language that every other catalogue is measured against. Dates read "5 December 2025". */
export const en = { locale: "en", formats: "en-GB", reviewed: true, messages: { ...page, ...mail }, scale };
