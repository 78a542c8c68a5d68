/** Which mail about somebody's own message it is. */
export type CaseKind = "case-received" | "case-reply" | "case-closed";

/** Everything that a mail about somebody's own message says. */
export interface CaseView {
  readonly kind: CaseKind;
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly reference: string;
  readonly status: { readonly code: string; readonly url: string } | null;
  /** What the desk wrote, in lines; it is in any language. */
  readonly words: string | null;
  /** Whether a reply to the mail reaches the desk. */
  readonly canReply: boolean;
  readonly isTest: boolean;
}
