import { languageOf } from "@afterword/sdk";
import { inLine, piece } from "./piece.ts";
import type { Spoken } from "./spoken.ts";

/** What a mail is about. */
export interface Known {
  readonly locale: string;
  readonly isRelational?: boolean;
  /** What the reader calls the request. */
  readonly reference: string | null;
  readonly service: Spoken | null;
}

/** What the messages of a mail are filled with to say what it is about. */
export type About = {
  readonly about: "reference" | "request" | "service" | "services";
  readonly ref: string;
  readonly service: string;
};

/** The most characters of a subject: a phone shows about so many. What is said in English takes a third more elsewhere. */
const longest = (locale: string): number => (languageOf(locale) === "en" ? 60 : 80);

/** What is known, as the messages take it. */
export function about({ reference, service, isRelational = false }: Known): About {
  const kind = isRelational
    ? service === null
      ? "services"
      : "service"
    : reference === null
      ? "request"
      : "reference";
  return { about: kind, ref: piece(reference ?? ""), service: piece(service ?? "") };
}

/** A subject that names what the mail is about, or where that is too long for one says it in general. */
export function subjectAbout(known: Known, subjectOf: (about: About) => string): string {
  const subject = inLine(subjectOf(about(known)));
  if (subject.length <= longest(known.locale)) return subject;
  return inLine(subjectOf(about({ ...known, reference: null, service: null })));
}
