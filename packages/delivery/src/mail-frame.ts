import { languageOf } from "@afterword/sdk";
import { direction, gapOf, message } from "@afterword/language";
import { ownColors, type Brand } from "./brand.ts";
import { piece } from "./piece.ts";

/** Scripts whose letters fill the line need more room between lines. */
const dense = new Set(["zh", "ja", "ko"]);

/** What the frame of every mail is filled with. */
export function frameOf(locale: string, subject: string, preheader: string, look: Brand | undefined) {
  const dir = direction(locale);
  return {
    colors: look?.colors ?? ownColors,
    logo: look?.logo ?? null,
    brand: look?.name ? piece(look.name) : "",
    lang: locale,
    dir,
    start: dir === "rtl" ? "right" : "left",
    end: dir === "rtl" ? "left" : "right",
    gap: gapOf(locale),
    line: dense.has(languageOf(locale)) ? "26px" : "24px",
    subject,
    preheader,
  };
}

/** The first line of a mail. */
export const greet = (locale: string, name: string | null): string =>
  name === null ? message(locale, "mail.greetingWithoutName") : message(locale, "mail.greeting", { name: piece(name) });
