import type { Brand } from "./brand.ts";
/** Which mail about somebody's own message it is. */
export type CaseKind = "case-received" | "case-reply" | "case-closed";

/** Everything that a mail about somebody's own message says. */
export interface CaseView {
  readonly kind: CaseKind;
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly reference: string;
  /** The code with the address that opens its page, and the address of the page to type it on. */
  readonly status: { readonly code: string; readonly url: string; readonly entryUrl: string } | null;
  /** What the desk wrote, in lines; it is in any language. */
  readonly words: string | null;
  /** Whether the answer is the last one: with it the message is closed. */
  readonly isClosed: boolean;
  /** Whether a reply to the mail reaches the desk. */
  readonly canReply: boolean;
  readonly isTest: boolean;
  /** How the unit shows itself that asks. */
  readonly look?: Brand;
}
