import { inEveryLanguage } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** The words of several surveys, in each language. */
export const phraseWords = { ar, zh, en, fr, ru, es };

/** Texts that several surveys share, so that they ask the same in the same words. */
export const phrases = inEveryLanguage(phraseWords);
