import type { Brand } from "./brand.ts";
import type { NoticeCase } from "./mail-job.ts";
import type { Spoken } from "./spoken.ts";

/** One case in a mail to somebody who works on it. */
export interface NoticeCaseView extends Omit<NoticeCase, "asked" | "dueAt"> {
  /** What was asked, and the answer in words. */
  readonly asked: { readonly question: Spoken; readonly answer: string } | null;
  readonly dueAt: Date | null;
}

/** Everything that a mail to somebody who works on cases says. */
export interface NoticeView {
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly isTest: boolean;
  /** IANA zone that days are shown in. */
  readonly timeZone?: string;
  /** How the organisation shows itself. */
  readonly look?: Brand;
  /** The most pressing ones, one or more. */
  readonly cases: readonly NoticeCaseView[];
  /** How many there are in all. */
  readonly count: number;
  readonly listUrl: string;
}
