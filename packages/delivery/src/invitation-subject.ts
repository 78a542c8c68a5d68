import { withoutMarks } from "@afterword/language";
import type { InvitationView } from "./invitation-view.ts";
import { oneLine } from "./one-line.ts";

/**
 * The subject, on one line: the survey's own for the invitation, and the `usual` one of its kind for every later mail.
 * What a name contains is not read as a placeholder again.
 */
export function invitationSubject(view: InvitationView, usual: string): string {
  const { locale, subject, kind = "invitation", name, reference, isTest } = view;
  const plain = subject === null || kind !== "invitation" ? usual : fill(subject, { name, ref: reference });
  return oneLine(plain, locale, isTest);
}

/** Fills `{name}` and `{ref}` in one pass; others stay as they are. One that has no value goes, with the comma before it. */
function fill(template: string, values: Readonly<Record<"name" | "ref", string | null>>): string {
  return template.replace(/([,،，]?[ \u00a0]*)\{(name|ref)\}/g, (_, before: string, key: "name" | "ref") => {
    const value = values[key];
    return value === null ? "" : before + withoutMarks(value);
  });
}
