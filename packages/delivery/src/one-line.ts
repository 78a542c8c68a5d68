import { message } from "@afterword/language";

/** A subject: one line, marked where it is a test. */
export function oneLine(subject: string, locale: string, isTest: boolean): string {
  const line = subject.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return isTest ? message(locale, "mail.subjectTest", { subject: line }) : line;
}
