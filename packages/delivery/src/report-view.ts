import type { EditionContent } from "@afterword/sdk";
import type { Brand } from "./brand.ts";

/** Everything that the mail of a report says, and its page. */
export interface ReportView {
  /** BCP 47 tag of the language it is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly isTest: boolean;
  readonly look?: Brand;
  readonly content: EditionContent;
  /** The language that the survey is written in. */
  readonly language: string;
  readonly archiveUrl: string | null;
  readonly unsubscribeUrl?: string;
}
